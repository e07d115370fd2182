import { defineRule, equal, type RuleScope, value, type WordsOf } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';

export const scope = {
  on: ['sponsorship.established'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'sponsorship-voluntary',
  asks: ruleTexts['sponsorship-voluntary'],
  condition: ({ event }: WordsOf<typeof scope>) => equal(event('funding'), value('voluntary')),
});
