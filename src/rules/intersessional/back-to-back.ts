import { defineRule, fact, followsOn, type RuleScope, type WordsOf } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';

export const scope = {
  on: ['intersessional.opened'],
  assumes: ['immediately'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'back-to-back',
  asks: ruleTexts['back-to-back'],
  condition: ({ event }: WordsOf<typeof scope>) => followsOn(event('span'), fact('standingCommittees')),
});
