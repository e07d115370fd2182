import { type EventForm, formFrom } from '../model/eventForm.ts';
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
