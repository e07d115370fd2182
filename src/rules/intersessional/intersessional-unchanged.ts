import { asDecided, MOVES, resumesInTime } from '../change.ts';
import { all, defineRule, equal, fact, type Scope, value, type WordsOf, when } from '../language/index.ts';

export const scope = {
  on: MOVES,
  assumes: ['no-other-instrument', 'over-with-its-days'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'intersessional-unchanged',
  asks: 'a change leaves the intersessional on the days and at the place decided',
  condition: ({ event }: WordsOf<typeof scope>) => {
    const decided = {
      span: fact('decisions.intersessional.terms.span'),
      city: fact('decisions.intersessional.terms.city'),
      country: fact('decisions.intersessional.terms.country'),
    };
    const change = {
      span: event('span'),
      spans: event('spans'),
      city: event('city'),
      country: event('country'),
      format: event('format'),
    };
    return when(
      equal(event('meeting'), value('intersessional')),
      all(asDecided(change, decided), resumesInTime(event('type'), event('on'), decided.span)),
    );
  },
});
