import { defineRule } from '../language/index.ts';
import { insideOffer } from '../offer.ts';

export const offerCoversMeeting = defineRule({
  id: 'offer-covers-meeting',
  asks: 'the Second Meeting is convened and held inside what its host offers',
  on: ['secondMeeting.convened', 'secondMeeting.opened'],
  assumes: ['host-binds-itself', 'offers-stand'],
  condition: ({ event }) => insideOffer(event('span'), event('city'), event('country')),
});
