/** The interval in which a probability lies, with the confidence asked for. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** In how many of some number of runs something came true. */
export interface Share {
  readonly count: number;
  /** From 0 to 1. */
  readonly share: number;
  /** The Wilson score interval of the share. */
  readonly interval: Interval;
}

/** Wider than any deviation asked for. */
const WIDEST = 6;
const STEPS = 60;

/**
 * Returns the chance that a standard normal value lies within `z` of 0, by the power series of the integral: only sums,
 * products and a root, so every machine gets the same bits.
 */
function within(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 1; k < 200; k++) {
    term = (-term * z * z) / (2 * k);
    sum += term / (2 * k + 1);
  }
  return (2 * sum) / Math.sqrt(2 * Math.PI);
}

/** The deviation within which a standard normal value lies with this probability: 1.96 for 0.95. */
export function deviationFor(confidence: number): number {
  let from = 0;
  let to = WIDEST;
  for (let step = 0; step < STEPS; step++) {
    const middle = (from + to) / 2;
    if (within(middle) < confidence) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** To a millionth: more digits say nothing. */
const rounded = (share: number): number => Math.round(share * 1e6) / 1e6;

/**
 * The Wilson score interval (E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22, 1927): it keeps its promise near 0 and 1, too, where none or
 * all of the runs did it. Without any runs, it is everything.
 */
export function wilson(count: number, of: number, z: number): Interval {
  if (of === 0) return { from: 0, to: 1 };
  const share = count / of;
  const square = (z * z) / of;
  const middle = share + square / 2;
  const half = z * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  const from = count === 0 ? 0 : (middle - half) / (1 + square);
  const to = count === of ? 1 : (middle + half) / (1 + square);
  return { from: rounded(from), to: rounded(to) };
}

export const shareOf = (count: number, of: number, z: number): Share => ({
  count,
  share: of === 0 ? 0 : rounded(count / of),
  interval: wilson(count, of, z),
});
