import { audit } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { assembly } from '../support/ownCycles.ts';

const record = (...events: readonly object[]) => ({ programme: 'assembly', events }) as never;

const held = [
  { on: '2001-05-02', type: 'assembly.opened', city: 'Bern', country: 'CH' },
  { on: '2001-05-03', type: 'assembly.closed' },
];

const cancelled = {
  on: '2001-04-01',
  type: 'meeting.cancelled',
  meeting: 'assembly',
  by: 'the bureau',
  instrument: 'noteVerbale',
};

describe('an assembly', () => {
  it('complies where it is held', () => {
    expect(audit(assembly, record(...held)).verdict).toBe('compliant');
  });

  it('does not where it is cancelled (1)', () => {
    const { verdict, findings } = audit(assembly, record(cancelled));
    expect([verdict, findings.map(({ provision }) => provision)]).toEqual(['notCompliant', ['1']]);
  });
});
