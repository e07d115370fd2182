import type { FileFieldType } from '../../programmes/format2/fields.ts';

/** Each type of field: its value in a record. A type without words does not compile. */
export const FIELD_WORDS: Readonly<Record<FileFieldType, string>> = {
  text: 'A text that is not empty.',
  texts: 'A list of texts.',
  number: 'A number, 0 or more.',
  boolean: '`true` or `false`.',
  date: 'A day, YYYY-MM-DD.',
  days: 'Days in a row: `{ from, to }`. A field of the name `days` is `span` in a record.',
  window: 'A time in which days lie: `{ from, to }`.',
  span: 'The same as `days`.',
  spans: 'A list of days in a row.',
  city: 'A city, by its name or another that `names` gives.',
  country: 'A country code of ISO 3166-1 alpha-2, such as CH.',
  language: 'A BCP 47 language tag, such as en.',
  languages: 'A list of languages.',
  officer: 'The holder of an office: `{ country, name? }`.',
  chair: 'An office by its name, or `{ country, office? }`.',
  money: 'A sum: `{ amount, currency? }`.',
};
