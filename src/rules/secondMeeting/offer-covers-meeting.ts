import { defineRule } from '../language/index.ts';
import { insideOffer } from '../offer.ts';

export const offerCoversMeeting = defineRule({
  id: 'offer-covers-meeting',
  asks: 'the Second Meeting is convened and held inside what its host offers',
  on: ['secondMeeting.convened', 'secondMeeting.opened'],
  assumes: ['A host binds only itself: the offer must be the one of the country where the meeting is held.'],
  condition: ({ event }) => insideOffer(event('span'), event('city'), event('country')),
});
