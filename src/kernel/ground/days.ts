import { addDays, type IsoDate } from '../../model/calendar.ts';
import type { Programme } from '../../programmes/programme.ts';

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

/** The first day where a programme names none at all. */
const ANY_YEAR = '2001-01-01';

/**
 * Returns the day on which a programme starts. Where it does not say, its cycle begins with the First Meeting or, if no
 * day is known of that either, in the year before its first date.
 */
export function firstDay({ starts, firstMeeting, drafts, offers, provisions }: Programme): IsoDate {
  if (starts !== undefined || firstMeeting !== undefined)
    return starts ?? (firstMeeting?.span.from as IsoDate);
  const [first] = [...datesIn([drafts, offers, provisions])].sort();
  return first === undefined ? ANY_YEAR : `${String(Number(first.slice(0, 4)) - 1).padStart(4, '0')}-01-01`;
}
