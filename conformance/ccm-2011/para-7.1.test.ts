import { describe, expect, it } from 'vitest';
import {
  auditOf,
  COMPLIANT,
  change,
  defer,
  dutyOf,
  finding,
  incomplete,
  insert,
  outline,
  refusedBy,
  send,
  undetermined,
  upTo,
  without,
} from '../support/index.ts';

const ASKS =
  '7.1 requires: The President appoints an executive coordinator, for substance and conference services, by the opening of the intersessional.';
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
      because: `${ASKS} Not met. Executive coordinator: not on record. Duties of the coordinator: substance, conference services expected. Found: none.`,
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
  it('breaks nothing where the appointment bears the day of the opening', () => {
    expect(outline(auditOf(change('coordinator.appointed', { on: '2011-06-27' })))).toEqual(COMPLIANT);
  });

  it.each(['president', 'presidentDesignate', undefined] as const)('is made by %s', (by) => {
    expect(outline(auditOf(change('coordinator.appointed', { by })))).toEqual(COMPLIANT);
  });

  it.each(['host', 'secretaryGeneral', 'meeting', 'friend'] as const)('is not made by %s', (by) => {
    const audit = auditOf(change('coordinator.appointed', { by }));
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['7.1'],
      binding: ['7.1'],
      refused: ['intersessional.opened'],
    });
    expect(finding(audit, '7.1')).toMatchObject({
      expected: { oneOf: ['president', 'presidentDesignate'] },
      actual: by,
    });
  });

  it.each(['substance', 'conferenceServices'] as const)('is made for %s', (duty) => {
    const rest = [
      'substance',
      'conferenceServices',
      'secondMeetingPreparation',
      'firstMeetingFollowUp',
    ] as const;
    const duties = rest.filter((each) => each !== duty);
    const audit = auditOf(change('coordinator.appointed', { duties }));
    expect(outline(audit)).toMatchObject({ binding: ['7.1'], refused: ['intersessional.opened'] });
    expect(finding(audit, '7.1')).toMatchObject({
      expected: ['substance', 'conferenceServices'],
      actual: duties,
    });
    expect(dutyOf(audit, '7.1', 'coordinator-appointed').status).toBe('breached');
  });

  it('needs no more than these two: 7.2 is an option', () => {
    const two = change('coordinator.appointed', { duties: ['conferenceServices', 'substance'] });
    expect(outline(auditOf(two))).toEqual(COMPLIANT);
  });

  it('is the last appointment, with its duties and its maker', () => {
    const again = (on: string, fields: object = {}) =>
      insert({
        on,
        type: 'coordinator.appointed',
        body: 'UNDP-BCPR',
        by: 'president',
        duties: ['substance', 'conferenceServices'],
        ...fields,
      });
    expect(outline(auditOf(again('2011-06-26')))).toEqual(COMPLIANT);
    expect(outline(auditOf(again('2011-06-26', { duties: ['substance'] }))).binding).toEqual(['7.1']);
    expect(outline(auditOf(again('2011-06-26', { by: 'host' }))).binding).toEqual(['7.1']);
    expect(outline(auditOf(again('2011-06-28', { duties: ['substance'] })))).toEqual(COMPLIANT);
    const healed = [change('coordinator.appointed', { by: 'host' }), again('2011-06-26')];
    expect(outline(auditOf(...healed))).toEqual(COMPLIANT);
  });

  it('cannot be told where another appointment may be missing from the record', () => {
    const audit = auditOf(incomplete, change('coordinator.appointed', { by: 'host' }));
    expect(audit.verdict).toBe('cannotTell');
    expect(undetermined(audit)).toEqual(['7.1']);
    expect(outline(auditOf(incomplete, change('coordinator.appointed', { by: undefined })))).toEqual(
      COMPLIANT,
    );
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
    expect(undetermined(audit)).toContain('7.1');
    expect(outline(audit).refused).toBeUndefined();
  });
});
