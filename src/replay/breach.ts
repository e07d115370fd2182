import type { CycleSnapshot } from '../machines/cycle.ts';
import { isSwayed } from './day.ts';
import type { Entry } from './entries.ts';
import { common, isWithin } from './masks.ts';
import { bringsPlaceOf, movesPlaceOf } from './movementPairs.ts';
import { nodesOfDay } from './order.ts';
import type { Player } from './player.ts';

/** A day that cannot be played to its end without a breach in the order tried. */
export interface Stuck {
  readonly day: readonly Entry[];
  /** The events that could not be taken, and the row after the others. */
  readonly left: readonly Entry[];
  readonly row: Int32Array;
  /** The snapshot with which the day began. */
  readonly began: Pick<CycleSnapshot, '_nodes'>;
}

/** Tells whether an event has its place, and its outcome, in every order of its day. */
const isFixed = (entry: Entry, day: readonly Entry[]): boolean =>
  !isSwayed(entry, day) &&
  day.every(
    ({ letter: { movement } }) =>
      movement.moves.length === 0 ||
      (!movesPlaceOf(movement, entry.letter.movement) && !bringsPlaceOf(movement, entry.letter.movement)),
  );

/** Takes events as they come, whatever is said against them; whether all of them have a place. */
function happens(player: Player, events: readonly Entry[], row: Int32Array): boolean {
  const left = [...events];
  while (left.length > 0) {
    const at = left.findIndex(({ letter, day }) => !player.step(row, 0, letter, day).misplaced);
    if (at < 0) return false;
    const [{ letter, day }] = left.splice(at, 1) as [Entry];
    player.apply(player.step(row, 0, letter, day), row, 0);
  }
  return true;
}

/** Tells whether a provision that fails on an event in last place fails on that event in every place. */
function isLost(player: Player, provision: number, entry: Entry, stuck: Stuck): boolean {
  const nodes = nodesOfDay(stuck.began, stuck.day);
  const { reads, helpedBy } = player.looksOf(provision);
  const onlyHelps = ({ letter: { bearing } }: Entry) =>
    isWithin(common(bearing.writes, reads), common(bearing.grows, helpedBy));
  return (
    entry.letter.edges.every((edge) => !nodes.has(edge.source) || player.asks(edge, provision)) &&
    stuck.day.every((each) => each === entry || onlyHelps(each))
  );
}

/** Tells whether something decides against an event even after all the others that have a place. */
function isHopeless(player: Player, entry: Entry, stuck: Stuck): boolean {
  const row = stuck.row.slice();
  const others = stuck.left.filter((each) => each !== entry);
  if (!happens(player, others, row)) return false;
  const { failed } = player.step(row, 0, entry.letter, entry.day);
  return failed.some((provision) => isLost(player, provision, entry, stuck));
}

/** Tells whether the chart has no place for one of the events in any order. */
function isOut(stuck: Stuck): boolean {
  const nodes = nodesOfDay(stuck.began, stuck.day);
  return stuck.left.some(({ letter }) => !letter.edges.some(({ source }) => nodes.has(source)));
}

/**
 * Tells whether something decides against one of the events of a day in every order that an audit allows, on a complete
 * record. If all events have a place in one order, an audit takes no order that misplaces one.
 */
export const isBreached = (player: Player, stuck: Stuck): boolean =>
  player.complete &&
  (stuck.left.some((entry) => isFixed(entry, stuck.day)) ||
    stuck.left.some((entry) => isHopeless(player, entry, stuck)) ||
    isOut(stuck));
