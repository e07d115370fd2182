import { defineRule, equal, fact, given, type Scope, type WordsOf, when } from '../language/index.ts';

export const scope = {
  on: ['secondMeeting.opened'],
  assumes: ['state-presides'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'president-as-decided',
  asks: 'the State decided on presides over the Second Meeting',
  condition: ({ event }: WordsOf<typeof scope>) => {
    const country = fact('decisions.nextMeeting.terms.president.country');
    return when(given(country), equal(event('president.country'), country));
  },
});
