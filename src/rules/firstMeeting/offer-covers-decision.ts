import { defineRule, fact, first, given, type Scope, type WordsOf, when } from '../language/index.ts';
import { insideOffer } from '../offer.ts';

const about = 'nextMeeting';

export const scope = {
  on: ['decision.adopted'],
  about,
  assumes: ['host-binds-itself', 'offers-stand'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'offer-covers-decision',
  asks: 'the Second Meeting is decided inside what its host offers',
  about,
  condition: ({ event }: WordsOf<typeof scope>) => {
    const span = first(event('terms.span'), fact('decisions.nextMeeting.terms.span'));
    const city = first(event('terms.city'), fact('decisions.nextMeeting.terms.city'));
    const country = first(event('terms.country'), fact('decisions.nextMeeting.terms.country'));
    return when(given(country), insideOffer(span, city, country));
  },
});
