import { defineRule, exists, fact, type Scope } from '../language/index.ts';
import { adoptedOrElse } from './key-decisions.ts';

export const scope = {
  on: ['firstMeeting.closed'],
  assumes: ['key-decisions'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'key-decisions-settled',
  asks: 'each key decision is adopted or deferred before the First Meeting closes',
  due: 'firstMeeting.closed',
  condition: () =>
    adoptedOrElse(
      (decision) => exists(fact(`decisions.${decision}.deferred`)),
      'adopted or deferred',
      'neither',
    ),
});
