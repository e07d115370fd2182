import { asDecided, MOVES } from '../change.ts';
import { defineRule, equal, fact, type Scope, value, type WordsOf, when } from '../language/index.ts';

export const scope = {
  on: MOVES,
  assumes: ['no-other-instrument'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'intersessional-unchanged',
  asks: 'a change leaves the intersessional on the days and at the place decided',
  condition: ({ event }: WordsOf<typeof scope>) =>
    when(
      equal(event('meeting'), value('intersessional')),
      asDecided(
        { span: event('span'), spans: event('spans'), city: event('city'), country: event('country') },
        {
          span: fact('decisions.intersessional.terms.span'),
          city: fact('decisions.intersessional.terms.city'),
          country: fact('decisions.intersessional.terms.country'),
        },
      ),
    ),
});
