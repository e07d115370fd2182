import { all, defineRule, equal, fact, type Scope, type WordsOf, within } from '../language/index.ts';

export const scope = {
  on: ['intersessional.opened'],
  assumes: ['venue-is-open', 'silence'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'intersessional-held',
  asks: 'the intersessional is held on the days and at the place decided',
  due: 'intersessional.opened',
  silence: true,
  condition: ({ event }: WordsOf<typeof scope>) =>
    all(
      equal(event('span'), fact('decisions.intersessional.terms.span')),
      equal(event('city'), fact('decisions.intersessional.terms.city')),
      equal(event('country'), fact('decisions.intersessional.terms.country')),
      within(event('on'), fact('decisions.intersessional.terms.span')),
    ),
});
