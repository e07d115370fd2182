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

const SUNDAY = 0;
const SATURDAY = 6;
/** 1 January 1970 was a Thursday. */
const EPOCH_WEEKDAY = 4;

/** Days since 1 January 1970; the proleptic Gregorian calendar, by 400-year eras that start in March. */
export function dayNumber(date: IsoDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number: the inverse of `dayNumber`. */
export function dateOf(day: number): IsoDate {
  const shifted = day + 719_468;
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

/** The date `days` after `date` (before it, when negative). */
export const addDays = (date: IsoDate, days: number): IsoDate => dateOf(dayNumber(date) + days);

/** How many days a span has, both ends included. */
export const lengthInDays = (span: Span): number => dayNumber(span.to) - dayNumber(span.from) + 1;

const asSpan = (when: IsoDate | Span): Span => (typeof when === 'string' ? { from: when, to: when } : when);

/** Whether a date or a span lies inside a window. */
export function isWithin(when: IsoDate | Span, window: Span): boolean {
  const span = asSpan(when);
  return window.from <= span.from && span.to <= window.to;
}

/** The smallest span that holds them all. */
export const hull = (spans: readonly Span[]): Span => ({
  from: spans.map((span) => span.from).reduce((a, b) => (a < b ? a : b)),
  to: spans.map((span) => span.to).reduce((a, b) => (a > b ? a : b)),
});

/** Whether the spans, together and without a gap, are exactly the whole. */
export function makeUp(spans: readonly Span[], whole: Span): boolean {
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : 1));
  let covered = addDays(whole.from, -1);
  for (const span of sorted) {
    if (span.from > addDays(covered, 1)) return false;
    if (span.to > covered) covered = span.to;
  }
  return covered === whole.to && sorted[0]?.from === whole.from;
}

function isWeekend(day: number): boolean {
  const weekday = (((day + EPOCH_WEEKDAY) % 7) + 7) % 7;
  return weekday === SUNDAY || weekday === SATURDAY;
}

/** Whether `later` follows `earlier` with no overlap and no idle weekday between (reading 11, paragraph 3.1). */
export function followsOn(later: Span, earlier: Span): boolean {
  if (later.from <= earlier.to) return false;
  for (let day = dayNumber(earlier.to) + 1; day < dayNumber(later.from); day++) {
    if (!isWeekend(day)) return false;
  }
  return true;
}
