/** A set of small numbers, up to 64 of them, as two words of bits. */
export interface Mask {
  readonly low: number;
  readonly high: number;
}

export const NOTHING: Mask = { low: 0, high: 0 };

/** The set of these numbers. */
export function maskOf(numbers: Iterable<number>): Mask {
  let low = 0;
  let high = 0;
  for (const each of numbers) {
    if (each < 32) low |= 1 << each;
    else high |= 1 << (each - 32);
  }
  return { low, high };
}

/** Whether two sets have a number in common. */
export const meet = (a: Mask, b: Mask): boolean => ((a.low & b.low) | (a.high & b.high)) !== 0;

/** What is in one or the other. */
export const union = (a: Mask, b: Mask): Mask => ({ low: a.low | b.low, high: a.high | b.high });

/** What is in both. */
export const common = (a: Mask, b: Mask): Mask => ({ low: a.low & b.low, high: a.high & b.high });

/** Whether one has nothing that the other has not. */
export const isWithin = (a: Mask, b: Mask): boolean => ((a.low & ~b.low) | (a.high & ~b.high)) === 0;
