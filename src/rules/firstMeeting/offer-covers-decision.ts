import { defineRule, fact, first, given, when } from '../language/index.ts';
import { insideOffer } from '../offer.ts';

export const offerCoversDecision = defineRule({
  id: 'offer-covers-decision',
  asks: 'the Second Meeting is decided inside what its host offers',
  on: ['decision.adopted'],
  about: 'nextMeeting',
  assumes: ['host-binds-itself', 'offers-stand'],
  condition: ({ event }) => {
    const span = first(event('terms.span'), fact('decisions.nextMeeting.terms.span'));
    const city = first(event('terms.city'), fact('decisions.nextMeeting.terms.city'));
    const country = first(event('terms.country'), fact('decisions.nextMeeting.terms.country'));
    return when(given(country), insideOffer(span, city, country));
  },
});
