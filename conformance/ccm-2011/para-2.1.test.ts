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
} from '../support/index.ts';

const close = upTo('2010-11-12');
const all = ['workProgramme', 'intersessional', 'languages', 'conferenceSupport'] as const;

describe('2.1: one informal intersessional meeting is agreed', () => {
  it('is met at the close of the First Meeting', () => {
    const audit = auditOf(close);
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['2.1']).toBe('passed');
    expect(dutyOf(audit, '2.1', 'intersessional-agreed').status).toBe('fulfilled');
  });

  it('is met by the work programme alone, as A1.2 convenes the meeting', () => {
    const audit = auditOf(close, defer('intersessional'));
    expect(audit.provisions['2.1']).toBe('passed');
    expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: ['9.1'], binding: ['9.1'] });
  });

  it('is only reported where no meeting is agreed', () => {
    const audit = auditOf(close, ...all.map(defer));
    expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: ['2.1', '9.1'], binding: ['9.1'] });
    expect(receptionOf(audit, 'firstMeeting.closed')).toBe('accepted');
    expect(finding(audit, '2.1')).toEqual({
      provision: '2.1',
      rule: 'intersessional-agreed',
      force: 'should',
      binding: false,
      outcome: 'failed',
      expected: 'agreed',
      actual: 'not agreed',
      because:
        '2.1 recommends: The First Meeting agrees to convene an intersessional meeting. Not met. Decision on the intersessional: agreed expected. Found: not agreed.',
      on: '2010-11-12',
    });
    expect(dutyOf(audit, '2.1', 'intersessional-agreed').status).toBe('overdue');
  });

  it('is pending until the First Meeting closes', () => {
    const audit = auditOf(upTo('2010-11-11'));
    expect(audit.provisions['2.1']).toBe('notReached');
    expect(dutyOf(audit, '2.1', 'intersessional-agreed').status).toBe('pending');
  });

  it('cannot be told where an incomplete record has no such decision', () => {
    const audit = auditOf(close, incomplete, ...all.map(leave));
    expect(outline(audit)).toMatchObject({ verdict: 'cannotTell', cantTell: ['2.1', '9.1'] });
    expect(receptionOf(audit, 'firstMeeting.closed')).toBe('accepted');
  });
});
