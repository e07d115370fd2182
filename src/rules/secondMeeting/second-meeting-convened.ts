import { all, defineRule, equal, fact, given, type Scope, type WordsOf, when } from '../language/index.ts';

export const scope = {
  on: ['secondMeeting.convened'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'second-meeting-convened',
  asks: 'the Second Meeting is convened for the days and the place decided',
  condition: ({ event }: WordsOf<typeof scope>) => {
    const decided = fact('decisions.nextMeeting.terms.span');
    const city = fact('decisions.nextMeeting.terms.city');
    const country = fact('decisions.nextMeeting.terms.country');
    return all(
      when(given(decided), equal(event('span'), decided)),
      when(given(city), equal(event('city'), city)),
      when(given(country), equal(event('country'), country)),
    );
  },
});
