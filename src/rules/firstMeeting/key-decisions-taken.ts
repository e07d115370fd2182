import { defineRule, exists, fact, not } from '../language/index.ts';
import { adoptedOrElse } from './key-decisions.ts';

export const keyDecisionsTaken = defineRule({
  id: 'key-decisions-taken',
  asks: 'no key decision is put off',
  on: ['firstMeeting.closed'],
  assumes: ['deferral'],
  condition: () =>
    adoptedOrElse((decision) => not(exists(fact(`decisions.${decision}.deferred`))), 'adopted', 'deferred'),
});
