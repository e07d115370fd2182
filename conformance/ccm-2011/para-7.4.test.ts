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
  outline,
  receptionOf,
  supportArranged,
  without,
} from '../support/index.ts';

const helpedBy = (...assistedBy: string[]) => change('support.arranged', { assistedBy });
const SUPPORT = {
  coordinator: { body: 'UNDP-BCPR' },
  assistedBy: ['UNODA'],
  fund: 'UNDP-BCPR-TTF',
  earmarked: true,
};

describe('7.4: the coordinator is helped by UNODA and GICHD', () => {
  it('is met by both, in any order, and by further ones', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['7.4']).toBe('passed');
    expect(outline(auditOf(helpedBy('GICHD', 'UNODA', 'ICRC')))).toEqual(COMPLIANT);
  });

  it.each(['UNODA', 'GICHD'])('is reported beside A6.2 where only %s helps', (helper) => {
    const audit = auditOf(helpedBy(helper));
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['7.4', 'A6.2'],
      binding: ['A6.2'],
      refused: ['intersessional.opened'],
    });
    expect(finding(audit, '7.4')).toEqual({
      provision: '7.4',
      rule: 'coordinator-helped',
      force: 'should',
      binding: false,
      outcome: 'failed',
      expected: ['UNODA', 'GICHD'],
      actual: [helper],
      because: `7.4 recommends: The coordinator is helped by the bodies named. Not met. Helpers: UNODA, GICHD expected. Found: ${helper}.`,
      on: '2011-06-27',
    });
    expect(dutyOf(audit, '7.4', 'coordinator-helped').status).toBe('overdue');
  });

  it('adds up the helpers of several arrangements', () => {
    const also = insert(supportArranged({ on: '2011-06-01', assistedBy: ['GICHD'] }));
    expect(outline(auditOf(helpedBy('UNODA'), also))).toEqual(COMPLIANT);
  });

  it('is only reported where amended terms ask for one helper', () => {
    const audit = auditOf(
      amend('conferenceSupport', SUPPORT),
      adoptWith('conferenceSupport', SUPPORT),
      helpedBy('UNODA'),
    );
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['7.4', 'A6.2'] });
    expect(receptionOf(audit, 'intersessional.opened')).toBe('accepted');
  });

  it('is only reported where the decision on support is deferred', () => {
    const audit = auditOf(defer('conferenceSupport'), without('support.arranged'));
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['7.4', '9.1', 'A6.2'],
      binding: ['9.1'],
    });
    expect(receptionOf(audit, 'intersessional.opened')).toBe('accepted');
  });

  it('cannot be told on an incomplete record without an arrangement', () => {
    expect(auditOf(incomplete, without('support.arranged')).provisions['7.4']).toBe('cantTell');
  });
});
