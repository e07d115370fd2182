import { bareRulesOf } from '../kinds/rules.ts';
import type { BareRule } from '../language/index.ts';
import { CYCLE_2011 } from './cycle.ts';
import type { USES } from './uses.ts';

/** The id of a rule. */
export type RuleId = keyof typeof USES;

/** Every rule as far as judging an event takes, by its id: what it is asked of and assumes is in `registry.ts`. */
export const BARE_RULES = bareRulesOf(CYCLE_2011) as { readonly [Id in RuleId]: BareRule };
