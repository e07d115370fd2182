import { defineRule, equal, fact, type RuleScope, type WordsOf, when } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { forIntersessional } from '../sittings.ts';

export const scope = {
  on: ['support.arranged'],
  assumes: ['support-of-this-meeting'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'support-fund',
  asks: ruleTexts['support-fund'],
  condition: ({ event }: WordsOf<typeof scope>) =>
    when(forIntersessional, equal(event('fund'), fact('decisions.conferenceSupport.terms.fund'))),
});
