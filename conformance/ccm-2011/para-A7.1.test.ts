import { describe, expect, it } from 'vitest';
import {
  adoptWith,
  auditOf,
  COMPLIANT,
  change,
  defer,
  finding,
  incomplete,
  insert,
  leave,
  object,
  outline,
  propose,
  receptionOf,
  refusedBy,
  send,
  upTo,
  without,
} from '../support/index.ts';

const presidedBy = (country: string, name?: string) =>
  change('secondMeeting.opened', { president: name === undefined ? { country } : { name, country } });
const terms = (president: { name?: string; country: string }) => ({
  president,
  span: { from: '2011-09-12', to: '2011-09-16' },
  city: 'Beirut',
  country: 'LB',
});

describe('A7.1: the President of the Second Meeting', () => {
  it('is met by the State decided on', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['A7.1']).toBe('passed');
  });

  it('refuses another State', () => {
    const audit = auditOf(presidedBy('LA'));
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['A7.1'],
      binding: ['A7.1'],
      refused: ['secondMeeting.opened'],
    });
    expect(refusedBy(send('secondMeeting.opened', {}, presidedBy('LA')))).toEqual(['A7.1']);
    expect(finding(audit, 'A7.1')).toEqual({
      provision: 'A7.1',
      rule: 'president-as-decided',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: 'LB',
      actual: 'LA',
      because:
        'A7.1 requires: The State decided on presides over the Second Meeting. Not met. State that presides: Lebanon expected. Found: Lao PDR.',
      on: '2011-09-13',
    });
  });

  it('accepts another person of the same State, replaced on record or not', () => {
    const named = adoptWith('nextMeeting', terms({ name: 'Ali Al-Shami', country: 'LB' }));
    expect(outline(auditOf(named, presidedBy('LB', 'Adnan Mansour')))).toEqual(COMPLIANT);
    const replaced = insert({
      on: '2011-06-13',
      type: 'officer.replaced',
      office: 'presidentSecondMeeting',
      country: 'LB',
      name: 'Adnan Mansour',
    });
    expect(outline(auditOf(named, replaced, presidedBy('LB', 'Adnan Mansour')))).toEqual(COMPLIANT);
    expect(outline(auditOf(named))).toEqual(COMPLIANT);
  });

  it('does not hand the office to another State by replacing the person', () => {
    const replaced = insert({
      on: '2011-06-13',
      type: 'officer.replaced',
      office: 'presidentSecondMeeting',
      country: 'LA',
      name: 'Somebody Else',
    });
    expect(receptionOf(auditOf(replaced, presidedBy('LA')), 'secondMeeting.opened')).toBe('refused');
  });

  it('refuses terms with another State than the text on the table, not with another name', () => {
    const other = adoptWith('nextMeeting', terms({ country: 'LA' }));
    expect(outline(auditOf(upTo('2010-11-12'), other))).toEqual({
      verdict: 'notCompliant',
      failing: ['A7.1'],
      binding: ['A7.1'],
      refused: ['decision.adopted nextMeeting'],
    });
    expect(refusedBy(send('decision.adopted', { decision: 'nextMeeting' }, other))).toEqual(['A7.1']);
    const name = [
      propose('nextMeeting', terms({ name: 'Ali Al-Shami', country: 'LB' })),
      without('decision.proposed', { terms: terms({ country: 'LB' }) }),
      adoptWith('nextMeeting', terms({ name: 'Adnan Mansour', country: 'LB' })),
    ];
    expect(outline(auditOf(upTo('2010-11-12'), ...name))).toEqual(COMPLIANT);
  });

  it('does not ask that the host presides: that is what is decided', () => {
    const other = terms({ country: 'LA' });
    const audit = auditOf(
      change('decision.proposed', { terms: other }, { decision: 'nextMeeting' }),
      presidedBy('LA'),
    );
    expect(outline(audit)).toEqual(COMPLIANT);
  });

  it('binds nobody while the State is a blank', () => {
    const audit = auditOf(without('decision.proposed'), presidedBy('LA'));
    expect(audit.provisions['A7.1']).not.toBe('failed');
    expect(receptionOf(audit, 'secondMeeting.opened')).toBe('accepted');
  });

  it('binds nobody where the decision was deferred', () => {
    const audit = auditOf(defer('nextMeeting'), presidedBy('LA'));
    expect(receptionOf(audit, 'secondMeeting.opened')).toBe('accepted');
    expect(finding(audit, 'A7.1')).toMatchObject({ outcome: 'failed', binding: false });
  });

  it('leaves nothing undetermined where the decision was deferred with no text on the table', () => {
    const audit = auditOf(without('decision.proposed'), defer('nextMeeting'), presidedBy('LA'));
    expect(audit.findings.filter(({ provision }) => provision === 'A7.1')).toEqual([]);
    expect(audit.provisions['A7.1']).toBe('notReached');
  });

  it('cannot be told where the adoption is not on an incomplete record', () => {
    const audit = auditOf(incomplete, leave('nextMeeting'), presidedBy('LA'));
    expect(audit.verdict).toBe('cannotTell');
    expect(audit.provisions['A7.1']).toBe('cantTell');
    expect(receptionOf(audit, 'secondMeeting.opened')).toBe('accepted');
  });

  it('is agreed: with a standing objection the decision is refused, citing all of A7', () => {
    const edit = object('nextMeeting', 'XX');
    expect(refusedBy(send('decision.adopted', { decision: 'nextMeeting' }, edit))).toEqual(['A7.1', 'A7.2']);
    expect(outline(auditOf(edit))).toEqual({
      verdict: 'notCompliant',
      failing: ['A7.1', 'A7.2'],
      binding: ['A7.1', 'A7.2'],
      refused: ['decision.adopted nextMeeting'],
    });
  });
});
