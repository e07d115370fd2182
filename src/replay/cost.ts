import type { StepOutcome } from './replayer.ts';

/**
 * The cost of an order, as far as it has been played. Orders are compared by it over the whole record, the first
 * number that differs deciding: misplaced events, the verdict, refused events, breaches, steps inferred, undetermined
 * findings, reported findings.
 */
export interface Cost {
  readonly misplaced: number;
  /** 0: nothing stands against compliance; 1: something binding is undetermined; 2: something binding is breached. */
  readonly verdict: number;
  /** Refused events, breaches and inferred steps, in one number; the first counts most. */
  readonly grave: number;
  /** Undetermined and reported findings, in one number; the first counts most. */
  readonly slight: number;
}

export const FREE: Cost = { misplaced: 0, verdict: 0, grave: 0, slight: 0 };

const GRAVE = 2 ** 17;
const SLIGHT = 2 ** 26;

/** Packs counts: each stays below its base, as a record has at most 100,000 events that matter to it. */
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

/** Joins the costs of two parts of one order: counts add up, the worse verdict stands. */
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

/** Compares two costs of orders: below 0 where the first is better. */
export const compareCosts = (a: Cost, b: Cost): number =>
  a.misplaced - b.misplaced || a.verdict - b.verdict || a.grave - b.grave || a.slight - b.slight;

/** Compares two costs but for their verdicts. */
export const compareCounts = (a: Cost, b: Cost): number =>
  a.misplaced - b.misplaced || a.grave - b.grave || a.slight - b.slight;

/** Tells whether the first cost leads to a total that is no worse, whatever is added to both. */
export const isNoWorse = (a: Cost, b: Cost): boolean =>
  a.misplaced < b.misplaced ||
  (a.misplaced === b.misplaced && a.verdict <= b.verdict && compareCounts(a, b) <= 0);

const VERDICT = { failed: 2, unknown: 1, none: 0 } as const;

/** The cost of one event: `ended`, an event out of place after the end of the cycle decides nothing. */
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
