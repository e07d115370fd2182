import { daysOf, type LogEntry } from './entries.ts';
import { meet } from './masks.ts';
import type { Orders } from './orders.ts';
import type { IncrementalReplayer } from './replayer.ts';

/** Tells whether a record has events, beside the one that ends the cycle, on the day of its end or later. */
function goesOnAfterEnd(replayer: IncrementalReplayer, entries: readonly LogEntry[]): boolean {
  const end = entries.find(({ eventClass }) => meet(eventClass.footprint.writes, replayer.endSlot))?.day;
  return end !== undefined && (entries.at(-2)?.day ?? Number.NEGATIVE_INFINITY) >= end;
}

/**
 * Tells whether nothing decides against the best order of a record. `at`: an event before whose day nothing decides in
 * any order that misplaces no event; `row`: the one that all these orders leave.
 *
 * If the plan made in hope misplaces an event, every order misplaces one, which decides unless the cycle has ended
 * before it.
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

/** The verdict that silence leaves at the end of a record whose last row this is, as of a day. */
export const silenceAt = ({ silenceCosts }: Orders, row: Int32Array, asOf: number): number =>
  silenceCosts.reduce((verdict, { costAt }) => Math.max(verdict, costAt(row, asOf).verdict), 0);
