import { describe, expect, it } from 'vitest';
import {
  auditOf,
  COMPLIANT,
  defer,
  dutyOf,
  finding,
  incomplete,
  leave,
  outline,
  receptionOf,
  upTo,
  without,
} from '../support/index.ts';

const close = upTo('2010-11-12');

describe('2.2: the First Meeting fixes the dates of the Second', () => {
  it('is met by the decision on the next meeting', () => {
    const audit = auditOf(close);
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['2.2']).toBe('passed');
    expect(dutyOf(audit, '2.2', 'second-meeting-dated').status).toBe('fulfilled');
  });

  it('is only reported where the decision is deferred', () => {
    const audit = auditOf(close, defer('nextMeeting'));
    expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: ['2.2', '9.1'], binding: ['9.1'] });
    expect(receptionOf(audit, 'firstMeeting.closed')).toBe('accepted');
    expect(finding(audit, '2.2')).toEqual({
      provision: '2.2',
      rule: 'second-meeting-dated',
      force: 'should',
      binding: false,
      outcome: 'failed',
      expected: 'on record',
      actual: null,
      because:
        '2.2 recommends: The First Meeting fixes the dates of the Second. Not met. Decision on the next meeting: not on record.',
      on: '2010-11-12',
    });
    expect(dutyOf(audit, '2.2', 'second-meeting-dated').status).toBe('overdue');
  });

  it('is not met by a decision that leaves the days blank, which puts (f) of 9.1 off', () => {
    const audit = auditOf(close, without('decision.proposed'));
    expect(audit.provisions['2.2']).toBe('failed');
    expect(receptionOf(audit, 'decision.adopted', { decision: 'nextMeeting' })).toBe('accepted');
    expect(receptionOf(audit, 'firstMeeting.closed')).toBe('accepted');
    expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: ['2.2', '9.1'], binding: ['9.1'] });
  });

  it('cannot be told where an incomplete record has no such decision', () => {
    const audit = auditOf(close, incomplete, leave('nextMeeting'));
    expect(outline(audit)).toEqual({ verdict: 'cannotTell', cantTell: ['2.2', '9.1'] });
  });
});
