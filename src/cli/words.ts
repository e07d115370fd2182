import { valueWords } from '../compliance/words.ts';
import type { IsoDate, Json, Programme } from '../index.ts';
import {
  dateTexts,
  LANGUAGE,
  listLabels,
  pageTexts,
  say,
  shortMonthLabels,
  valueLabel,
} from '../messages/index.ts';
import { getPath, type Path } from '../model/path.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';

/* Days, numbers, values and lists in readable output. */

/** A day, its month short so that it leaves room: `27 Jun 2011`. */
export function dueWords(due: IsoDate | undefined): string {
  const [year = '', month, day] = due?.split('-') ?? [];
  const name = shortMonthLabels[Number(month) - 1];
  return name === undefined ? '' : say(dateTexts.date, { day: Number(day), month: name, year });
}

/** `coordination, languages`; or `all` where several are listed and nothing of the programme's is left out. */
export function variantWords(
  variants: readonly string[],
  programme: Programme,
  wordsFor: (variant: string) => string = valueLabel,
): string {
  const { decisions, subjects, meetings } = vocabularyOf(programme);
  const isWhole = (list: readonly string[]) =>
    list.length > 1 && list.length === variants.length && list.every((each) => variants.includes(each));
  return [decisions, subjects, meetings].some(isWhole) ? listLabels.all : variants.map(wordsFor).join(', ');
}

/** A number in groups of three digits. */
export function numberWords(count: number): string {
  if (Number.isSafeInteger(count)) return new Intl.NumberFormat(LANGUAGE).format(count);
  const [mantissa = '', exponent = ''] = count.toExponential(1).split('e+');
  return say(pageTexts.number, { mantissa, exponent });
}

/** A number with as many digits after the point. */
export const decimalWords = (number: number, digits: number): string =>
  new Intl.NumberFormat(LANGUAGE, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    number,
  );

/** Returns the value of a field as a person reads it. A field that is not there is nothing. */
export const valueAt = (value: object | undefined, path: Path): string =>
  valueWords((getPath(value, path) ?? null) as Json);
