import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairMap } from '../../../src/kernel/factored/pairMap.ts';

const SEED = 20101112;

const someNumber = fc.oneof(fc.nat(5), fc.nat(2 ** 30 - 1));

describe(`a map from pairs of numbers (seed ${SEED})`, () => {
  it('keeps the last value of each pair, as a map of texts does', () => {
    const somePairs = fc.array(fc.tuple(someNumber, someNumber), { maxLength: 200 });
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const [map, texts] = [new PairMap<object>(), new Map<string, object>()];
        for (const [a, b] of pairs) {
          expect(map.get(a, b)).toBe(texts.get(`${a} ${b}`));
          const value = {};
          texts.set(`${a} ${b}`, value);
          expect(map.set(a, b, value)).toBe(value);
        }
        for (const [a, b] of pairs) expect(map.get(a, b)).toBe(texts.get(`${a} ${b}`));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('tells a pair from the pair the other way round', () => {
    const map = new PairMap<object>();
    const [one, other] = [{}, {}];
    map.set(0, 1, one);
    expect(map.get(1, 0)).toBeUndefined();
    map.set(1, 0, other);
    expect([map.get(0, 1), map.get(1, 0)]).toEqual([one, other]);
    expect(map.get(0, 1)).toBe(one);
  });
});
