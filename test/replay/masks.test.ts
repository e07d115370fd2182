import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  common,
  EVERYTHING,
  eachBit,
  isEmpty,
  isWithin,
  type Mask,
  MOST_IN_MASK,
  maskOf,
  meet,
  NOTHING,
  placesOf,
  union,
  without,
} from '../../src/replay/masks.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 500 };
const someSet = fc
  .oneof(
    fc.array(fc.nat(MOST_IN_MASK - 1), { maxLength: 6 }),
    fc.array(fc.constantFrom(0, 31, 32, 63, 64, 95)),
  )
  .map((numbers) => new Set(numbers));

const setOf = (mask: Mask): ReadonlySet<number> => {
  const numbers: number[] = [];
  eachBit(mask, (number) => numbers.push(number));
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  return new Set(numbers);
};
const all = Array.from({ length: MOST_IN_MASK }, (_, i) => i);

describe(`masks (seed ${SEED})`, () => {
  it('hold the numbers that they are made of, and are visited in order, each once', () => {
    fc.assert(
      fc.property(someSet, (set) => {
        expect(setOf(maskOf(set))).toEqual(new Set([...set].sort((a, b) => a - b)));
      }),
      options,
    );
    expect(setOf(NOTHING)).toEqual(new Set());
    expect(setOf(EVERYTHING)).toEqual(new Set(all));
  });

  it('are a boolean algebra: union, what is common, what is in one alone', () => {
    fc.assert(
      fc.property(someSet, someSet, (a, b) => {
        const [one, other] = [maskOf(a), maskOf(b)];
        const numbers = (test: (each: number) => boolean) => new Set(all.filter(test));
        expect(setOf(union(one, other))).toEqual(numbers((each) => a.has(each) || b.has(each)));
        expect(setOf(common(one, other))).toEqual(numbers((each) => a.has(each) && b.has(each)));
        expect(setOf(without(one, other))).toEqual(numbers((each) => a.has(each) && !b.has(each)));
        expect(setOf(without(EVERYTHING, one))).toEqual(numbers((each) => !a.has(each)));
      }),
      options,
    );
  });

  it('tell whether they are empty, meet, or lie in one another', () => {
    fc.assert(
      fc.property(someSet, someSet, (a, b) => {
        const [one, other] = [maskOf(a), maskOf(b)];
        expect(isEmpty(one)).toBe(a.size === 0);
        expect(meet(one, other)).toBe([...a].some((each) => b.has(each)));
        expect(isWithin(one, other)).toBe([...a].every((each) => b.has(each)));
        expect(isWithin(common(one, other), one)).toBe(true);
        expect([...placesOf(one)].sort((x, y) => x - y)).toEqual(
          [...a].sort((x, y) => x - y).map((each) => each + 1),
        );
      }),
      options,
    );
    for (const each of all) {
      expect(isEmpty(maskOf([each]))).toBe(false);
      expect(meet(maskOf([each]), EVERYTHING)).toBe(true);
    }
  });
});
