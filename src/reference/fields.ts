import type * as z from 'zod';
import { objectOf } from '../model/fieldSchemas.ts';
import type { Fields } from '../model/fields/declared.ts';
import { country, date, language, officer, span, text } from '../model/fields/index.ts';
import type { Decision } from '../model/known.ts';
import { FORMATS, INSTRUMENTS } from '../model/vocabulary.ts';
import type { termsSchemas } from '../rules/termsSchemas.ts';
import { type CommonField, PERSON } from './events/words.ts';
import { VOCABULARY } from './vocabulary.ts';

/** Descriptions of fields, by name. */
type FieldWords<K extends string = string> = Readonly<Record<K, string>>;

/** A value that several fields have, with its schema and its fields. */
interface SharedValue {
  readonly schema: z.ZodType;
  readonly says: string;
  readonly fields?: FieldWords;
}

const TERMS: { readonly [D in Decision]: FieldWords<keyof (typeof termsSchemas)[D]['shape'] & string> } = {
  workProgramme: {
    symbol: 'The document symbol of the paper that guides the programme.',
    themes: 'The themes of the intersessional: a letter of the paper, a title, or a new name.',
  },
  coordination: { partners: 'With whom the President and the Friends meet.' },
  recommendations: { subjects: 'The subjects on which recommendations are due.' },
  intersessional: {
    span: 'The days of the intersessional.',
    city: 'The city where it meets.',
    country: 'The country where it meets.',
  },
  languages: { languages: 'The languages of the intersessional.' },
  conferenceSupport: {
    coordinator: 'The executive coordinator whose appointment is welcomed.',
    assistedBy: 'The bodies that help the coordinator.',
    fund: 'The fund that pays.',
    earmarked: 'True if it pays from earmarked contributions.',
  },
  nextMeeting: {
    president: 'The President of the Second Meeting.',
    span: 'The days of the Second Meeting.',
    city: 'The city where it meets.',
    country: 'The country where it meets.',
  },
};

const termsValues = Object.fromEntries(
  VOCABULARY.decisions.map((decision) => [
    `terms.${decision}`,
    {
      schema: objectOf(VOCABULARY.form.terms[decision] as Fields),
      says: `The terms of ${decision}.`,
      fields: TERMS[decision],
    },
  ]),
) as Readonly<Record<string, SharedValue>>;

/** The values that several fields have, by the name that a schema gives them. */
export const SHARED: Readonly<Record<string, SharedValue>> = {
  text: { schema: text, says: 'A text that is not empty.' },
  date: { schema: date, says: 'A calendar date, YYYY-MM-DD.' },
  country: { schema: country, says: 'A country code of ISO 3166-1 alpha-2, such as LA.' },
  language: { schema: language, says: 'A BCP 47 language tag, such as en.' },
  span: {
    schema: span,
    says: 'Days in a row, first and last included. The last day is not before the first.',
    fields: { from: 'The first day.', to: 'The last day.' },
  },
  officer: {
    schema: officer,
    says: 'An office holder.',
    fields: { name: PERSON, country: 'The State that holds the office.' },
  },
  ...termsValues,
};

/** The lists of words that several fields choose from, by the name that a schema gives them. */
export const LISTS: Readonly<Record<string, { readonly words: readonly string[]; readonly says: string }>> = {
  actor: { words: VOCABULARY.form.actors, says: 'Who stands behind an event.' },
  decision: { words: VOCABULARY.decisions, says: 'A decision of the annex.' },
  meeting: { words: VOCABULARY.meetings, says: 'A meeting of the cycle.' },
  subject: { words: VOCABULARY.subjects, says: 'A subject of a recommendation.' },
  format: { words: FORMATS, says: 'The form of a meeting.' },
  instrument: { words: INSTRUMENTS, says: 'By what a meeting is changed.' },
};

/** The fields of every event. */
export const COMMON: FieldWords<CommonField> = {
  on: 'The day of the event. A record is in the order of its dates.',
  type: 'The type of the event: `subject.pastParticiple`.',
  by: 'Who stands behind the event.',
  source: 'Where this can be read: a URL or a document symbol. Nothing that is judged depends on it.',
  note: 'A remark. Nothing that is judged depends on it.',
};

/** The fields of a record. */
export const RECORD: FieldWords = {
  $schema: 'The JSON Schema of records, for editors.',
  programme: 'The id of the programme that the record is held against, such as `ccm-2011`.',
  title: 'The title of the record.',
  notes: 'Notes on the record as a whole.',
  complete:
    'Whether everything that happened is on the record. Left out: true. With `false`, what is absent is unknown.',
  events: 'What happened, in the order of the dates. Events of one day are in no order.',
};

/** Fields of small objects that stand in one place only, by the field that has the object. */
export const NESTED: Readonly<Record<string, FieldWords>> = {
  chair: { office: 'The office that chairs.', country: 'The State that holds the office.' },
  coordinator: { name: PERSON, body: 'The body that the coordinator comes from.' },
  president: { name: PERSON, country: 'The State that holds the office.' },
  condition: { fulfilledBy: 'The event that fulfils it.', text: 'The condition in words.' },
};
