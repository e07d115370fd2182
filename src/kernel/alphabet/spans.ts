import { addDays, followsOn, type IsoDate, lengthInDays, type Span } from '../../model/calendar.ts';
import type { RelationName } from '../../rules/language/conditions.ts';
import type { Comparison } from './comparisons.ts';

/** Whether a value is a span. */
export const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value;

/** So many days from a first day on. */
const spanFrom = (from: IsoDate, days: number): Span => ({ from, to: addDays(from, days - 1) });

/** So many days up to a last day. */
const spanTo = (to: IsoDate, days: number): Span => ({ from: addDays(to, 1 - days), to });

/** The days of a working week, from Monday to Friday. */
export const WORKING_WEEK = 5;

/** Only a Monday follows on three days later: two days of a weekend lie between. */
const isMonday = (day: IsoDate): boolean => followsOn(spanFrom(day, 1), spanFrom(addDays(day, -3), 1));

/** The working week that something which starts on a day follows on, its last day a weekday. */
export function weekBefore(day: IsoDate): Span {
  const last = [-3, -2, -1].map((days) => addDays(day, days));
  const to = last.find((each) => followsOn(spanFrom(day, 1), spanFrom(each, 1)));
  return spanTo(to as IsoDate, WORKING_WEEK);
}

/** The working week that begins on a day, or on the first Monday after it. */
export function workingWeek(day: IsoDate): Span {
  const week = Array.from({ length: 7 }, (_, i) => addDays(day, i));
  return spanFrom(week.find(isMonday) as IsoDate, WORKING_WEEK);
}

/** The days up to the day before one: from another on or, where that leaves none, a week. */
export function until(day: IsoDate, from: IsoDate): Span {
  const to = addDays(day, -1);
  return { from: from <= to ? from : addDays(to, -6), to };
}

/** The days of a window from one on; all of it, where that leaves none. */
export const from = (day: IsoDate, window: Span): Span =>
  window.from < day && day <= window.to ? { from: day, to: window.to } : window;

/** What lies in both windows. */
const inBoth = (a: Span, b: Span): Span => ({
  from: a.from > b.from ? a.from : b.from,
  to: a.to < b.to ? a.to : b.to,
});

/**
 * So many days that lie in the first window and in each further one that leaves room for them: the earliest, from a
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

/** A window that holds all of these days, with so many to spare on either side: in it, no offer is in the way. */
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

/** A window of the same length that begins where this one ends. */
const afterIt = (window: Span): Span => spanFrom(addDays(window.to, 1), lengthInDays(window));

/** A span without its first day, and with a day more. */
const unlike = ({ from, to }: Span): readonly Span[] => [
  from < to ? { from: addDays(from, 1), to } : { from: addDays(from, -1), to },
  { from, to: addDays(to, 1) },
];

/** On both sides of each end of a window: the last span that lies in it, and the first that does not. */
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

/** As many days as there may be, and one more. */
function asLongAs(limit: number, { from }: Span): readonly Span[] {
  const days = Math.max(1, Math.floor(limit));
  return [spanFrom(from, days), spanFrom(from, days + 1)];
}

/** What is followed ends a day earlier, so that a weekday lies idle; or it overlaps what follows. */
const notBefore = (later: Span, { from, to }: Span): readonly Span[] => [
  { from: addDays(from, -1), to: addDays(to, -1) },
  { from, to: later.from },
];

/** The spans that a relation tells apart, for one value on its other side. */
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

/** Whether a span is compared as a whole: then a day more or less at either end makes a difference. */
const isCompared = ({ is }: Comparison): boolean => is === 'equal' || is === 'follows' || is === 'makeUp';

/** The spans beside one on which what it is held against turns: on both sides of every boundary. */
export function spansBeside(base: Span, comparisons: readonly Comparison[]): readonly Span[] {
  const apart = comparisons.flatMap(({ is, found, against }) =>
    against.flatMap((value) => APART[is]?.(value as never, base, found) ?? []),
  );
  return [...apart, ...(comparisons.some(isCompared) ? unlike(base) : [])];
}
