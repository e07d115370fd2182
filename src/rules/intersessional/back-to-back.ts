import { defineRule, fact, followsOn } from '../language/index.ts';

export const backToBack = defineRule({
  id: 'back-to-back',
  asks: 'the intersessional follows the Standing Committees immediately',
  on: ['intersessional.opened'],
  assumes: ['immediately'],
  condition: ({ event }) => followsOn(event('span'), fact('standingCommittees')),
});
