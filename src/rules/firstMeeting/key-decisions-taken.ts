import { defineRule, when } from '../language/index.ts';
import { everyKeyDecision } from './key-decisions.ts';

export const keyDecisionsTaken = defineRule({
  id: 'key-decisions-taken',
  asks: 'no key decision is put off',
  on: ['firstMeeting.closed'],
  assumes: ['With a deferral the First Meeting closes all the same, and the paragraph is not met.'],
  condition: () =>
    when(
      everyKeyDecision(['adopted', 'deferred'], 'adopted or deferred'),
      everyKeyDecision(['adopted'], 'adopted'),
    ),
});
