import { defineRule, never } from '../language/index.ts';

export const decidesNothing = defineRule({
  id: 'decides-nothing',
  asks: 'the intersessional decides nothing',
  on: ['decision.adopted'],
  assumes: ['It makes recommendations and prejudges nothing: a decision taken while it is open is refused.'],
  condition: ({ event }) => never(event('decision')),
});
