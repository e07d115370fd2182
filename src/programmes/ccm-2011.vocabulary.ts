import { effectTableOf } from '../kinds/effects.ts';
import { factsOf } from '../kinds/facts.ts';
import { EVENT_TYPES } from '../model/events.ts';
import { DECISIONS, MEETINGS, SUBJECTS } from '../model/vocabulary.ts';
import { CYCLE_2011 } from '../rules/cycle.ts';
import { FORM_2011 } from '../rules/form.ts';
import { BARE_RULES } from '../rules/index.ts';

/** The vocabulary of the cycle of 2011: the one place at which its tables are named. */
export const VOCABULARY_2011 = {
  cycle: CYCLE_2011,
  eventTypes: EVENT_TYPES,
  decisions: DECISIONS,
  subjects: SUBJECTS,
  meetings: MEETINGS,
  binds: ['start', 'never', ...DECISIONS] as const,
  form: FORM_2011,
  facts: factsOf(CYCLE_2011, FORM_2011),
  effects: effectTableOf(CYCLE_2011),
  rules: BARE_RULES,
};
