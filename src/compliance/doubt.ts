import type { Outcome } from '../language/compile.ts';
import type { Answer } from '../machines/provisions.ts';
import { memoize } from '../model/memoize.ts';
import { eachBit, type Mask } from '../replay/masks.ts';
import type { Order } from '../replay/orders.ts';
import type { IncrementalReplayer } from '../replay/replayer.ts';
import type { PlayedStep } from './course.ts';

/** Returns the outcome under which an answer is reported. */
type Report = (answer: Answer) => Outcome;

const asFound: Report = ({ outcome }) => outcome;

/** Returns how many of the events that a cut search left in doubt write each slot. */
const writersOf = /* @__PURE__ */ memoize(({ days, unproven }: Order): ReadonlyMap<number, number> => {
  const writers = new Map<number, number>();
  for (const { index, eventClass } of days.flat()) {
    if (!unproven.has(index)) continue;
    eachBit(eventClass.footprint.writes, (slot) => writers.set(slot, (writers.get(slot) ?? 0) + 1));
  }
  return writers;
});

/** Tells whether an event in doubt, other than this one, writes one of these slots. */
function isOpen(order: Order, reads: Mask, own: Mask): boolean {
  const writers = writersOf(order);
  const mine = new Set<number>();
  eachBit(own, (slot) => mine.add(slot));
  let open = false;
  eachBit(reads, (slot) => {
    open ||= (writers.get(slot) ?? 0) > Number(mine.has(slot));
  });
  return open;
}

/**
 * Returns how the answers on an event are reported after a cut search: a failure that an order not tried might avoid is
 * undetermined. A provision stands that reads nothing which another of the events in doubt writes.
 */
export function doubtOf(player: IncrementalReplayer, order: Order, { entry }: PlayedStep): Report {
  if (!order.unproven.has(entry.index)) return asFound;
  return ({ ready, outcome }) =>
    outcome === 'failed' &&
    isOpen(order, player.readsOf(ready.index).reads, entry.eventClass.footprint.writes)
      ? 'cantTell'
      : outcome;
}
