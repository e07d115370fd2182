/**
 * The calendar: all the date arithmetic of the library, on ISO 8601 calendar dates.
 * Spans include both ends. There is no clock and no time zone here.
 */

/** An ISO 8601 calendar date, `YYYY-MM-DD`. Two of them compare as strings. */
export type IsoDate = string;

/** Days from one date to another, both included. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const DAY = 86_400_000;

/** The days of 0000-01-01 and 9999-12-31. */
const FIRST = -719_528;
const LAST = 2_932_896;

/** Days since 1 January 1970, in the proleptic Gregorian calendar: a date without a time is one of UTC. */
// biome-ignore lint/style/noRestrictedGlobals: it reads a date, and asks no clock.
export const dayNumber = (date: IsoDate): number => Date.parse(date) / DAY;

/**
 * The date of a day number: the inverse of `dayNumber`. In arithmetic, as it is faster than a `Date`, which throws where it
 * has no day. A day that four digits of a year cannot write is the nearest that they can.
 */
export function dateOf(day: number): IsoDate {
  const shifted = Math.min(Math.max(day, FIRST), LAST) + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** Any date, and 29 February in years that have none. */
const DATE = /^\d{4}-(?!02-3|(0[469]|11)-31)(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const LEAP_DAY = '02-29';

/** Tells whether a text is a date of the calendar. */
export const isCalendarDate = (text: string): boolean =>
  DATE.test(text) &&
  (!text.endsWith(LEAP_DAY) || dayNumber(text) < dayNumber(text.replace(LEAP_DAY, '03-01')));

/** The date `days` after `date` (before it, when negative). */
export const addDays = (date: IsoDate, days: number): IsoDate => dateOf(dayNumber(date) + days);

/** Returns the number of days of a span, both ends included. */
export const lengthInDays = (span: Span): number => dayNumber(span.to) - dayNumber(span.from) + 1;

const asSpan = (when: IsoDate | Span): Span => (typeof when === 'string' ? { from: when, to: when } : when);

/** Tells whether a date, a span, or each of several spans, lies inside a window. */
export function isWithin(when: IsoDate | Span | readonly Span[], window: Span): boolean {
  if (Array.isArray(when)) return when.every((each: Span) => isWithin(each, window));
  const span = asSpan(when as IsoDate | Span);
  return window.from <= span.from && span.to <= window.to;
}

/** The smallest span that holds them all. */
export const hull = (spans: readonly Span[]): Span => ({
  from: spans.map((span) => span.from).reduce((a, b) => (a < b ? a : b)),
  to: spans.map((span) => span.to).reduce((a, b) => (a > b ? a : b)),
});

/** Tells whether the spans, together and without a gap, are exactly the whole. */
export function makeUp(spans: readonly Span[], whole: Span): boolean {
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : 1));
  let covered = dayNumber(whole.from) - 1;
  for (const { from, to } of sorted) {
    if (dayNumber(from) > covered + 1) return false;
    covered = Math.max(covered, dayNumber(to));
  }
  return covered === dayNumber(whole.to) && sorted[0]?.from === whole.from;
}

/** 1 January 1970 was a Thursday: the fourth day of a week that ends with Saturday and Sunday. */
const isWeekend = (day: number): boolean => (((day + 3) % 7) + 7) % 7 > 4;

/** Tells whether `later` follows `earlier` with no overlap and no idle weekday between (reading `immediately`, paragraph 3.1). */
export function followsOn(later: Span, earlier: Span): boolean {
  if (later.from <= earlier.to) return false;
  for (let day = dayNumber(earlier.to) + 1; day < dayNumber(later.from); day++) {
    if (!isWeekend(day)) return false;
  }
  return true;
}
