import {
  all,
  defineRule,
  equal,
  fact,
  type RuleScope,
  value,
  type WordsOf,
  when,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';

export const scope = {
  on: ['contribution.received'],
  assumes: ['other-funds'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'contribution-earmarked',
  asks: ruleTexts['contribution-earmarked'],
  condition: ({ event }: WordsOf<typeof scope>) =>
    when(
      all(
        equal(event('fund'), fact('decisions.conferenceSupport.terms.fund')),
        equal(fact('decisions.conferenceSupport.terms.earmarked'), value(true)),
      ),
      equal(event('earmarked'), fact('decisions.conferenceSupport.terms.earmarked')),
    ),
});
