import { defineRule, fact, followsOn } from '../language/index.ts';

export const backToBack = defineRule({
  id: 'back-to-back',
  asks: 'the intersessional follows the Standing Committees immediately',
  on: ['intersessional.opened'],
  assumes: ['Immediately: no weekday lies idle between the two meetings, and they do not overlap.'],
  condition: ({ event }) => followsOn(event('span'), fact('standingCommittees')),
});
