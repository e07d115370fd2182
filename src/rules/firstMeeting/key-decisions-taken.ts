import { defineRule, exists, fact, not, type Scope } from '../language/index.ts';
import { adoptedOrElse } from './key-decisions.ts';

export const scope = {
  on: ['firstMeeting.closed'],
  assumes: ['deferral'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'key-decisions-taken',
  asks: 'no key decision is put off',
  condition: () =>
    adoptedOrElse((decision) => not(exists(fact(`decisions.${decision}.deferred`))), 'adopted', 'deferred'),
});
