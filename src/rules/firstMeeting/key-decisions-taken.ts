import { defineRule, type RuleScope } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { firstMeetingOver } from '../sittings.ts';
import { allTaken } from './key-decisions.ts';

export const scope = {
  on: ['firstMeeting.closed'],
  assumes: ['deferral', 'over-with-its-days', 'suspension'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'key-decisions-taken',
  asks: ruleTexts['key-decisions-taken'],
  due: 'firstMeeting.closed',
  silence: () => firstMeetingOver,
  condition: () => allTaken,
});
