import { defineRule, never } from '../language/index.ts';

export const decidesNothing = defineRule({
  id: 'decides-nothing',
  asks: 'the intersessional decides nothing',
  on: ['decision.adopted'],
  assumes: ['decides-nothing'],
  condition: ({ event }) => never(event('decision')),
});
