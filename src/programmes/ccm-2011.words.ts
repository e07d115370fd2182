import { EVENT_TYPES } from '../rules/events.ts';
import { FORM_2011 } from '../rules/form.ts';
import { DECISIONS, MEETINGS, SUBJECTS } from '../rules/vocabulary.ts';

/** The words of the records of 2011. */
export const WORDS_2011 = {
  eventTypes: EVENT_TYPES,
  decisions: DECISIONS,
  subjects: SUBJECTS,
  meetings: MEETINGS,
  form: FORM_2011,
};
