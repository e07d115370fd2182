import { numberAt } from '../model/numbers.ts';

/** A set of up to 96 small numbers, as three words of bits. */
export interface Mask {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** The number of different members that a set can have. */
export const MOST_IN_MASK = 96;

export const NOTHING: Mask = { low: 0, mid: 0, high: 0 };

export const EVERYTHING: Mask = { low: -1, mid: -1, high: -1 };

/** Returns the set of some numbers. */
export function maskOf(numbers: Iterable<number>): Mask {
  const words = [0, 0, 0] as [number, number, number];
  for (const each of numbers) words[each >> 5] = numberAt(words, each >> 5) | (1 << (each & 31));
  const [low, mid, high] = words;
  return { low, mid, high };
}

/** Visits the numbers of a set. */
export function eachBit({ low, mid, high }: Mask, visit: (number: number) => void): void {
  for (const [word, from] of [
    [low, 0],
    [mid, 32],
    [high, 64],
  ] as const) {
    for (let bits = word; bits !== 0; bits &= bits - 1) visit(from + 31 - Math.clz32(bits & -bits));
  }
}

/** Tells whether a set has no number. */
export const isEmpty = ({ low, mid, high }: Mask): boolean => (low | mid | high) === 0;

/** Tells whether two sets have a number in common. */
export const meet = (a: Mask, b: Mask): boolean =>
  ((a.low & b.low) | (a.mid & b.mid) | (a.high & b.high)) !== 0;

/** Returns the union of two sets. */
export const union = (a: Mask, b: Mask): Mask => ({
  low: a.low | b.low,
  mid: a.mid | b.mid,
  high: a.high | b.high,
});

/** Returns the intersection of two sets. */
export const common = (a: Mask, b: Mask): Mask => ({
  low: a.low & b.low,
  mid: a.mid & b.mid,
  high: a.high & b.high,
});

/** Returns the first set without the second. */
export const without = (a: Mask, b: Mask): Mask => ({
  low: a.low & ~b.low,
  mid: a.mid & ~b.mid,
  high: a.high & ~b.high,
});

/** Tells whether every number of the first set is in the second. */
export const isWithin = (a: Mask, b: Mask): boolean => isEmpty(without(a, b));

/** Returns the places of slots in a row: the first place is not a slot's. */
export function placesOf(slots: Mask): readonly number[] {
  const places: number[] = [];
  eachBit(slots, (slot) => places.push(slot + 1));
  return places;
}
