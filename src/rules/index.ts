import { bareRulesOf } from '../kinds/made.ts';
import type { BareRule } from '../language/index.ts';
import type { RuleId } from '../model/known.ts';
import { CYCLE_2011 } from './cycle.ts';

export type { RuleId } from '../model/known.ts';

/** Every rule as far as judging an event takes, by its id: what it is asked of and assumes is in `registry.ts`. */
export const BARE_RULES = /* @__PURE__ */ bareRulesOf(CYCLE_2011) as { readonly [Id in RuleId]: BareRule };
