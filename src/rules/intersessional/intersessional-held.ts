import { all, defineRule, equal, fact, within } from '../language/index.ts';

export const intersessionalHeld = defineRule({
  id: 'intersessional-held',
  asks: 'the intersessional is held on the days and at the place decided',
  on: ['intersessional.opened'],
  due: 'intersessional.opened',
  silence: true,
  assumes: ['venue-is-open', 'silence'],
  condition: ({ event }) =>
    all(
      equal(event('span'), fact('decisions.intersessional.terms.span')),
      equal(event('city'), fact('decisions.intersessional.terms.city')),
      equal(event('country'), fact('decisions.intersessional.terms.country')),
      within(event('on'), fact('decisions.intersessional.terms.span')),
    ),
});
