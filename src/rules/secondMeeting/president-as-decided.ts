import { defineRule, equal, fact, given, when } from '../language/index.ts';

export const presidentAsDecided = defineRule({
  id: 'president-as-decided',
  asks: 'the State decided on presides over the Second Meeting',
  on: ['secondMeeting.opened'],
  assumes: ['state-presides'],
  condition: ({ event }) => {
    const country = fact('decisions.nextMeeting.terms.president.country');
    return when(given(country), equal(event('president.country'), country));
  },
});
