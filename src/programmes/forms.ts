import type * as z from 'zod';
import { eventSchema, missingFields, readEvent, type TreatyEvent } from '../model/events.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The form of the events of a vocabulary. */
export interface EventForm {
  /** The schema of an event of any type: strict. */
  readonly schema: z.ZodType<TreatyEvent>;
  /** Reads an event once, into a frozen copy: `undefined` if the value does not have the form of one. Never throws. */
  readonly read: (value: unknown) => TreatyEvent | undefined;
  /** The fields that an event must have unless the record is incomplete. */
  readonly missingFields: (event: TreatyEvent) => readonly string[];
}

const FORM_OF_2011: EventForm = { schema: eventSchema, read: readEvent, missingFields };

/** Returns the form of the events of a vocabulary. */
export const formOf = (_vocabulary: Vocabulary): EventForm => FORM_OF_2011;
