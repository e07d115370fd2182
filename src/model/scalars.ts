import * as z from 'zod';
import { COUNTRY, LANGUAGE_TAG } from './places.ts';

/*
 * The small schemas that events, terms and programmes share. A custom error text is the second half of
 * "expected …": it says what would have been right.
 */

/** The result of a schema, read-only at any depth. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export const text = z.string().min(1, 'a text that is not empty');
export const texts = z.array(text);
export const city = text;
export const date = z.iso.date('a calendar date, YYYY-MM-DD');
export const country = z.string().regex(COUNTRY, 'a country code of ISO 3166-1 alpha-2, such as LA');
export const language = z
  .string()
  .regex(LANGUAGE_TAG, 'a BCP 47 tag of a language that ISO 639-1 has, such as en');
export const languages = z.array(language);
export const span = z.strictObject({ from: date, to: date }).check(({ value, issues }) => {
  if (issues.length > 0 || value.from <= value.to) return;
  issues.push({ code: 'custom', message: 'a span that ends on or after the day it starts', input: value });
});
export const days = z.number().positive('a number of days above 0');
