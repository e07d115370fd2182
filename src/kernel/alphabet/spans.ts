import type { RelationName } from '../../language/conditions.ts';
import { addDays, followsOn, type IsoDate, lengthInDays, type Span } from '../../model/calendar.ts';
import { cached } from '../../model/memoize.ts';
import type { FieldComparison } from './comparisons.ts';

/** Tells whether a value is a span. */
export const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value;

/** Returns the span of a number of days from a first day. */
const spanFrom = (from: IsoDate, days: number): Span => ({ from, to: addDays(from, days - 1) });

/** Returns the span of a number of days up to a last day. */
const spanTo = (to: IsoDate, days: number): Span => ({ from: addDays(to, 1 - days), to });

/** The days of a working week, from Monday to Friday. */
export const WORKING_WEEK = 5;

/** Tells whether a day is a Monday: only a Monday follows directly on the day three days earlier, over a weekend. */
const isMonday = (day: IsoDate): boolean => followsOn(spanFrom(day, 1), spanFrom(addDays(day, -3), 1));

/** Returns the working week, ending on a weekday, that directly precedes a day. */
export function weekBefore(day: IsoDate): Span {
  const last = [-3, -2, -1].map((days) => addDays(day, days));
  const to = last.find((each) => followsOn(spanFrom(day, 1), spanFrom(each, 1)));
  return spanTo(to as IsoDate, WORKING_WEEK);
}

/** Returns the working week that begins on a day or, failing that, on the first Monday after it. */
export function workingWeek(day: IsoDate): Span {
  const week = Array.from({ length: 7 }, (_, i) => addDays(day, i));
  return spanFrom(week.find(isMonday) as IsoDate, WORKING_WEEK);
}

/** Returns the span from `from` to the day before `day`, or the week before `day` if that span is empty. */
export function until(day: IsoDate, from: IsoDate): Span {
  const to = addDays(day, -1);
  return { from: from <= to ? from : addDays(to, -6), to };
}

/** Returns the days of a window from a day on, or the whole window if none are left. */
export const from = (day: IsoDate, window: Span): Span =>
  window.from < day && day <= window.to ? { from: day, to: window.to } : window;

/** Returns the intersection of two windows. */
const inBoth = (a: Span, b: Span): Span => ({
  from: a.from > b.from ? a.from : b.from,
  to: a.to < b.to ? a.to : b.to,
});

/**
 * Returns the earliest span of so many days in the first window and in each further window that leaves room, from a
 * Monday if one fits.
 */
export function spanInside([window, ...more]: readonly [Span, ...Span[]], days: number): Span {
  const length = Math.max(1, Math.min(Math.floor(days), lengthInDays(window)));
  const room = more.reduce((kept, next) => {
    const both = inBoth(kept, next);
    return lengthInDays(both) < length ? kept : both;
  }, window);
  const starts = Array.from({ length: lengthInDays(room) - length + 1 }, (_, i) => addDays(room.from, i));
  return spanFrom(starts.find(isMonday) ?? room.from, length);
}

/** Returns a window around these days with `spare` days on either side, so that the window never excludes an offer. */
export const around = (days: readonly IsoDate[], spare: number): Span => ({
  from: addDays(
    days.reduce((a, b) => (a < b ? a : b)),
    -spare,
  ),
  to: addDays(
    days.reduce((a, b) => (a > b ? a : b)),
    spare,
  ),
});

/** Returns the window of the same length that begins where another ends. */
const afterIt = (window: Span): Span => spanFrom(addDays(window.to, 1), lengthInDays(window));

/** Returns a span in two parts, the first of one day; a single day is one part. */
export const partsOf = ({ from, to }: Span): readonly Span[] =>
  from === to
    ? [{ from, to }]
    : [
        { from, to: from },
        { from: addDays(from, 1), to },
      ];

/** Returns a span without its first day, and a span with one more day. */
const unlike = ({ from, to }: Span): readonly Span[] => [
  from < to ? { from: addDays(from, 1), to } : { from: addDays(from, -1), to },
  { from, to: addDays(to, 1) },
];

/** Returns, at each end of a window, the last span inside and the first span outside. */
function atTheEndsOf(window: Span, base: Span): readonly Span[] {
  const days = Math.min(lengthInDays(base), lengthInDays(window));
  return [
    spanFrom(addDays(window.from, -1), days),
    spanFrom(window.from, days),
    spanTo(window.to, days),
    spanTo(addDays(window.to, 1), days),
  ];
}

const beside = (day: IsoDate, base: Span): readonly Span[] =>
  [addDays(day, -1), day].map((last) => spanTo(last, lengthInDays(base)));

/** Returns a span of the longest permitted length, and a span one day longer. */
function asLongAs(limit: number, { from }: Span): readonly Span[] {
  const days = Math.max(1, Math.floor(limit));
  return [spanFrom(from, days), spanFrom(from, days + 1)];
}

/** Returns spans that do not directly precede a later span: one leaves a weekday between, the other overlaps. */
const notBefore = (later: Span, { from, to }: Span): readonly Span[] => [
  { from: addDays(from, -1), to: addDays(to, -1) },
  { from, to: later.from },
];

/** Returns spans on either side of a relation's boundary, for one value of its other side. */
type Apart = (against: never, base: Span, found: boolean) => readonly Span[];

const same = (against: Span): readonly Span[] => [against];

const APART: { readonly [R in RelationName]?: Apart } = {
  equal: same,
  follows: same,
  makeUp: (against: Span, _base, found) => (found ? [against] : []),
  within: (against: Span, base, found) => (found ? atTheEndsOf(against, base) : [afterIt(base)]),
  before: (day: IsoDate, base) => beside(day, base),
  atMost: (limit: number, base) => asLongAs(limit, base),
  followsOn: (against: Span, base, found) => (found ? [] : notBefore(against, base)),
};

/** Tells whether a relation compares whole spans, so that one day more or less at either end matters. */
const isCompared = ({ is }: FieldComparison): boolean =>
  is === 'equal' || is === 'follows' || is === 'makeUp';

/**
 * Returns the spans near one span that change the outcome of a comparison, on both sides of every boundary. Many
 * comparisons are with the same value: each is looked at once.
 */
export function spansBeside(base: Span, comparisons: readonly FieldComparison[]): readonly Span[] {
  const apart = new Map<string, readonly Span[]>();
  for (const { is, found, against } of comparisons) {
    const spansFor = APART[is];
    if (spansFor === undefined) continue;
    for (const value of against) {
      cached(apart, `${is} ${found} ${JSON.stringify(value)}`, () => spansFor(value as never, base, found));
    }
  }
  return [...[...apart.values()].flat(), ...(comparisons.some(isCompared) ? unlike(base) : [])];
}
