import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/model/calendar.ts';
import type { TreatyEvent } from '../../src/model/events.ts';
import { daysOf, entryOf, textOf } from '../../src/replay/entries.ts';
import { newKits, someCloseRecord } from '../support/replayed.ts';

const SEED = 20101112;
const [{ player }] = newKits() as [ReturnType<typeof newKits>[number]];

/** JSON with the keys of every object in order. */
const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

const someRecord = fc
  .tuple(someCloseRecord(7), fc.array(fc.constantFrom('s', 't'), { minLength: 7, maxLength: 7 }))
  .map(([events, notes]) =>
    events.map(
      (event, i): TreatyEvent => ({ ...event, note: notes[i] as string, source: notes[6 - i] as string }),
    ),
  );

describe(`entries of a record (seed ${SEED})`, () => {
  it('an entry is an event with its letter and its day', () => {
    fc.assert(
      fc.property(someRecord, (events) => {
        for (const event of events) {
          const entry = entryOf(player.eventClasses, event);
          expect(entry.event).toBe(event);
          expect(entry.eventClass).toBe(player.eventClasses.of(event));
          expect(entry.day).toBe(dayNumber(event.on));
        }
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  it('the text of an event is its JSON in order of keys, without source and note', () => {
    fc.assert(
      fc.property(someRecord, ([event]) => {
        const { source: _source, note: _note, ...rest } = event as TreatyEvent;
        expect(textOf(event as TreatyEvent)).toBe(sortedJson(rest));
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('days hold the events of one date, in the order of their texts, alike ones as the record has them', () => {
    let alike = 0;
    fc.assert(
      fc.property(someRecord, fc.boolean(), (events, twice) => {
        const [first] = events as [TreatyEvent];
        const all = twice ? [first, ...events] : events;
        const entries = all.map((event) => entryOf(player.eventClasses, event));
        const days = daysOf(entries);
        expect(days.map(([placed]) => placed?.day)).toEqual([...new Set(entries.map(({ day }) => day))]);
        for (const day of days) {
          expect(day.map(({ rank }) => rank)).toEqual([...day.keys()]);
          day.slice(1).forEach((entry, i) => {
            const before = day[i] as (typeof day)[number];
            const [one, other] = [textOf(before.event), textOf(entry.event)];
            alike += Number(one === other);
            expect(one < other || (one === other && before.index < entry.index)).toBe(true);
          });
        }
        const placed = days.flat().toSorted((a, b) => a.index - b.index);
        expect(placed.map(({ index }) => index)).toEqual([...all.keys()]);
        expect(placed.map(({ event, eventClass, day }) => ({ event, eventClass, day }))).toEqual(entries);
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(alike).toBeGreaterThan(20);
    expect(daysOf([])).toEqual([]);
  });
});
