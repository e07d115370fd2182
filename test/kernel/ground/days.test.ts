import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn, daysOf, firstDay } from '../../../src/kernel/ground/days.ts';
import { addDays, type IsoDate } from '../../../src/model/calendar.ts';
import { toy } from '../../support/toy.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 150 };

const someDate = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2001-12-20', days));
const noDate = fc.constantFrom('', 'x', '2001-1-1', '2001-01-01 ', 'on 2001-01-01', '20010-01-01');

/** A tree, and the dates that were put into it. */
const { tree } = fc.letrec<{ tree: [unknown, readonly IsoDate[]] }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    someDate.map((date): [unknown, readonly IsoDate[]] => [date, [date]]),
    fc
      .oneof(noDate, fc.nat(), fc.boolean(), fc.constant(null), fc.constant(undefined))
      .map((leaf): [unknown, readonly IsoDate[]] => [leaf, []]),
    fc
      .array(tie('tree'), { maxLength: 3 })
      .map((parts): [unknown, readonly IsoDate[]] => [
        parts.map(([part]) => part),
        parts.flatMap(([, dates]) => dates),
      ]),
    fc
      .dictionary(fc.constantFrom('a', 'b', 'c'), tie('tree'))
      .map((parts): [unknown, readonly IsoDate[]] => [
        Object.fromEntries(Object.entries(parts).map(([key, [part]]) => [key, part])),
        Object.values(parts).flatMap(([, dates]) => dates),
      ]),
  ),
}));

describe(`days (seed ${SEED})`, () => {
  it('datesIn: every date that stands in a value, and nothing that only looks like one', () => {
    fc.assert(
      fc.property(tree, ([value, dates]) => {
        expect([...datesIn(value)].sort()).toEqual([...dates].sort());
      }),
      { ...options, numRuns: 400 },
    );
  });

  it('daysOf: from the first day on, ascending, each once', () => {
    fc.assert(
      fc.property(someDate, fc.array(someDate, { maxLength: 4 }), (first, named) => {
        const days = daysOf(first, named);
        expect(days[0]).toBe(first);
        expect(days.every((day, i) => i === 0 || day > (days[i - 1] as string))).toBe(true);
      }),
      options,
    );
  });

  it('daysOf: a day compares with every date named as the last of the days up to it does', () => {
    fc.assert(
      fc.property(someDate, fc.array(someDate, { maxLength: 4 }), (first, named) => {
        const days = daysOf(first, [named]);
        for (let day = first; day < '2002-03-01'; day = addDays(day, 1)) {
          const standing = days.findLast((each) => each <= day) as string;
          for (const date of named) {
            expect([standing < date, standing <= date]).toEqual([day < date, day <= date]);
          }
        }
      }),
      options,
    );
  });

  it('daysOf: the others are the dates named and the days beside them', () => {
    fc.assert(
      fc.property(someDate, fc.array(someDate, { maxLength: 4 }), (first, named) => {
        const beside = named.flatMap((date) => [-1, 0, 1].map((days) => addDays(date, days)));
        const expected = new Set([first, ...beside.filter((day) => day > first)]);
        expect(new Set(daysOf(first, named))).toEqual(expected);
      }),
      options,
    );
  });

  it('firstDay: as the programme says, else with its First Meeting', () => {
    const { starts: _, ...silent } = toy;
    fc.assert(
      fc.property(someDate, someDate, (starts, from) => {
        const firstMeeting = { span: { from, to: from }, city: 'Here', country: 'CH' };
        expect(firstDay({ ...toy, starts, firstMeeting })).toBe(starts);
        expect(firstDay({ ...silent, firstMeeting })).toBe(from);
      }),
      options,
    );
  });

  it('firstDay: else before every date that the programme names, and no more than two years', () => {
    const { starts: _, firstMeeting: _meeting, ...silent } = toy;
    const drafts = { ...toy.drafts, intersessional: {} };
    fc.assert(
      fc.property(fc.array(someDate, { minLength: 1, maxLength: 3 }), (dates) => {
        const offers = dates.map((from) => ({
          country: 'CH',
          city: 'There',
          window: { from, to: from },
          days: 1,
        }));
        const day = firstDay({ ...silent, drafts, offers });
        const first = [...dates].sort()[0] as string;
        expect(day < first).toBe(true);
        expect(addDays(day, 2 * 366) > first).toBe(true);
        expect(day.endsWith('-01-01')).toBe(true);
      }),
      options,
    );
    expect(datesIn(firstDay({ ...silent, drafts, offers: [], provisions: [] }))).toHaveLength(1);
  });
});
