import { all, defineRule, equal, fact, value, when } from '../language/index.ts';

export const contributionEarmarked = defineRule({
  id: 'contribution-earmarked',
  asks: 'a contribution to the fund decided is earmarked',
  on: ['contribution.received'],
  assumes: ['other-funds'],
  condition: ({ event }) =>
    when(
      all(
        equal(event('fund'), fact('decisions.conferenceSupport.terms.fund')),
        equal(fact('decisions.conferenceSupport.terms.earmarked'), value(true)),
      ),
      equal(event('earmarked'), value(true)),
    ),
});
