import type { EventOf } from 'intersessional';
import { describe, expect, it } from 'vitest';
import {
  adoptWith,
  amend,
  auditOf,
  COMPLIANT,
  change,
  defer,
  dutyOf,
  finding,
  incomplete,
  insert,
  leave,
  object,
  outline,
  receptionOf,
  refusedBy,
  send,
  supportArranged,
  upTo,
  without,
} from '../support/index.ts';

const FUND = 'UNDP-BCPR-TTF';
const received = (fund: string, earmarked: boolean, on = '2011-03-02'): EventOf<'contribution.received'> => ({
  on,
  type: 'contribution.received',
  fund,
  earmarked,
});
const fromElsewhere = change('support.arranged', { fund: 'general fund' });
const notEarmarked = change('contribution.received', { earmarked: false });
const support = (fund: string, earmarked: boolean) => ({
  coordinator: { body: 'UNDP-BCPR' },
  assistedBy: ['UNODA', 'GICHD'],
  fund,
  earmarked,
});

describe('A6.3: costs are met from earmarked contributions to the trust fund', () => {
  it('is met', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['A6.3']).toBe('passed');
  });

  it('needs no contribution on record', () => {
    expect(outline(auditOf(without('contribution.received')))).toEqual(COMPLIANT);
  });

  it('refuses support that another fund pays', () => {
    const audit = auditOf(fromElsewhere);
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['A6.3'],
      binding: ['A6.3'],
      refused: ['support.arranged', 'intersessional.opened'],
    });
    expect(refusedBy(send('support.arranged', {}, fromElsewhere))).toEqual(['A6.3']);
    expect(finding(audit, 'A6.3', 'support-fund')).toEqual({
      provision: 'A6.3',
      rule: 'support-fund',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: FUND,
      actual: 'general fund',
      because:
        'A6.3 requires: Conference support is paid from the fund decided. Not met. Fund: UNDP-BCPR-TTF expected. Found: general fund.',
      on: '2011-04-04',
    });
  });

  it('refuses to open where another fund pays for what was arranged before the adoption', () => {
    const early = change('support.arranged', { on: '2010-11-11', fund: 'general fund' });
    const audit = auditOf(early);
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['A6.3'],
      binding: ['A6.3'],
      refused: ['intersessional.opened'],
    });
    expect(finding(audit, 'A6.3', 'support-fund')).toMatchObject({ binding: false, on: '2010-11-11' });
    expect(finding(audit, 'A6.3', 'support-paid')).toEqual({
      provision: 'A6.3',
      rule: 'support-paid',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: { includes: FUND },
      actual: ['general fund'],
      because:
        'A6.3 requires: Conference support is paid from the fund decided by the opening of the intersessional. Not met. Funds that pay for conference support: UNDP-BCPR-TTF expected. Found: general fund.',
      on: '2011-06-27',
    });
    const again = insert(supportArranged({ on: '2011-06-26' }));
    expect(outline(auditOf(early, again))).toEqual({ verdict: 'compliant', failing: ['A6.3'] });
  });

  it('leaves a record with no arrangement to A6.2, and cannot tell on an incomplete one', () => {
    const none = without('support.arranged');
    expect(outline(auditOf(none)).binding).toEqual(['A6.2']);
    expect(auditOf(none).provisions['A6.3']).toBe('passed');
    const unknown = auditOf(incomplete, none);
    expect(unknown.verdict).toBe('cannotTell');
    expect(finding(unknown, 'A6.3')).toMatchObject({ rule: 'support-paid', outcome: 'cantTell' });
    expect(dutyOf(unknown, 'A6.3', 'support-paid').status).toBe('unknown');
    expect(dutyOf(auditOf(none), 'A6.3', 'support-paid').status).toBe('notTriggered');
  });

  it.each(['firstMeeting', 'secondMeeting'] as const)(
    'leaves support for another meeting free: %s',
    (meeting) => {
      const august = supportArranged({ on: '2011-08-15', by: 'host', fund: 'a fund of Lebanon', meeting });
      const audit = auditOf(insert(august));
      expect(outline(audit)).toEqual(COMPLIANT);
      expect(receptionOf(audit, 'support.arranged', { by: 'host' })).toBe('accepted');
    },
  );

  it('is asked of support for the intersessional, named or not', () => {
    for (const meeting of ['intersessional', undefined] as const) {
      const other = insert(
        supportArranged({ on: '2011-05-02', fund: 'general fund', ...(meeting && { meeting }) }),
      );
      expect(refusedBy(send('support.arranged', { fund: 'general fund' }, other))).toEqual(['A6.3']);
    }
  });

  it('refuses a contribution to the fund that is not earmarked', () => {
    const audit = auditOf(notEarmarked);
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['A6.3'],
      binding: ['A6.3'],
      refused: ['contribution.received'],
    });
    expect(refusedBy(send('contribution.received', {}, notEarmarked))).toEqual(['A6.3']);
    expect(finding(audit, 'A6.3')).toMatchObject({
      rule: 'contribution-earmarked',
      expected: true,
      actual: false,
    });
  });

  it.each([true, false])('leaves contributions to other funds alone, earmarked or not', (earmarked) => {
    expect(outline(auditOf(insert(received('another fund', earmarked))))).toEqual(COMPLIANT);
  });

  it('binds from the adoption: the day before is reported, the day after refused', () => {
    const before = auditOf(insert(received(FUND, false, '2010-11-11')));
    expect(outline(before)).toEqual({ verdict: 'compliant', failing: ['A6.3'] });
    expect(receptionOf(before, 'contribution.received')).toBe('accepted');
    expect(finding(before, 'A6.3')).toMatchObject({ binding: false, outcome: 'failed' });
    const after = auditOf(insert(received(FUND, false, '2010-11-13')));
    expect(receptionOf(after, 'contribution.received')).toBe('refused');
  });

  it('breaks nothing on the day of the adoption: before or after is not on record', () => {
    const audit = auditOf(insert(received(FUND, false, '2010-11-12')));
    expect(audit.verdict).toBe('compliant');
    expect(receptionOf(audit, 'contribution.received')).toBe('accepted');
  });

  it('is reported and let through where the decision was deferred', () => {
    const audit = auditOf(defer('conferenceSupport'), fromElsewhere, notEarmarked);
    expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: ['9.1', 'A6.3'], binding: ['9.1'] });
  });

  it('cannot be told where the adoption is not on an incomplete record', () => {
    const audit = auditOf(incomplete, leave('conferenceSupport'), fromElsewhere);
    expect(audit.verdict).toBe('cannotTell');
    expect(audit.provisions['A6.3']).toBe('cantTell');
    expect(receptionOf(audit, 'support.arranged')).toBe('accepted');
  });
});

