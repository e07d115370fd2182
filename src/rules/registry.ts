import { rulesIn } from '../kinds/rules.ts';
import type { Rule } from '../language/index.ts';
import { CYCLE_2011 } from './cycle.ts';
import { FORM_2011 } from './form.ts';
import { BARE_RULES, type RuleId } from './index.ts';
import { READINGS_OF } from './readings.ts';

/** Every rule, by its id. */
export const RULES = /* @__PURE__ */ rulesIn(CYCLE_2011, BARE_RULES, FORM_2011, READINGS_OF) as {
  readonly [Id in RuleId]: Rule;
};
