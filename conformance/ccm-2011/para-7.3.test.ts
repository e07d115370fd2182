import { describe, expect, it } from 'vitest';
import {
  auditOf,
  COMPLIANT,
  change,
  finding,
  outline,
  receptionOf,
  send,
  without,
} from '../support/index.ts';

const appointed = (patch: { name?: string | undefined; body?: string }) =>
  change('coordinator.appointed', patch);

describe('7.3: Ms Sara Sekkenes of UNDP-BCPR is asked to serve', () => {
  it('is met by her appointment, however the name is written', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['7.3']).toBe('passed');
    for (const name of ['Ms Sara Sekkenes', 'SEKKENES, Sara', 'sekkenes']) {
      expect(outline(auditOf(appointed({ name })))).toEqual(COMPLIANT);
    }
  });

  it('is only reported where somebody else is appointed', () => {
    const edit = appointed({ name: 'Somebody Else' });
    const audit = auditOf(edit);
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['7.3'] });
    expect(receptionOf(audit, 'coordinator.appointed')).toBe('accepted');
    expect(send('coordinator.appointed', {}, edit).reception).toBe('accepted');
    expect(finding(audit, '7.3')).toEqual({
      provision: '7.3',
      rule: 'coordinator-asked',
      force: 'should',
      binding: false,
      outcome: 'failed',
      expected: { mentions: 'Sekkenes' },
      actual: 'Somebody Else',
      because:
        '7.3 recommends: The person proposed is asked to serve as executive coordinator. Not met. Name: Sekkenes expected. Found: Somebody Else.',
      on: '2010-10-15',
    });
  });

  it('is only reported where she comes from another body', () => {
    const audit = auditOf(appointed({ body: 'UNODA' }));
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['7.3'] });
    expect(finding(audit, '7.3')).toMatchObject({ expected: 'UNDP-BCPR', actual: 'UNODA' });
  });

  it('cannot be told, and breaks nothing, where no name is on record', () => {
    const audit = auditOf(appointed({ name: undefined }));
    expect(outline(audit)).toEqual({ verdict: 'compliant', cantTell: ['7.3'] });
    expect(finding(audit, '7.3')).toMatchObject({ expected: { mentions: 'Sekkenes' }, actual: null });
  });

  it('is not reached without an appointment: that is for 7.1', () => {
    expect(auditOf(without('coordinator.appointed')).provisions['7.3']).toBe('notReached');
  });
});
