import type { StepOutcome } from './replayer.ts';

/**
 * The cost of an order, as far as it has been played. Orders are compared over the whole record, lexicographically:
 * misplaced events, the verdict, refused events, breaches, inferred steps, undetermined findings, reported findings.
 */
export interface Cost {
  readonly misplaced: number;
  /** 0: compliant. 1: a binding finding is undetermined. 2: a binding provision is breached. */
  readonly verdict: number;
  /** Refused events, breaches and inferred steps in one number, in this order of weight. */
  readonly grave: number;
  /** Undetermined and reported findings in one number, in this order of weight. */
  readonly slight: number;
}

export const FREE: Cost = { misplaced: 0, verdict: 0, grave: 0, slight: 0 };

/** The bases: 2 to the power of 17 and of 26, written out, as a bundler leaves no calculation out. */
const GRAVE = 131_072;
const SLIGHT = 67_108_864;

/**
 * Packs counts into a cost. Each count stays below its base, because a record has at most 100,000 events that affect
 * the cost.
 */
export const costOf = (
  misplaced: number,
  verdict: number,
  refused: number,
  breaches: number,
  inferred: number,
  undetermined: number,
  reported: number,
): Cost => ({
  misplaced,
  verdict,
  grave: (refused * GRAVE + breaches) * GRAVE + inferred,
  slight: undetermined * SLIGHT + reported,
});

/** Adds the costs of two parts of an order: counts add up, and the worse verdict stands. */
export const plus = (a: Cost, b: Cost): Cost =>
  b === FREE
    ? a
    : a === FREE
      ? b
      : {
          misplaced: a.misplaced + b.misplaced,
          verdict: Math.max(a.verdict, b.verdict),
          grave: a.grave + b.grave,
          slight: a.slight + b.slight,
        };

/** Compares two costs: negative if the first is better. */
export const compareCosts = (a: Cost, b: Cost): number =>
  a.misplaced - b.misplaced || a.verdict - b.verdict || a.grave - b.grave || a.slight - b.slight;

/** Compares two costs, ignoring their verdicts. */
export const compareCounts = (a: Cost, b: Cost): number =>
  a.misplaced - b.misplaced || a.grave - b.grave || a.slight - b.slight;

/** Tells whether the first cost leads to a total that is no worse, for every further cost. */
export const isNoWorse = (a: Cost, b: Cost): boolean =>
  a.misplaced < b.misplaced ||
  (a.misplaced === b.misplaced && a.verdict <= b.verdict && compareCounts(a, b) <= 0);

const VERDICT = { failed: 2, unknown: 1, none: 0 } as const;

/**
 * Returns the cost of one event. `ended`: the cycle has ended, so that a misplaced event does not affect the verdict.
 */
export function costOfStep(outcome: StepOutcome, inferred: readonly StepOutcome[], ended: boolean): Cost {
  const { misplaced, refused, breached, failed, unknown, undetermined, reported } = outcome;
  const isBreach = (misplaced && !ended) || failed.length > 0;
  const isUnknown = unknown.length > 0 || inferred.some((each) => each.unknown.length > 0);
  if (
    !misplaced &&
    undetermined === 0 &&
    failed.length === 0 &&
    reported.length === 0 &&
    inferred.length === 0
  ) {
    return FREE;
  }
  return costOf(
    Number(misplaced),
    isBreach ? VERDICT.failed : isUnknown ? VERDICT.unknown : VERDICT.none,
    Number(refused),
    breached,
    inferred.length,
    inferred.reduce((sum, each) => sum + each.undetermined, undetermined),
    reported.length,
  );
}
