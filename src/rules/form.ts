import type * as z from 'zod';
import { type EventForm, formFrom } from '../model/eventForm.ts';
import { eventSchemaOf } from '../model/eventSchema.ts';
import type { TreatyEvent } from '../model/events.ts';
import { COMMON, EVENT_FIELDS } from './events.ts';
import { TERMS } from './terms.ts';
import { ACTORS } from './vocabulary.ts';

/** The form of the events of 2011. */
export const FORM_2011: EventForm = /* @__PURE__ */ formFrom({
  fields: EVENT_FIELDS,
  common: COMMON,
  actors: ACTORS,
  dated: ['intersessional.opened', 'secondMeeting.opened'],
  needed: { 'intersessional.opened': ['languages'] },
  terms: TERMS,
});

/** The schema of an event of any type: strict, so that an unknown field is an error. */
export const eventSchema: z.ZodType<TreatyEvent> = /* @__PURE__ */ eventSchemaOf(FORM_2011);
