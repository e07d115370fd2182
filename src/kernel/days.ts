import { addDays, type IsoDate } from '../model/calendar.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Every date in a value, however deep. */
export function datesIn(value: unknown): readonly IsoDate[] {
  if (typeof value === 'string') return DATE.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(datesIn) : [];
}

/**
 * The days on which an answer could change: the first, and from then on each date that is named anywhere, the day
 * before it and the day after it. Between two of them every comparison with a date comes out the same.
 */
export function daysOf(first: IsoDate, named: readonly unknown[]): readonly IsoDate[] {
  const days = new Set([first]);
  for (const date of new Set(named.flatMap(datesIn))) {
    for (const day of [addDays(date, -1), date, addDays(date, 1)]) if (day > first) days.add(day);
  }
  return [...days].sort();
}
