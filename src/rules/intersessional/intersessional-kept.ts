import { CALLS_OFF } from '../change.ts';
import { defineRule, equal, never, value, when } from '../language/index.ts';

export const intersessionalKept = defineRule({
  id: 'intersessional-kept',
  asks: 'the intersessional is neither postponed nor cancelled',
  on: CALLS_OFF,
  condition: ({ event }) => when(equal(event('meeting'), value('intersessional')), never(event('type'))),
});
