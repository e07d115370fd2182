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

const unsupported = without('support.arranged');
const arranged = (fields: Parameters<typeof supportArranged>[0]) => [
  unsupported,
  insert(supportArranged(fields)),
];
const HELPERS = ['UNODA', 'GICHD'];
const support = (assistedBy: string[]) => ({
  coordinator: { body: 'UNDP-BCPR' },
  assistedBy,
  fund: 'UNDP-BCPR-TTF',
  earmarked: true,
});

describe('A6.2: the coordinator arranges conference support with UNODA and GICHD', () => {
  it('is met by both helpers, and by further ones', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['A6.2']).toBe('passed');
    expect(dutyOf(audit, 'A6.2', 'support-arranged')).toMatchObject({
      status: 'fulfilled',
      due: '2011-06-27',
    });
    expect(outline(auditOf(...arranged({ assistedBy: ['ICRC', 'GICHD', 'UNODA'] })))).toEqual(COMPLIANT);
  });

  it('refuses to open without any arrangement', () => {
    const audit = auditOf(unsupported);
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['7.4', 'A6.2'],
      binding: ['A6.2'],
      refused: ['intersessional.opened'],
    });
    expect(dutyOf(audit, 'A6.2', 'support-arranged').status).toBe('breached');
    const sent = send('intersessional.opened', {}, unsupported);
    expect(refusedBy(sent)).toEqual(['A6.2']);
    expect(sent.possible).toBe('notYet');
  });

  it.each(HELPERS)('refuses to open where only %s helps', (helper) => {
    const audit = auditOf(...arranged({ assistedBy: [helper] }));
    expect(outline(audit)).toMatchObject({ binding: ['A6.2'], refused: ['intersessional.opened'] });
    expect(finding(audit, 'A6.2')).toEqual({
      provision: 'A6.2',
      rule: 'support-arranged',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: HELPERS,
      actual: [helper],
      because: `A6.2 requires: The coordinator arranges conference support with its helpers by the opening of the intersessional. Not met. Helpers: UNODA, GICHD expected. Found: ${helper}.`,
      on: '2011-06-27',
    });
  });

  it('refuses to open where somebody else arranged it', () => {
    const audit = auditOf(...arranged({ by: 'host' }));
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['7.4', 'A6.2'],
      binding: ['A6.2'],
      refused: ['intersessional.opened'],
    });
    expect(finding(audit, 'A6.2')).toMatchObject({
      expected: { 'support arranged by': { includes: 'executiveCoordinator' }, helpers: HELPERS },
      actual: { 'support arranged by': ['host'], helpers: [] },
    });
  });

  it('counts the helpers from the own arrangements of the coordinator, all of them together', () => {
    const alone = insert(supportArranged({ on: '2011-05-02', assistedBy: ['GICHD'] }));
    const hosts = insert(supportArranged({ on: '2011-05-02', by: 'host', assistedBy: ['GICHD'] }));
    const unoda = arranged({ assistedBy: ['UNODA'] });
    expect(outline(auditOf(...unoda, alone))).toEqual(COMPLIANT);
    expect(outline(auditOf(...unoda, hosts))).toEqual({
      verdict: 'notCompliant',
      failing: ['7.4', 'A6.2'],
      binding: ['A6.2'],
      refused: ['intersessional.opened'],
    });
  });

  it.each(['firstMeeting', 'secondMeeting'] as const)(
    'leaves support for another meeting out: %s',
    (meeting) => {
      const audit = auditOf(...arranged({ meeting }));
      expect(outline(audit)).toEqual({
        verdict: 'notCompliant',
        failing: ['7.4', 'A6.2'],
        binding: ['A6.2'],
        refused: ['intersessional.opened'],
      });
    },
  );

  it.each([
    ['2011-06-26', undefined],
    ['2011-06-28', ['A6.2']],
    ['2011-07-01', ['A6.2']],
  ])('is due by the opening: arranged on %s', (on, binding) => {
    expect(outline(auditOf(...arranged({ on }))).binding).toEqual(binding);
  });
  it('breaks nothing where it is arranged on the day of the opening', () => {
    const audit = auditOf(...arranged({ on: '2011-06-27' }));
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(receptionOf(audit, 'intersessional.opened')).toBe('accepted');
  });

  it('is pending until then', () => {
    const audit = auditOf(unsupported, upTo('2011-06-26'));
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(dutyOf(audit, 'A6.2', 'support-arranged').status).toBe('pending');
  });

  it('is reported and let through where the decision was deferred', () => {
    const audit = auditOf(defer('conferenceSupport'), unsupported);
    expect(finding(audit, 'A6.2')).toMatchObject({ outcome: 'failed', binding: false });
    expect(receptionOf(audit, 'intersessional.opened')).toBe('accepted');
    expect(dutyOf(audit, 'A6.2', 'support-arranged').status).toBe('notTriggered');
  });

  it('cannot be told where an arrangement, or the adoption, may be missing from the record', () => {
    const audit = auditOf(incomplete, unsupported);
    expect(audit.verdict).toBe('cannotTell');
    expect(audit.provisions['A6.2']).toBe('cantTell');
    expect(auditOf(incomplete, leave('conferenceSupport')).provisions['A6.2']).toBe('cantTell');
  });
});

describe('A6.2: the text adopted', () => {
  it('refuses fewer helpers than the text on the table', () => {
    const edit = adoptWith('conferenceSupport', support(['UNODA']));
    expect(outline(auditOf(upTo('2010-11-12'), edit))).toEqual({
      verdict: 'notCompliant',
      failing: ['A6.2'],
      binding: ['A6.2'],
      refused: ['decision.adopted conferenceSupport'],
    });
    expect(refusedBy(send('decision.adopted', { decision: 'conferenceSupport' }, edit))).toEqual(['A6.2']);
  });

  it('goes by amended helpers: fewer are reported, more are due', () => {
    const fewer = auditOf(
      amend('conferenceSupport', support(['UNODA'])),
      ...arranged({ assistedBy: ['UNODA'] }),
    );
    expect(outline(fewer)).toMatchObject({ verdict: 'compliant', failing: ['7.4', 'A6.2'] });
    expect(finding(fewer, 'A6.2')).toMatchObject({ rule: 'paper-text', force: 'shall', binding: false });
    const more = amend('conferenceSupport', support([...HELPERS, 'ICRC']));
    expect(outline(auditOf(more))).toMatchObject({ binding: ['A6.2'], refused: ['intersessional.opened'] });
    expect(outline(auditOf(more, change('support.arranged', { assistedBy: [...HELPERS, 'ICRC'] })))).toEqual(
      COMPLIANT,
    );
  });

  it('is agreed: a standing objection refuses the decision, with the force of a shall', () => {
    const audit = auditOf(upTo('2010-11-12'), object('conferenceSupport', 'XX'));
    expect(finding(audit, 'A6.2', 'consensus')).toMatchObject({
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
    ).toContain('A6.2');
  });
});
