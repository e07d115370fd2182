import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsOf } from '../../../src/kernel/factored/bits.ts';
import { LocalSets } from '../../../src/kernel/factored/localSets.ts';

const SEED = 20101112;

describe('sets of states', () => {
  const sets = new LocalSets();

  it('are the same object where they have the same members, in ascending order', () => {
    expect(sets.of([10, 2, 33, 2]).members).toEqual([2, 10, 33]);
    expect(sets.of(new Set([33, 10, 2]))).toBe(sets.of([2, 10, 33]));
    expect(sets.of([1, 2])).not.toBe(sets.of([12]));
    expect(sets.of([])).toBe(sets.of([]));
    expect(sets.ofBits(bitsOf([33, 2, 10]))).toBe(sets.of([2, 10, 33]));
  });

  it('have a number each, from 0 on in the order in which they are made', () => {
    const own = new LocalSets();
    const made = fc
      .sample(fc.uniqueArray(fc.nat(70)), { seed: SEED, numRuns: 300 })
      .map((members) => [members, own.of(members)] as const);
    const keys = new Map<string, number>();
    for (const [members, set] of made) {
      const key = [...members].sort((a, b) => a - b).join();
      if (!keys.has(key)) keys.set(key, keys.size);
      expect([set.number, set.size]).toEqual([keys.get(key), members.length]);
    }
    expect(keys.size).toBeGreaterThan(200);
  });

  it('are cut into what both have and what is outside the other', () => {
    const all = fc
      .sample(fc.subarray([0, 1, 2, 3, 4, 5]), { seed: SEED, numRuns: 40 })
      .map((each) => sets.of(each));
    for (const set of all) {
      for (const by of all) {
        expect(sets.common(set, by)).toBe(sets.of(set.members.filter((local) => by.members.includes(local))));
        expect(sets.without(set, by)).toBe(
          sets.of(set.members.filter((local) => !by.members.includes(local))),
        );
      }
    }
  });
});
