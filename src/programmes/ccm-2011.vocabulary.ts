import { effectTableOf } from '../kinds/effects.ts';
import { factsOf } from '../kinds/facts.ts';
import { made } from '../model/made.ts';
import { CYCLE_2011 } from '../rules/cycle.ts';
import { FORM_2011 } from '../rules/form.ts';
import { BARE_RULES } from '../rules/index.ts';
import { DECISIONS } from '../rules/vocabulary.ts';
import { WORDS_2011 } from './ccm-2011.words.ts';

/** The vocabulary of the cycle of 2011: the one place at which its tables are named. */
export const VOCABULARY_2011 = /* @__PURE__ */ made(() => ({
  cycle: CYCLE_2011,
  ...WORDS_2011,
  binds: ['start', 'never', ...DECISIONS] as const,
  facts: factsOf(CYCLE_2011, FORM_2011),
  effects: effectTableOf(CYCLE_2011),
  rules: BARE_RULES,
}));
