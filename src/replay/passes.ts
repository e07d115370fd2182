import { costOfStep, FREE, plus } from './cost.ts';
import type { RankedEntry } from './entries.ts';
import type { Inference } from './infer.ts';
import type { IncrementalReplayer } from './replayer.ts';
import type { GroupSearchResult, Label } from './search.ts';

/** The number of passes over the events that are left. */
const PASSES = 4;

const inTextOrder = (lists: readonly (readonly RankedEntry[])[]): readonly RankedEntry[] =>
  lists.flat().sort((a, b) => a.rank - b.rank);

/**
 * Plays the events of a day with too many events to plan, in one order: in each pass the events without a failure, in
 * the last pass the others. Any other order may be better, so that the least cost of an untried order is zero.
 */
export function playInPasses(
  replayer: IncrementalReplayer,
  inference: Inference,
  lists: readonly (readonly RankedEntry[])[],
  start: Label,
  day: number,
): GroupSearchResult {
  const row = start.row.slice();
  const entries: RankedEntry[] = [];
  let { cost } = start;
  let left = inTextOrder(lists);
  for (let pass = 1; pass <= PASSES && left.length > 0; pass++) {
    const deferred: RankedEntry[] = [];
    for (const entry of left) {
      const { outcome, steps } = inference.play(row, entry);
      const isWrong = outcome.misplaced || outcome.failed.length > 0;
      if (isWrong && pass < PASSES) {
        deferred.push(entry);
        continue;
      }
      const inferred = steps.map((step) => step.outcome);
      cost = plus(cost, costOfStep(outcome, inferred, outcome.misplaced && replayer.hasEnded(row)));
      if (!outcome.misplaced) replayer.apply(outcome, row, 0);
      entries.push(entry);
    }
    left = deferred;
  }
  const runs = [{ day, entries, parents: start.runs }];
  return {
    labels: [{ row, cost, sequence: '', sure: [], runs }],
    lost: cost === FREE ? undefined : FREE,
  };
}
