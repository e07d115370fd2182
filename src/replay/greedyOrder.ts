import { isBreached } from './breach.ts';
import { decides, isAffected, playAlone, TakenFootprint } from './day.ts';
import type { LogEntry } from './entries.ts';
import { mayDisable } from './movementPairs.ts';
import type { IncrementalReplayer } from './replayer.ts';

/*
 * A greedy order of a day, used if only the verdict counts: each event is taken as soon as no finding affects the
 * verdict. If no event is left, this order has no breach. If some are left, another order may have none.
 */

/** Tells whether taking an event now disables another event that is left. */
const disablesAnother = (
  { eventClass }: LogEntry,
  left: readonly LogEntry[],
  row: Int32Array,
  { isPlaced }: IncrementalReplayer,
): boolean =>
  eventClass.movement.moves.length > 0 &&
  left.some(
    (each) =>
      each.eventClass !== eventClass &&
      mayDisable(eventClass.movement, each.eventClass.movement) &&
      isPlaced(row, 0, each.eventClass),
  );

/**
 * Returns the index of the next event without a deciding finding, preferring one that disables no other; -1 if none.
 */
function nextOf(replayer: IncrementalReplayer, left: readonly LogEntry[], row: Int32Array): number {
  let other = -1;
  for (let i = 0; i < left.length; i++) {
    const entry = left[i] as LogEntry;
    if (decides(replayer.step(row, 0, entry.eventClass, entry.day))) continue;
    if (!disablesAnother(entry, left, row, replayer)) return i;
    other = i;
  }
  return other;
}

/**
 * Plays a day on the row, each event as soon as no finding affects the verdict. Returns `true` if the audit's order has
 * no deciding finding either; the row is then the audit's. Returns `false` if every order has one, and `undefined` if
 * only a search can tell. The row is valid only after `true`.
 */
export function playGreedily(
  replayer: IncrementalReplayer,
  day: readonly LogEntry[],
  row: Int32Array,
): boolean | undefined {
  const no = replayer.complete ? false : undefined;
  if (day.length === 1) return playAlone(replayer, day[0] as LogEntry, row) || no;
  const start = replayer.standsAt(row, 0);
  const taken = new TakenFootprint();
  // Sorting makes equal days play equally, in whatever order the record has them.
  const left = day.toSorted((a, b) => a.eventClass.id - b.eventClass.id);
  while (left.length > 0) {
    const next = nextOf(replayer, left, row);
    // Events out of place after the end of the cycle decide nothing.
    if (next < 0 && day.some(({ eventClass }) => replayer.endsCycle(eventClass))) return undefined;
    if (next < 0) return isBreached(replayer, { day, left, row, start }) ? false : undefined;
    const [entry] = left.splice(next, 1) as [LogEntry];
    const { eventClass } = entry;
    const outcome = replayer.step(row, 0, eventClass, entry.day);
    if (!outcome.clean && isAffected(entry, day)) return undefined;
    if (taken.isOrdered(eventClass)) return undefined;
    taken.add(eventClass);
    replayer.apply(outcome, row, 0);
  }
  return true;
}
