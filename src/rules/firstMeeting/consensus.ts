import * as z from 'zod';
import {
  defineRule,
  equal,
  factOfDecision,
  isEmpty,
  type RuleScope,
  type WordsOf,
  when,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { DECISIONS } from '../../model/vocabulary.ts';

export const scope = {
  on: ['decision.adopted'],
  params: () => z.strictObject({ decision: z.enum(DECISIONS) }),
  assumes: ['consensus', 'adoption-speaks'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'consensus',
  asks: ruleTexts.consensus,
  condition: ({ event, param }: WordsOf<typeof scope>) =>
    when(
      equal<string>(event('decision'), param('decision')),
      isEmpty(factOfDecision(event('decision'), 'objections')),
    ),
});
