import type * as z from 'zod';
import {
  EVENT_FIELDS,
  type EventType,
  eventSchema,
  missingFields,
  readEvent,
  type TreatyEvent,
} from '../model/events.ts';
import { choicesIn, type Fields } from '../model/fields/declared.ts';
import { termsSchemas } from '../model/terms.ts';
import { ACTORS } from '../model/vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The form of the events of a vocabulary, and of what they speak of. */
export interface EventForm {
  /** The fields of each type of event; several sets of fields, where an event takes one of them. */
  readonly fields: { readonly [T in EventType]: Fields | readonly Fields[] };
  /** The schema of an event of any type: strict. */
  readonly schema: z.ZodType<TreatyEvent>;
  /** The schema of the terms of each decision. */
  readonly terms: typeof termsSchemas;
  /** Who can stand behind an event. */
  readonly actors: typeof ACTORS;
  /** Reads an event once, into a frozen copy: `undefined` if the value does not have the form of one. Never throws. */
  readonly read: (value: unknown) => TreatyEvent | undefined;
  /** Returns the fields that an event lacks unless the record is incomplete. */
  readonly missingFields: (event: TreatyEvent) => readonly string[];
}

const FORM_OF_2011: EventForm = {
  fields: EVENT_FIELDS,
  schema: eventSchema,
  terms: termsSchemas,
  actors: ACTORS,
  read: readEvent,
  missingFields,
};

/** Returns the form of the events of a vocabulary. */
export const formOf = (_vocabulary: Vocabulary): EventForm => FORM_OF_2011;

/** Returns the words from which a field of a type of event is chosen: none for a field of another kind. */
export const choicesOf = <Word extends string>(
  vocabulary: Vocabulary,
  type: EventType,
  field: string,
): readonly Word[] =>
  [formOf(vocabulary).fields[type]]
    .flat()
    .flatMap((each) => choicesIn(each[field])) as unknown as readonly Word[];
