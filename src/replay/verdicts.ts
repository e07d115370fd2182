import { memoize } from '../model/memoize.ts';
import { daysOf, type LogEntry } from './entries.ts';
import { NOTHING, placesOf, union } from './masks.ts';
import type { Orders } from './orders.ts';
import type { IncrementalReplayer } from './replayer.ts';
import { RowCache } from './rowCache.ts';

/** Tells whether a record has events on or after the day on which the cycle ends, beside the event that ends it. */
function goesOnAfterEnd(replayer: IncrementalReplayer, entries: readonly LogEntry[]): boolean {
  const end = entries.find(({ eventClass }) => replayer.endsCycle(eventClass))?.day;
  return end !== undefined && (entries.at(-2)?.day ?? Number.NEGATIVE_INFINITY) >= end;
}

/**
 * Tells whether the best order of a record has no finding that affects the verdict. `at` is the index of an event:
 * before its day no finding affects the verdict in any order that misplaces no event. `row` is the row that all these
 * orders leave.
 *
 * If the optimistic order misplaces an event, every order misplaces one, which affects the verdict unless the cycle has
 * ended before.
 */
export function isCompliant(
  orders: Orders,
  entries: readonly LogEntry[],
  asOf: number | undefined,
  { at, row }: { readonly at: number; readonly row: Int32Array },
): boolean {
  if (orders.replayer.complete && !goesOnAfterEnd(orders.replayer, entries)) {
    const found = orders.searchOf(daysOf(entries.slice(at)), asOf, row).isBreached();
    if (found !== undefined) return !found;
  }
  const { cost, unproven } = orders.of(daysOf(entries), asOf);
  return cost.verdict === 0 && unproven.size === 0;
}

/** The verdicts of silence, by all that it reads. */
const silencesOf = /* @__PURE__ */ memoize(
  ({ silenceCosts }: Orders) =>
    new RowCache<number>(placesOf(silenceCosts.map(({ reads }) => reads).reduce(union, NOTHING))),
);

/** Returns the verdict of silence for the last row of a record, judged on a day. */
export const silenceAt = (orders: Orders, row: Int32Array, asOf: number): number =>
  silencesOf(orders).at(row, 0, asOf, () =>
    orders.silenceCosts.reduce((verdict, { costAt }) => Math.max(verdict, costAt(row, asOf).verdict), 0),
  );
