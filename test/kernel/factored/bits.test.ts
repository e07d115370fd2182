import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addAddends,
  addSums,
  type BitSet,
  bitsOf,
  byDigit,
  common,
  countOf,
  has,
  isSame,
  isWithin,
  meets,
  membersOf,
  NONE,
  trimmed,
  union,
  without,
} from '../../../src/kernel/factored/bits.ts';

const SEED = 20101112;

const ascending = (members: Iterable<number>): readonly number[] =>
  [...new Set(members)].sort((a, b) => a - b);

/** Numbers on both sides of the borders of words, more often than others. */
const someNumber = fc.oneof(fc.nat(200), fc.constantFrom(0, 31, 32, 33, 63, 64, 95, 96, 127, 128));
const someSet = fc.array(someNumber, { maxLength: 20 }).map((members) => new Set(members));

/** Sets with the same as bits: `check` is called with pairs of them. */
function checked(check: (a: ReadonlySet<number>, b: ReadonlySet<number>) => void): void {
  fc.assert(fc.property(someSet, someSet, check), { seed: SEED, numRuns: 500 });
}

const listed = (bits: BitSet): readonly number[] => {
  expect(bits.at(-1)).not.toBe(0);
  return membersOf(bits);
};

/** The sums of members and a distance. */
function shifted(bits: BitSet, distance: number): BitSet {
  const words = new Int32Array(bits.length + 10);
  addSums(words, bits, bits, distance);
  return trimmed(words);
}

describe(`sets of numbers as bits (seed ${SEED})`, () => {
  it('have the members that they were made of, in ascending order', () => {
    checked((a) => {
      expect(listed(bitsOf(a))).toEqual(ascending(a));
      expect(countOf(bitsOf(a))).toBe(a.size);
      const below = Array.from({ length: 300 }, (_, each) => each);
      expect(below.filter((each) => has(bitsOf(a), each))).toEqual(ascending(a));
    });
    expect(listed(NONE)).toEqual([]);
    expect(isSame(bitsOf([]), NONE)).toBe(true);
  });

  it('intersect, join and differ as sets do', () => {
    checked((a, b) => {
      const [one, other] = [bitsOf(a), bitsOf(b)];
      expect(listed(common(one, other))).toEqual(ascending([...a].filter((each) => b.has(each))));
      expect(listed(union(one, other))).toEqual(ascending([...a, ...b]));
      expect(listed(without(one, other))).toEqual(ascending([...a].filter((each) => !b.has(each))));
    });
  });

  it('have no word beyond their largest member, and are not copied where a union adds nothing', () => {
    checked((a, b) => {
      const [one, other] = [bitsOf(a), bitsOf(b)];
      for (const set of [common(one, other), union(one, other), without(one, other)])
        expect(isSame(set, bitsOf(listed(set)))).toBe(true);
      const both = union(one, other);
      expect(union(both, one)).toBe(both);
      expect(union(both, other)).toBe(both);
    });
  });

  it('change no set that they are made of', () => {
    checked((a, b) => {
      const [one, other] = [bitsOf(a), bitsOf(b)];
      for (const make of [common, union, without]) make(one, other);
      shifted(one, 5);
      expect([listed(one), listed(other)]).toEqual([ascending(a), ascending(b)]);
    });
  });

  it('are compared as sets are', () => {
    let [met, inside, same] = [0, 0, 0];
    fc.assert(
      fc.property(someSet, fc.subarray([0, 5, 31, 32, 64]), (a, part) => {
        const b = new Set([...a].slice(0, 3).concat(part));
        const [one, other] = [bitsOf(a), bitsOf(b)];
        const isIn = [...b].every((each) => a.has(each));
        expect(meets(one, other)).toBe([...b].some((each) => a.has(each)));
        expect(isWithin(other, one)).toBe(isIn);
        expect(isSame(one, other)).toBe(isIn && a.size === b.size);
        met += Number(meets(one, other));
        inside += Number(isIn);
        same += Number(isSame(one, other));
      }),
      { seed: SEED, numRuns: 500 },
    );
    expect(Math.min(met, inside, same)).toBeGreaterThan(5);
  });

  it('move by any distance, without what would be below 0', () => {
    fc.assert(
      fc.property(
        someSet,
        fc.oneof(fc.integer({ min: -210, max: 210 }), fc.constantFrom(-64, -32, 32, 64)),
        (a, distance) => {
          const moved = [...a].map((each) => each + distance).filter((each) => each >= 0);
          expect(listed(shifted(bitsOf(a), distance))).toEqual(ascending(moved));
        },
      ),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('give what two have in common, moved, to a third, and say whether any is new', () => {
    checked((a, b) => {
      for (const distance of [-70, -32, -1, 0, 5, 31, 64]) {
        const moved = [...a].filter((each) => b.has(each)).map((each) => each + distance);
        const sums = moved.filter((each) => each >= 0);
        const words = new Int32Array(20);
        words.set(bitsOf(a));
        expect(addSums(words, bitsOf(a), bitsOf(b), distance)).toBe(sums.some((each) => !a.has(each)));
        expect(listed(trimmed(words))).toEqual(ascending([...a, ...sums]));
        expect(addSums(words, bitsOf(a), bitsOf(b), distance)).toBe(false);
      }
    });
  });

  it('take the members that moved are in another, and say whether any is new', () => {
    checked((a, b) => {
      for (const distance of [-70, -32, -1, 0, 5, 31, 64]) {
        const addends = [...a].filter((each) => b.has(each + distance));
        const words = new Int32Array(20);
        words.set(bitsOf(b));
        expect(addAddends(words, bitsOf(a), bitsOf(b), distance)).toBe(addends.some((each) => !b.has(each)));
        expect(listed(trimmed(words))).toEqual(ascending([...b, ...addends]));
        expect(addAddends(words, bitsOf(a), bitsOf(b), distance)).toBe(false);
      }
    });
  });

  it('are the numbers below a bound that have a value of a digit', () => {
    const [bounds, strides] = [fc.nat(400), fc.integer({ min: 1, max: 150 })];
    fc.assert(
      fc.property(bounds, strides, fc.integer({ min: 1, max: 9 }), (bound, stride, size) => {
        const all = Array.from({ length: bound }, (_, each) => each);
        const digit = (each: number) => Math.floor(each / stride) % size;
        expect(byDigit(bound, stride, size)).toHaveLength(size);
        for (const [value, bits] of byDigit(bound, stride, size).entries()) {
          expect(listed(bits)).toEqual(all.filter((each) => digit(each) === value));
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
