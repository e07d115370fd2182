import { describe, expect, it } from 'vitest';
import {
  auditOf,
  COMPLIANT,
  change,
  defer,
  dutyOf,
  finding,
  incomplete,
  outline,
  refusedBy,
  send,
  untold,
  upTo,
  without,
} from '../support/index.ts';

const ASKS =
  '7.1 asks that the President appoints an executive coordinator, for substance and conference services, by the opening of the intersessional';
const unappointed = without('coordinator.appointed');

describe('7.1: an executive coordinator is appointed', () => {
  it('is met by an appointment before the intersessional', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['7.1']).toBe('passed');
    expect(dutyOf(audit, '7.1', 'coordinator-appointed')).toEqual({
      provision: '7.1',
      rule: 'coordinator-appointed',
      force: 'shall',
      binding: true,
      status: 'fulfilled',
      due: '2011-06-27',
    });
  });

  it('refuses to open the intersessional without one', () => {
    const audit = auditOf(unappointed);
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['7.1'],
      binding: ['7.1'],
      refused: ['intersessional.opened'],
    });
    expect(dutyOf(audit, '7.1', 'coordinator-appointed').status).toBe('breached');
    const sent = send('intersessional.opened', {}, unappointed);
    expect(refusedBy(sent)).toEqual(['7.1']);
    expect(sent.possible).toBe('notYet');
    expect(finding(audit, '7.1')).toEqual({
      provision: '7.1',
      rule: 'coordinator-appointed',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: {
        'executive coordinator': 'on record',
        'duties of the coordinator': ['substance', 'conferenceServices'],
      },
      actual: { 'executive coordinator': null, 'duties of the coordinator': [] },
      because: `${ASKS}; expected executive coordinator on record, found nothing; duties of the coordinator substance, conference services, found none.`,
      on: '2011-06-27',
    });
  });

  it.each([
    ['2010-09-06', undefined],
    ['2011-06-26', undefined],
    ['2011-06-28', ['7.1']],
    ['2011-07-01', ['7.1']],
  ])('is due by the opening: appointed on %s', (on, binding) => {
    expect(outline(auditOf(change('coordinator.appointed', { on }))).binding).toEqual(binding);
  });

  // needs the order over the whole record
  it.fails('breaks nothing where the appointment bears the day of the opening', () => {
    expect(outline(auditOf(change('coordinator.appointed', { on: '2011-06-27' })))).toEqual(COMPLIANT);
  });

  it('binds from the start, whatever the First Meeting decides', () => {
    const needing = ['workProgramme', 'intersessional', 'languages', 'conferenceSupport'] as const;
    const audit = auditOf(...needing.map(defer), unappointed);
    expect(outline(audit)).toMatchObject({ binding: ['7.1', '9.1'], refused: ['intersessional.opened'] });
  });

  it('is pending until the intersessional opens', () => {
    const audit = auditOf(unappointed, upTo('2011-06-26'));
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(dutyOf(audit, '7.1', 'coordinator-appointed').status).toBe('pending');
  });

  it('cannot be told on an incomplete record without an appointment', () => {
    const audit = auditOf(incomplete, unappointed);
    expect(audit.verdict).toBe('cannotTell');
    expect(untold(audit)).toContain('7.1');
    expect(outline(audit).refused).toBeUndefined();
  });
});