describe('A6.3: the text adopted', () => {
  it.each([
    ['another fund', support('general fund', true)],
    ['contributions that are not earmarked', support(FUND, false)],
  ])('refuses %s', (_what, terms) => {
    const edit = adoptWith('conferenceSupport', terms);
    expect(outline(auditOf(upTo('2010-11-12'), edit))).toEqual({
      verdict: 'notCompliant',
      failing: ['A6.3'],
      binding: ['A6.3'],
      refused: ['decision.adopted conferenceSupport'],
    });
    expect(refusedBy(send('decision.adopted', { decision: 'conferenceSupport' }, edit))).toEqual(['A6.3']);
  });

  it('goes by the amended fund', () => {
    const amended = amend('conferenceSupport', support('general fund', true));
    const audit = auditOf(amended, fromElsewhere, notEarmarked);
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['A6.3'] });
    expect(finding(audit, 'A6.3')).toMatchObject({ rule: 'paper-text', force: 'shall', binding: false });
    expect(receptionOf(auditOf(amended), 'support.arranged')).toBe('refused');
  });

  it('asks for no earmarking where the amended terms do not', () => {
    const audit = auditOf(amend('conferenceSupport', support(FUND, false)), notEarmarked);
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['A6.3'] });
  });

  it('is agreed: a standing objection refuses the decision, with the force of a shall', () => {
    const audit = auditOf(upTo('2010-11-12'), object('conferenceSupport', 'XX'));
    expect(finding(audit, 'A6.3', 'consensus')).toMatchObject({
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: 'none',
      actual: ['XX'],
    });
    expect(
      refusedBy(
        send('decision.adopted', { decision: 'conferenceSupport' }, object('conferenceSupport', 'XX')),
      ),
    ).toContain('A6.3');
  });
});
