import { asDecided, MOVES } from '../change.ts';
import { defineRule, equal, fact, value, when } from '../language/index.ts';

export const intersessionalUnchanged = defineRule({
  id: 'intersessional-unchanged',
  asks: 'a change leaves the intersessional on the days and at the place decided',
  on: MOVES,
  assumes: ['no-other-instrument'],
  condition: ({ event }) =>
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
