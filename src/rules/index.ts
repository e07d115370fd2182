import { ruleOf } from '../kinds/templates.ts';
import type { BareRule } from '../language/index.ts';
import { ruleTexts } from '../messages/index.ts';
import type { EventType } from '../model/events.ts';
import { deepFreeze } from '../model/frozen.ts';
import { CYCLE_2011 } from './cycle.ts';
import { USES } from './uses.ts';

/** The id of a rule. */
export type RuleId = keyof typeof USES;

/** Makes a rule as far as judging an event takes. */
function bareRule(id: RuleId): BareRule {
  const { due, silence, condition } = ruleOf(CYCLE_2011, USES[id]);
  return deepFreeze({
    id,
    asks: ruleTexts[id],
    ...(due && { due: due as EventType }),
    ...(silence && { silence }),
    condition,
  });
}

/** Every rule as far as judging an event takes, by its id: what it is asked of and assumes is in `registry.ts`. */
export const BARE_RULES = Object.fromEntries(Object.keys(USES).map((id) => [id, bareRule(id as RuleId)])) as {
  readonly [Id in RuleId]: BareRule;
};
