import { addDays, type Span } from '../../model/calendar.ts';
import type { WindowFile } from './file.ts';

/* Partial dates: a month, a quarter or a year, as the days that it has. */

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;

/** A partial date. */
export const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/;

const day = (year: string, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`;

/** Returns the days of some months of a year. */
function monthsOf(year: string, first: number, last: number): Span {
  const after = last === 12 ? day(String(Number(year) + 1).padStart(4, '0'), 1) : day(year, last + 1);
  return { from: day(year, first), to: addDays(after, -1) };
}

/** Returns the days of a time. */
export function windowOf(window: WindowFile): Span {
  if (typeof window !== 'string') return window;
  const month = MONTH.exec(window);
  if (month) return monthsOf(month[1] as string, Number(month[2]), Number(month[2]));
  const quarter = QUARTER.exec(window);
  if (!quarter) return monthsOf(window, 1, 12);
  const first = 3 * Number(quarter[2]) - 2;
  return monthsOf(quarter[1] as string, first, first + 2);
}
