import type { CycleSnapshot } from '../machines/cycle.ts';
import { isAffected } from './day.ts';
import type { LogEntry } from './entries.ts';
import { common, isWithin } from './masks.ts';
import { mayDisable, mayEnable } from './movementPairs.ts';
import { nodesOfDay } from './order.ts';
import type { IncrementalReplayer } from './replayer.ts';

/** A day on which the order tried stops at a breach. */
export interface StuckDay {
  readonly day: readonly LogEntry[];
  /** The events that could not be taken, and the row after the events taken. */
  readonly left: readonly LogEntry[];
  readonly row: Int32Array;
  /** The snapshot with which the day began. */
  readonly start: Pick<CycleSnapshot, '_nodes'>;
}

/** Tells whether every order of the day gives an event the same place and outcome. */
const isFixed = (entry: LogEntry, day: readonly LogEntry[]): boolean =>
  !isAffected(entry, day) &&
  day.every(
    ({ eventClass: { movement } }) =>
      movement.moves.length === 0 ||
      (!mayDisable(movement, entry.eventClass.movement) && !mayEnable(movement, entry.eventClass.movement)),
  );

/** Takes events in any order that the chart allows, ignoring findings. Tells whether every event has a place. */
function takesAll(replayer: IncrementalReplayer, events: readonly LogEntry[], row: Int32Array): boolean {
  const left = [...events];
  while (left.length > 0) {
    const at = left.findIndex(({ eventClass, day }) => !replayer.step(row, 0, eventClass, day).misplaced);
    if (at < 0) return false;
    const [{ eventClass, day }] = left.splice(at, 1) as [LogEntry];
    replayer.apply(replayer.step(row, 0, eventClass, day), row, 0);
  }
  return true;
}

/** Tells whether a provision that fails on an event in last place fails in every other place, too. */
function failsInEveryPlace(
  replayer: IncrementalReplayer,
  provision: number,
  entry: LogEntry,
  stuck: StuckDay,
): boolean {
  const nodes = nodesOfDay(stuck.start, stuck.day);
  const { reads, helpedBy } = replayer.readsOf(provision);
  const onlyHelps = ({ eventClass: { footprint } }: LogEntry) =>
    isWithin(common(footprint.writes, reads), common(footprint.grows, helpedBy));
  return (
    entry.eventClass.edges.every((edge) => !nodes.has(edge.source) || replayer.asks(edge, provision)) &&
    stuck.day.every((each) => each === entry || onlyHelps(each))
  );
}

/** Tells whether a provision fails on an event even after all other events that have a place. */
function isInfeasible(replayer: IncrementalReplayer, entry: LogEntry, stuck: StuckDay): boolean {
  const row = stuck.row.slice();
  const others = stuck.left.filter((each) => each !== entry);
  if (!takesAll(replayer, others, row)) return false;
  const { failed } = replayer.step(row, 0, entry.eventClass, entry.day);
  return failed.some((provision) => failsInEveryPlace(replayer, provision, entry, stuck));
}

/** Tells whether the chart has no place for one of the events in any order. */
function hasNoPlace(stuck: StuckDay): boolean {
  const nodes = nodesOfDay(stuck.start, stuck.day);
  return stuck.left.some(({ eventClass }) => !eventClass.edges.some(({ source }) => nodes.has(source)));
}

/**
 * Tells whether every order that an audit allows has a breach on this day of a complete record. If one order gives
 * every event a place, an audit takes no order that misplaces one.
 */
export const isBreached = (replayer: IncrementalReplayer, stuck: StuckDay): boolean =>
  replayer.complete &&
  (stuck.left.some((entry) => isFixed(entry, stuck.day)) ||
    stuck.left.some((entry) => isInfeasible(replayer, entry, stuck)) ||
    hasNoPlace(stuck));
