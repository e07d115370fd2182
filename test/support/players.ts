import * as fc from 'fast-check';
import { dayNumber } from '../../src/model/calendar.ts';
import type { TreatyEvent } from '../../src/model/events.ts';
import { entryOf } from '../../src/replay/entries.ts';
import { IncrementalReplayer } from '../../src/replay/replayer.ts';
import { someEvents } from './courses.ts';
import { moreLetters, toy } from './toy.ts';

/** Gives a player a short name in counterexamples, where all that it remembers would be too long. */
export function named(player: IncrementalReplayer): IncrementalReplayer {
  const name = `a player of the ${player.programme.id}, ${player.complete ? 'complete' : 'not complete'}`;
  return Object.defineProperty(player, fc.toStringMethod, { value: () => name });
}

/** A player of the toy for complete records, and one for others. */
export const players = [true, false].map((complete) => named(new IncrementalReplayer(toy, complete)));

export const somePlayer = fc.constantFrom(...players);

/** Plays events on a row, each on its day, in place or not. */
export function rowAfter(
  player: IncrementalReplayer,
  events: readonly TreatyEvent[],
  from = player.start,
): Int32Array {
  const row = from.slice();
  for (const event of [...events].sort((a, b) => (a.on < b.on ? -1 : 1))) {
    const { eventClass, day } = entryOf(player.eventClasses, event);
    player.apply(player.step(row, 0, eventClass, day), row, 0);
  }
  return row;
}

/** The letters by which the toy is gone through, and all there are. */
export const someCourse = fc.oneof(someEvents(moreLetters.slice(0, 11), 10), someEvents(moreLetters, 6));

/** A row with a slot at each value that it has been met with. */
export function valuesOfSlot(player: IncrementalReplayer, slot: number): readonly number[] {
  const values: number[] = [];
  for (let id = 0; id < 4; id++)
    if (id === 0 || player.factTable.valueOf(slot, id) !== undefined) values.push(id);
  return values;
}

export const dayOf = ({ on }: TreatyEvent): number => dayNumber(on);
