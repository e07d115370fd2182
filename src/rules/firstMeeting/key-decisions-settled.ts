import { defineRule, exists, fact } from '../language/index.ts';
import { adoptedOrElse } from './key-decisions.ts';

export const keyDecisionsSettled = defineRule({
  id: 'key-decisions-settled',
  asks: 'each key decision is adopted or deferred before the First Meeting closes',
  on: ['firstMeeting.closed'],
  due: 'firstMeeting.closed',
  assumes: ['key-decisions'],
  condition: () =>
    adoptedOrElse(
      (decision) => exists(fact(`decisions.${decision}.deferred`)),
      'adopted or deferred',
      'neither',
    ),
});
