import { describe, expect, it } from 'vitest';
import {
  auditOf,
  COMPLIANT,
  change,
  defer,
  finding,
  incomplete,
  outline,
  receptionOf,
  send,
  without,
} from '../support/index.ts';

const assessed = change('sponsorship.established', { funding: 'assessed' });

describe('4.3: a sponsorship programme may be set up through voluntary contributions', () => {
  it('is met by voluntary contributions, and by leaving it out', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['4.3']).toBe('passed');
    const left = auditOf(without('sponsorship.established'));
    expect(outline(left)).toEqual(COMPLIANT);
    expect(left.provisions['4.3']).toBe('notReached');
  });

  it('reports assessed contributions, and lets them through', () => {
    const audit = auditOf(assessed);
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['4.3'] });
    expect(receptionOf(audit, 'sponsorship.established')).toBe('accepted');
    expect(send('sponsorship.established', {}, assessed).reception).toBe('accepted');
    expect(finding(audit, '4.3')).toEqual({
      provision: '4.3',
      rule: 'sponsorship-voluntary',
      force: 'may',
      binding: false,
      outcome: 'failed',
      expected: 'voluntary',
      actual: 'assessed',
      because:
        '4.3 allows: A sponsorship programme is paid by voluntary contributions. Not met. Funding: voluntary contributions expected. Found: assessed contributions.',
      on: '2011-02-14',
    });
  });

  it('is on no decision: with the work programme deferred it says the same', () => {
    const audit = auditOf(defer('coordination'), assessed);
    expect(finding(audit, '4.3')).toMatchObject({ outcome: 'failed', force: 'may' });
  });

  it('never cannot be told: how the programme is paid is on the event itself', () => {
    expect(auditOf(incomplete).provisions['4.3']).toBe('passed');
    expect(auditOf(incomplete, without('sponsorship.established')).provisions['4.3']).toBe('notReached');
  });
});
