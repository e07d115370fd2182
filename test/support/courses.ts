import * as fc from 'fast-check';
import type { EventTemplate } from '../../src/analysis/template.ts';
import { factsAtStart } from '../../src/machines/cycle.ts';
import { recordIn } from '../../src/machines/effects.ts';
import { addDays } from '../../src/model/calendar.ts';
import type { TreatyEvent } from '../../src/model/events.ts';
import type { Facts } from '../../src/model/facts.ts';
import { moreLetters, toy } from './toy.ts';

/*
 * Courses of events of the toy in any order, whether or not the chart has a place for them: what they put on record.
 */

export const eventOn = (letter: EventTemplate, on: string): TreatyEvent =>
  ({ on, ...letter }) as unknown as TreatyEvent;

/** The record of what each event puts on record. */
export const record = recordIn(toy);

/** Days before, on and after those that the toy names. */
export const someDay = fc
  .tuple(fc.constantFrom('2001-03-01', '2001-06-01'), fc.integer({ min: -1, max: 3 }))
  .map(([day, days]) => addDays(day, days));

/** An event of a few of the letters. */
export const someEvent = (of: readonly EventTemplate[] = moreLetters): fc.Arbitrary<TreatyEvent> =>
  fc.tuple(fc.constantFrom(...of), someDay).map(([letter, on]) => eventOn(letter, on));

/** Facts that some events leave, in order of their days. */
export const factsAfter = (events: readonly TreatyEvent[], complete = true): Facts =>
  [...events]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .reduce<Facts>((facts, event) => record(facts, event), factsAtStart(toy, { complete }));

/** Events in order of their days. */
export const someEvents = (
  of: readonly EventTemplate[] = moreLetters,
  most = 8,
): fc.Arbitrary<readonly TreatyEvent[]> => fc.array(someEvent(of), { maxLength: most });
