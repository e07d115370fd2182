import { logExpectedTexts } from '../../messages/index.ts';
import { dateOf, dayNumber } from '../../model/calendar.ts';

/** The first moment of a day, in UTC. It stands for the day: a record has no hours. */
export const startOf = (day: string): string => `${day}T00:00:00Z`;

export const START_OF_A_DAY = logExpectedTexts.day;

const MINUTES = 24 * 60;

/** The largest offset from UTC that a time of XML Schema may have. */
const MOST_AHEAD = 14 * 60;

/** A day alone, or with a time and perhaps an offset: ISO 8601, RFC 3339, or as Python prints it. */
const MOMENT =
  /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)? ?(Z|z|UTC|GMT|([+-])(\d\d)(?::?(\d\d))?)?)?$/;

const FRACTION = /[.,]0*[1-9]/;

/** The day that starts a number of minutes after the start of another, if one does. */
const startingAt = (day: number, minutes: number): string | undefined =>
  minutes % MINUTES === 0 ? dateOf(day + minutes / MINUTES) : undefined;

/**
 * The day that a moment stands for: a moment that is midnight where it was written, or in UTC, is the start of a day.
 * `undefined` for any other moment, and for a day that the calendar does not have.
 */
export function dayFrom(moment: string): string | undefined {
  const [, date, hours = 0, minutes = 0, seconds = 0, , sign, ahead = 0, more = 0] =
    MOMENT.exec(moment) ?? [];
  if (date === undefined || dateOf(dayNumber(date)) !== date) return undefined;
  if (Number(seconds) !== 0 || FRACTION.test(moment)) return undefined;
  const local = Number(hours) * 60 + Number(minutes);
  if (local > MINUTES || Number(minutes) > 59) return undefined;
  const offset = (Number(ahead) * 60 + Number(more)) * (sign === '-' ? -1 : 1);
  if (Math.abs(offset) > MOST_AHEAD) return undefined;
  return startingAt(dayNumber(date), local) ?? startingAt(dayNumber(date), local - offset);
}
