import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldComparison } from '../../../src/kernel/alphabet/comparisons.ts';
import {
  around,
  from,
  isSpan,
  spanInside,
  spansBeside,
  until,
  WORKING_WEEK,
  weekBefore,
  workingWeek,
} from '../../../src/kernel/alphabet/spans.ts';
import type { Span } from '../../../src/model/calendar.ts';
import { dayAt, daysIn, numberOf, spanOf, weekdayOf } from '../../support/dayNumbers.ts';

const SEED = 20101112;
const MONDAY = 1;

const FIRST = numberOf('2001-01-01');
const someDay = fc.integer({ min: FIRST, max: FIRST + 60 }).map(dayAt);
const someSpan = fc
  .tuple(fc.integer({ min: FIRST, max: FIRST + 40 }), fc.integer({ min: 1, max: 16 }))
  .map(([first, days]) => spanOf(first, days));

const always = <T>(some: fc.Arbitrary<T>, law: (drawn: T) => void) =>
  fc.assert(
    fc.property(some, (drawn) => law(drawn)),
    { seed: SEED, numRuns: 200 },
  );

const isWeekday = (day: string): boolean => weekdayOf(day) >= MONDAY && weekdayOf(day) <= 5;

describe(`days (seed ${SEED})`, () => {
  it('a span is what has a first and a last day', () => {
    expect(
      [{ from: 1, to: 2 }, { from: 1 }, { to: 1 }, null, undefined, 'from to', [], 5].map(isSpan),
    ).toEqual([true, ...Array(7).fill(false)]);
  });

  it('a working week is from the next Monday to its Friday', () => {
    expect(WORKING_WEEK).toBe(5);
    always(someDay, (day) => {
      const { from: first, to } = workingWeek(day);
      expect([weekdayOf(first), weekdayOf(to)]).toEqual([MONDAY, 5]);
      expect(numberOf(to) - numberOf(first)).toBe(4);
      expect(numberOf(first) - numberOf(day)).toBeGreaterThanOrEqual(0);
      expect(numberOf(first) - numberOf(day)).toBeLessThan(7);
    });
  });

  it('the week before a day ends on the last weekday before it', () => {
    always(someDay, (day) => {
      let last = numberOf(day) - 1;
      while (!isWeekday(dayAt(last))) last--;
      expect(weekBefore(day)).toEqual(spanOf(last - 4, 5));
    });
  });

  it('the days up to a day are those from another on or, where there are none, a week', () => {
    always(fc.tuple(someDay, someDay), ([day, first]) => {
      const last = numberOf(day) - 1;
      const expected = numberOf(first) <= last ? { from: first, to: dayAt(last) } : spanOf(last - 6, 7);
      expect(until(day, first)).toEqual(expected);
    });
  });

  it('the days of a window from one on are all of it where none or all would be left', () => {
    always(fc.tuple(someDay, someSpan), ([day, window]) => {
      const left = daysIn(window).filter((each) => each >= day);
      const days = left.length === 0 ? daysIn(window) : left;
      expect(from(day, window)).toEqual({ from: days[0], to: days.at(-1) });
    });
  });

  it('what is around days holds them, with as many to spare on either side', () => {
    always(fc.tuple(fc.array(someDay, { minLength: 1, maxLength: 5 }), fc.nat(9)), ([days, spare]) => {
      const sorted = days.map(numberOf).sort((a, b) => a - b);
      expect(around(days, spare)).toEqual({
        from: dayAt((sorted[0] as number) - spare),
        to: dayAt((sorted.at(-1) as number) + spare),
      });
    });
  });
});

describe(`a span inside windows (seed ${SEED})`, () => {
  const windows = fc.tuple(someSpan, fc.array(someSpan, { maxLength: 2 }));
  const someDays = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom(0.5, 1.5, 5.9));

  it('is the earliest in what further windows leave, from a Monday if one fits', () => {
    always(fc.tuple(windows, someDays), ([[window, more], days]) => {
      const length = Math.min(Math.max(1, Math.trunc(days)), daysIn(window).length);
      const room = more.reduce((kept, next) => {
        const left = kept.filter((day) => daysIn(next).includes(day));
        return left.length < length ? kept : left;
      }, daysIn(window));
      const fitting = room.slice(0, room.length - length + 1);
      const first = fitting.find((day) => weekdayOf(day) === MONDAY) ?? (fitting[0] as string);
      expect(spanInside([window, ...more], days)).toEqual(spanOf(numberOf(first), length));
    });
  });
});

