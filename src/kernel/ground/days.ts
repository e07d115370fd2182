import { addDays, type IsoDate } from '../../model/calendar.ts';
import { headingOf } from '../../programmes/heading.ts';
import type { Programme } from '../../programmes/programme.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Returns every date in a value, at any depth. */
export function datesIn(value: unknown): readonly IsoDate[] {
  if (typeof value === 'string') return DATE.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(datesIn) : [];
}

/**
 * Returns the days on which an answer can change: the first day, and every later date that is named anywhere, with the
 * day before and the day after. Between two of these days every comparison with a date has the same outcome.
 */
export function daysOf(first: IsoDate, named: readonly unknown[]): readonly IsoDate[] {
  const days = new Set([first]);
  for (const date of new Set(named.flatMap(datesIn))) {
    for (const day of [addDays(date, -1), date, addDays(date, 1)]) if (day > first) days.add(day);
  }
  return [...days].sort();
}

/** The first day for a programme that names no date. */
const ANY_YEAR = '2001-01-01';

/**
 * Returns the day on which a programme starts. Without a stated start, the cycle begins with the First Meeting or, if
 * its days are unknown too, in the year before the programme's first date.
 */
export function firstDay(programme: Programme): IsoDate {
  const { starts = headingOf(programme)?.span.from, cycle, drafts, offers, provisions } = programme;
  if (starts !== undefined) return starts;
  const [first] = [...datesIn([cycle, drafts, offers, provisions])].sort();
  return first === undefined ? ANY_YEAR : `${String(Number(first.slice(0, 4)) - 1).padStart(4, '0')}-01-01`;
}
