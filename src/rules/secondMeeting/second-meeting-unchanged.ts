import { asDecided, MOVES } from '../change.ts';
import { defineRule, equal, fact, type Scope, value, type WordsOf, when } from '../language/index.ts';

export const scope = {
  on: MOVES,
  assumes: ['no-other-instrument'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'second-meeting-unchanged',
  asks: 'a change leaves the Second Meeting on the days and at the place decided',
  condition: ({ event }: WordsOf<typeof scope>) =>
    when(
      equal(event('meeting'), value('secondMeeting')),
      asDecided(
        { span: event('span'), spans: event('spans'), city: event('city'), country: event('country') },
        {
          span: fact('decisions.nextMeeting.terms.span'),
          city: fact('decisions.nextMeeting.terms.city'),
          country: fact('decisions.nextMeeting.terms.country'),
        },
      ),
    ),
});
