import type { IsoDate } from '../model/calendar.ts';
import { spaced } from '../rules/language/compile.ts';
import type { Json } from '../rules/language/terms.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const isDate = (value: Json | undefined): value is IsoDate =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/**
 * `2011-06-27` as `27 June 2011`; what is no date, as it is.
 *
 * @example
 * ```ts
 * import { dateWords } from 'intersessional';
 * console.log(dateWords('2011-06-27'));
 * ```
 * ```text
 * 27 June 2011
 * ```
 */
export function dateWords(date: IsoDate): string {
  const month = isDate(date) && MONTHS[Number(date.slice(5, 7)) - 1];
  return month ? `${Number(date.slice(8))} ${month} ${date.slice(0, 4)}` : String(date);
}

/**
 * A span as `27-30 June 2011`, or as `30 June 2011 to 1 July 2011`.
 *
 * @example
 * ```ts
 * import { spanWords } from 'intersessional';
 * console.log(spanWords('2011-06-27', '2011-06-30'));
 * console.log(spanWords('2011-06-30', '2011-07-01'));
 * ```
 * ```text
 * 27-30 June 2011
 * 30 June 2011 to 1 July 2011
 * ```
 */
export function spanWords(from: IsoDate, to: IsoDate): string {
  if (from === to) return dateWords(from);
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${Number(from.slice(8))}-${dateWords(to)}`
    : `${dateWords(from)} to ${dateWords(to)}`;
}

/** The names that records use, as words: `executiveCoordinator` as `executive coordinator`. */
export const plainWords = (text: string): string =>
  /^[a-z]+([A-Z][a-z]+)+$/.test(text) ? spaced(text) : text;

/** The name of a field as words: `on` is the day. */
export const nameWords = (name: string): string => (name === 'on' ? 'day' : plainWords(name));

const PREFIXES: Readonly<Record<string, string>> = {
  oneOf: 'one of',
  immediatelyAfter: 'immediately after',
  atMost: 'at most',
  atLeast: 'at least',
  includes: '',
  mentions: '',
};

/**
 * A value as a person reads it: dates and spans in words, lists with commas, nothing as "nothing".
 *
 * @example
 * ```ts
 * import { valueWords } from 'intersessional';
 * console.log(valueWords({ from: '2011-06-27', to: '2011-06-30' }));
 * console.log(valueWords(['en', 'fr', 'es']));
 * console.log(valueWords(null));
 * ```
 * ```text
 * 27-30 June 2011
 * en, fr, es
 * nothing
 * ```
 */
export function valueWords(value: Json): string {
  if (value === null) return 'nothing';
  if (isDate(value)) return dateWords(value);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueWords).join(', ');
  if (typeof value !== 'object') return plainWords(String(value));
  const { from, to } = value as { readonly [key: string]: Json };
  if (isDate(from) && isDate(to)) return spanWords(from, to);
  return Object.entries(value)
    .map(([key, each]) => `${PREFIXES[key] ?? key} ${valueWords(each)}`.trim())
    .join(', ');
}
