import { isBreached } from './breach.ts';
import { decides, isSwayed, playAlone, Taken } from './day.ts';
import type { Entry } from './entries.ts';
import { movesPlaceOf } from './movementPairs.ts';
import type { Player } from './player.ts';

/*
 * The order of a day's events, when only the verdict counts: each is taken when nothing decides against it. If none
 * is left, there is an order without a breach; if some are, they may be breaches in every order.
 */

/** Tells whether an event, taken now, leaves or enters the place of another that is left. */
const isInTheWay = (
  { letter }: Entry,
  left: readonly Entry[],
  row: Int32Array,
  { isPlaced }: Player,
): boolean =>
  letter.movement.moves.length > 0 &&
  left.some(
    (each) =>
      each.letter !== letter &&
      movesPlaceOf(letter.movement, each.letter.movement) &&
      isPlaced(row, 0, each.letter),
  );

/** Returns the index of the next event without a deciding finding, preferring one in no other's way; -1 if none. */
function nextOf(player: Player, left: readonly Entry[], row: Int32Array): number {
  let other = -1;
  for (let i = 0; i < left.length; i++) {
    const entry = left[i] as Entry;
    if (decides(player.step(row, 0, entry.letter, entry.day))) continue;
    if (!isInTheWay(entry, left, row, player)) return i;
    other = i;
  }
  return other;
}

/**
 * Plays a day on the row, each event when nothing decides against it. `true`: nothing decides against the day in the
 * order in which an audit takes it either, and the row after it is the audit's. `false`: something decides against
 * it. `undefined`: that has to be found out. Unless it is `true`, the row is spoiled.
 */
export function playInTurn(player: Player, day: readonly Entry[], row: Int32Array): boolean | undefined {
  const no = player.complete ? false : undefined;
  if (day.length === 1) return playAlone(player, day[0] as Entry, row) || no;
  const began = player.standsAt(row, 0);
  const taken = new Taken();
  // Alike days are then played alike, however they are listed.
  const left = day.toSorted((a, b) => a.letter.id - b.letter.id);
  while (left.length > 0) {
    const next = nextOf(player, left, row);
    if (next < 0) return isBreached(player, { day, left, row, began }) ? false : undefined;
    const [entry] = left.splice(next, 1) as [Entry];
    const { letter } = entry;
    const outcome = player.step(row, 0, letter, entry.day);
    if (!outcome.clean && isSwayed(entry, day)) return undefined;
    if (taken.isOrdered(letter)) return undefined;
    taken.add(letter);
    player.apply(outcome, row, 0);
  }
  return true;
}