const held = (is: FieldComparison['is'], against: readonly unknown[], found = true): FieldComparison => ({
  field: 'span',
  is,
  found,
  against,
});

const moved = ({ from: first, to }: Span, start: number, end: number): Span => ({
  from: dayAt(numberOf(first) + start),
  to: dayAt(numberOf(to) + end),
});

const lengthOf = (span: Span): number => daysIn(span).length;

const isIn = (span: Span, window: Span): boolean => window.from <= span.from && span.to <= window.to;

describe(`the spans beside one (seed ${SEED})`, () => {
  const two = fc.tuple(someSpan, someSpan);

  /** A day less at the beginning or, of a single day, one more; and a day more at the end. */
  const unlike = (base: Span) => [
    lengthOf(base) > 1 ? moved(base, 1, 0) : moved(base, -1, 0),
    moved(base, 0, 1),
  ];

  it('are, of what it is compared with as a whole, that, and a day more or less', () => {
    always(two, ([base, against]) => {
      for (const is of ['equal', 'follows', 'makeUp'] as const) {
        expect(spansBeside(base, [held(is, [against])])).toEqual([against, ...unlike(base)]);
      }
      expect(spansBeside(base, [held('makeUp', [against], false)])).toEqual(unlike(base));
      expect(spansBeside(base, [held('equal', [against, base], false)])).toEqual([
        against,
        base,
        ...unlike(base),
      ]);
      expect(spansBeside(base, [held('equal', [against]), held('follows', [])])).toEqual([
        against,
        ...unlike(base),
      ]);
    });
  });

  it('are, of a window, on both sides of each end', () => {
    always(two, ([base, window]) => {
      const beside = spansBeside(base, [held('within', [window])]);
      const length = Math.min(lengthOf(base), lengthOf(window));
      expect(beside.map(lengthOf)).toEqual(Array(4).fill(length));
      expect(beside.map((span) => isIn(span, window))).toEqual([false, true, true, false]);
      expect(beside.map(({ from: first }) => numberOf(first) - numberOf(window.from)).slice(0, 2)).toEqual([
        -1, 0,
      ]);
      expect(beside.map(({ to }) => numberOf(to) - numberOf(window.to)).slice(2)).toEqual([0, 1]);
    });
  });

  it('are, of what is to lie in it, the days after it', () => {
    always(two, ([base, against]) => {
      const after = spanOf(numberOf(base.to) + 1, lengthOf(base));
      expect(spansBeside(base, [held('within', [against], false)])).toEqual([after]);
    });
  });

  it('are, of a day to be before, the last that is and the first that is not', () => {
    always(fc.tuple(someSpan, someDay), ([base, day]) => {
      const beside = spansBeside(base, [held('before', [day])]);
      expect(beside.map(({ to }) => numberOf(to) - numberOf(day))).toEqual([-1, 0]);
      expect(beside.map(lengthOf)).toEqual([lengthOf(base), lengthOf(base)]);
    });
  });

  it('are, of a number of days, the longest that may be and a day more', () => {
    always(fc.tuple(someSpan, fc.constantFrom(0, 0.5, 1, 1.9, 2, 7)), ([base, limit]) => {
      const beside = spansBeside(base, [held('atMost', [limit])]);
      const most = Math.max(1, Math.trunc(limit));
      expect(beside.map(lengthOf)).toEqual([most, most + 1]);
      expect(beside.map(({ from: first }) => first)).toEqual([base.from, base.from]);
    });
  });

  it('are, of what follows it, a day earlier, or over its beginning', () => {
    always(two, ([base, later]) => {
      expect(spansBeside(base, [held('followsOn', [later], false)])).toEqual([
        moved(base, -1, -1),
        { from: base.from, to: later.from },
      ]);
      expect(spansBeside(base, [held('followsOn', [later])])).toEqual([]);
    });
  });

  it('are none where nothing turns on its days', () => {
    const base = spanOf(FIRST, 3);
    expect(spansBeside(base, [])).toEqual([]);
    expect(spansBeside(base, [held('given', [base]), held('exists', [base])])).toEqual([]);
  });
});
