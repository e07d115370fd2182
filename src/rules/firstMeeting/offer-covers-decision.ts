import { secondMeetingDecided } from '../decided.ts';
import { defineRule, first, given, type Scope, type WordsOf, when } from '../language/index.ts';
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
    const span = first(event('terms.span'), secondMeetingDecided.span);
    const city = first(event('terms.city'), secondMeetingDecided.city);
    const country = first(event('terms.country'), secondMeetingDecided.country);
    return when(given(country), insideOffer(span, city, country));
  },
});
