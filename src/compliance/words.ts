import type { Json } from '../language/terms.ts';
import {
  dateTexts,
  fieldTexts,
  monthLabels,
  plainLabels,
  relationTexts,
  say,
  thingLabel,
  valueLabel,
} from '../messages/index.ts';
import type { IsoDate } from '../model/calendar.ts';

const isDate = (value: Json | undefined): value is IsoDate =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

const dayOf = (date: IsoDate): number => Number(date.slice(8));

const monthOf = (date: IsoDate): string | undefined => monthLabels[Number(date.slice(5, 7)) - 1];

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
  const month = isDate(date) && monthOf(date);
  return month ? say(dateTexts.date, { day: dayOf(date), month, year: date.slice(0, 4) }) : String(date);
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
  const month = from.slice(0, 7) === to.slice(0, 7) && monthOf(to);
  return month
    ? say(dateTexts.days, { first: dayOf(from), last: dayOf(to), month, year: to.slice(0, 4) })
    : say(dateTexts.span, { from: dateWords(from), to: dateWords(to) });
}

/** Relations that need no words beside their value. */
const PLAIN: ReadonlySet<string> = new Set(['includes', 'mentions']);

const isRelation = (name: string): name is keyof typeof relationTexts => Object.hasOwn(relationTexts, name);

/** Returns a member of an object as a person reads it: a value in a relation, or a field. */
function memberWords(name: string, value: Json): string {
  const words = valueWords(value);
  if (PLAIN.has(name)) return words;
  if (isRelation(name)) return say(relationTexts[name], { value: words });
  return say(fieldTexts.value, { name: thingLabel(name), value: words });
}

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
 * English, French, Spanish
 * nothing
 * ```
 */
export function valueWords(value: Json): string {
  if (value === null) return plainLabels.nothing;
  if (typeof value === 'boolean') return value ? plainLabels.yes : plainLabels.no;
  if (isDate(value)) return dateWords(value);
  if (Array.isArray(value)) return value.length === 0 ? plainLabels.none : value.map(valueWords).join(', ');
  if (typeof value !== 'object') return valueLabel(String(value));
  const { from, to } = value as { readonly [key: string]: Json };
  if (isDate(from) && isDate(to)) return spanWords(from, to);
  if (from !== undefined && to !== undefined)
    return say(dateTexts.span, { from: valueWords(from), to: valueWords(to) });
  return Object.entries(value)
    .map(([name, each]) => memberWords(name, each))
    .join(', ');
}
