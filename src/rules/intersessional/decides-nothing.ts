import { defineRule, never, type RuleScope, type WordsOf } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';

export const scope = {
  on: ['decision.adopted'],
  assumes: ['decides-nothing'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'decides-nothing',
  asks: ruleTexts['decides-nothing'],
  condition: ({ event }: WordsOf<typeof scope>) => never(event('decision')),
});
