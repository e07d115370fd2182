import * as z from 'zod';
import { expectedTexts } from '../messages/index.ts';
import { COUNTRY, LANGUAGE_TAG } from './places.ts';

/*
 * The small schemas that events, terms and programmes share. A custom error text is the second half of
 * "expected …": it says what would have been right.
 */

/** The result of a schema, read-only at any depth. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export const text = z.string().min(1, expectedTexts.textNotEmpty);
export const texts = z.array(text);
export const city = text;
export const date = z.iso.date(expectedTexts.date);
export const country = z.string().regex(COUNTRY, expectedTexts.country);
export const language = z.string().regex(LANGUAGE_TAG, expectedTexts.language);
export const languages = z.array(language);
export const span = z.strictObject({ from: date, to: date }).check(({ value, issues }) => {
  if (issues.length > 0 || value.from <= value.to) return;
  issues.push({ code: 'custom', message: expectedTexts.span, input: value });
});
export const days = z.number().positive(expectedTexts.daysAboveNone);
