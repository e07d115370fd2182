import * as z from 'zod';
import { date } from './date.ts';
import { language, languages } from './language.ts';
import { amount, days, meetings } from './number.ts';
import { chair, officer } from './officer.ts';
import { city, country } from './place.ts';
import { span, spans } from './span.ts';
import { text, texts } from './text.ts';

/*
 * The types of field that events and the texts of decisions have. A custom error text is the second half of
 * "expected …": it says what would have been right.
 */

export { date } from './date.ts';
export { language, languages } from './language.ts';
export { amount, days, meetings } from './number.ts';
export { chair, officer } from './officer.ts';
export { city, country } from './place.ts';
export { span, spans } from './span.ts';
export { text, texts } from './text.ts';

/** The types of field, by name: a closed set. Fields are declared by these names. */
export const FIELD_TYPES = {
  text,
  texts,
  amount,
  boolean: /* @__PURE__ */ z.boolean(),
  date,
  days,
  meetings,
  span,
  spans,
  city,
  country,
  language,
  languages,
  officer,
  chair,
};
