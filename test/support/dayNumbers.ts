import type { Span } from '../../src/model/calendar.ts';

/*
 * Days by the clock of the platform, in UTC. The calendar of the library is held against Temporal.
 */

const DAY = 86_400_000;

export const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

export const dayAt = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** Sunday is 0. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** So many days from a first one on. */
export const spanOf = (first: number, days: number): Span => ({
  from: dayAt(first),
  to: dayAt(first + days - 1),
});

/** Each day of a span. */
export const daysIn = ({ from, to }: Span): readonly string[] =>
  Array.from({ length: numberOf(to) - numberOf(from) + 1 }, (_, i) => dayAt(numberOf(from) + i));
