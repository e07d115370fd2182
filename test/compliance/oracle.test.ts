import { describe, expect, it } from 'vitest';
import { estuary, estuaryRecord, REAL_CYCLES } from '../support/ownCycles.ts';
import { ownPairsCompared, pairsCompared } from '../support/pairs.ts';

const PAIRS = 1000;
const SEED = Number(process.env.SEED ?? 20101112);

// `npm run oracle` compares 24,000.
describe(`on ${PAIRS} random pairs of a snapshot and an event (seed ${SEED})`, () => {
  const met: Record<string, number> = {};

  it('explain and submit agree with can and transition of the machine', { timeout: 120_000 }, () => {
    const differing: string[] = [];
    for (const { reception, differs } of pairsCompared(PAIRS, SEED)) {
      if (differs !== undefined) differing.push(differs);
      met[reception] = (met[reception] ?? 0) + 1;
    }
    expect(differing).toEqual([]);
  });

  it('met every reception often', () => {
    expect(Object.keys(met).sort()).toEqual(['accepted', 'malformed', 'misplaced', 'refused']);
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(PAIRS / 50);
  });
});

const OWN = [['estuary', estuary, estuaryRecord] as const, ...REAL_CYCLES];

describe.each(OWN)('on random walks of %s', (_, programme, record) => {
  it('explain and submit agree with can and transition of the machine', { timeout: 120_000 }, () => {
    const pairs = [...ownPairsCompared(programme, record, PAIRS / 5, SEED)];
    expect(pairs.flatMap(({ differs }) => differs ?? [])).toEqual([]);
    const met = new Set(pairs.map(({ reception }) => reception));
    for (const reception of ['accepted', 'malformed', 'misplaced']) expect(met).toContain(reception);
  });
});
