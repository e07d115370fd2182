import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cost,
  compareCosts,
  compareCounts,
  costOf,
  costOfStep,
  FREE,
  isNoWorse,
  plus,
} from '../../src/replay/cost.ts';
import type { StepOutcome } from '../../src/replay/replayer.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 1000 };

/** The counts of a cost, in the order in which they count. */
type Counts = readonly [
  misplaced: number,
  verdict: number,
  refused: number,
  breaches: number,
  inferred: number,
  undetermined: number,
  reported: number,
];

const few = fc.nat(3);
const someCounts: fc.Arbitrary<Counts> = fc.tuple(few, fc.nat(2), few, few, few, few, few);
const ofCounts = (counts: Counts): Cost => costOf(...counts);
const someCost = fc.oneof(fc.constant(FREE), someCounts.map(ofCounts));

const inTurn = (a: readonly number[], b: readonly number[]): number =>
  a.map((each, i) => Math.sign(each - (b[i] as number))).find((sign) => sign !== 0) ?? 0;
const withoutVerdict = ([misplaced, , ...rest]: Counts) => [misplaced, ...rest];

const outcome = (part: Partial<StepOutcome>): StepOutcome =>
  ({
    misplaced: false,
    refused: false,
    answers: [],
    undetermined: 0,
    breached: 0,
    failed: [],
    unknown: [],
    reported: [],
    ...part,
  }) as StepOutcome;

describe(`costs (seed ${SEED})`, () => {
  it('are compared count by count, the first that differs deciding', () => {
    fc.assert(
      fc.property(someCounts, someCounts, (a, b) => {
        expect(Math.sign(compareCosts(ofCounts(a), ofCounts(b)))).toBe(inTurn(a, b));
        const counts = inTurn(withoutVerdict(a), withoutVerdict(b));
        expect(Math.sign(compareCounts(ofCounts(a), ofCounts(b)))).toBe(counts);
      }),
      options,
    );
  });

  it('many of a lesser count never weigh as much as one of a graver', () => {
    const most = 100_000;
    const graver: Counts = [0, 0, 1, 0, 0, 0, 0];
    for (const lesser of [
      [0, 0, 0, most, most, most, most],
      [0, 0, 0, most, 0, 0, 0],
      [0, 0, 0, 0, most, 0, 0],
    ] as unknown as Counts[]) {
      expect(compareCosts(ofCounts(lesser), ofCounts(graver))).toBeLessThan(0);
    }
    expect(compareCosts(ofCounts([0, 0, 0, 0, 0, 0, most]), ofCounts([0, 0, 0, 0, 0, 1, 0]))).toBeLessThan(0);
  });

  it('add up, whatever comes first; of verdicts the worse stands', () => {
    fc.assert(
      fc.property(someCounts, someCounts, someCost, (a, b, other) => {
        const sum = a.map((each, i) => (i === 1 ? Math.max(each, b[1]) : each + (b[i] as number)));
        expect(plus(ofCounts(a), ofCounts(b))).toEqual(ofCounts(sum as unknown as Counts));
        expect(plus(ofCounts(a), FREE)).toEqual(ofCounts(a));
        expect(plus(FREE, ofCounts(a))).toEqual(ofCounts(a));
        expect(plus(plus(ofCounts(a), ofCounts(b)), other)).toEqual(
          plus(ofCounts(a), plus(ofCounts(b), other)),
        );
      }),
      options,
    );
  });

  it('never fall as more is played', () => {
    fc.assert(
      fc.property(someCost, someCost, (a, b) => {
        expect(compareCosts(a, plus(a, b))).toBeLessThanOrEqual(0);
      }),
      options,
    );
  });

  it('isNoWorse: whatever is added to both, the first leads to no worse a total', () => {
    fc.assert(
      fc.property(someCost, someCost, someCost, (a, b, rest) => {
        if (isNoWorse(a, b)) expect(compareCosts(plus(a, rest), plus(b, rest))).toBeLessThanOrEqual(0);
      }),
      options,
    );
  });

  it('isNoWorse: where it does not say so, something added makes the first the worse', () => {
    const rests = [0, 1, 2].map((verdict) => ofCounts([0, verdict, 0, 0, 0, 0, 0]));
    fc.assert(
      fc.property(someCost, someCost, (a, b) => {
        const isWorse = rests.some((rest) => compareCosts(plus(a, rest), plus(b, rest)) > 0);
        expect(isNoWorse(a, b)).toBe(!isWorse);
      }),
      options,
    );
  });

  it('of a step are free where nothing is said against it, and count what is', () => {
    const failing = { failed: [3], breached: 1, refused: true };
    expect(costOfStep(outcome({}), [], false)).toBe(FREE);
    expect(costOfStep(outcome(failing), [], false)).toEqual(ofCounts([0, 2, 1, 1, 0, 0, 0]));
    expect(costOfStep(outcome({ misplaced: true }), [], false)).toEqual(ofCounts([1, 2, 0, 0, 0, 0, 0]));
    expect(costOfStep(outcome({ misplaced: true }), [], true)).toEqual(ofCounts([1, 0, 0, 0, 0, 0, 0]));
    expect(costOfStep(outcome({ undetermined: 2, unknown: [1] }), [], false)).toEqual(
      ofCounts([0, 1, 0, 0, 0, 2, 0]),
    );
    expect(costOfStep(outcome({ undetermined: 2 }), [], false)).toEqual(ofCounts([0, 0, 0, 0, 0, 2, 0]));
    expect(costOfStep(outcome({ reported: [1, 2] }), [], false)).toEqual(ofCounts([0, 0, 0, 0, 0, 0, 2]));
  });

  it('of a step count the steps inferred before it, with their doubts', () => {
    const steps = [outcome({ undetermined: 1, unknown: [1] }), outcome({ undetermined: 2 })];
    expect(costOfStep(outcome({}), steps, false)).toEqual(ofCounts([0, 1, 0, 0, 2, 3, 0]));
    expect(costOfStep(outcome({}), [outcome({})], false)).toEqual(ofCounts([0, 0, 0, 0, 1, 0, 0]));
  });
});
