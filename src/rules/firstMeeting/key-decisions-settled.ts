import { defineRule, type RuleScope } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { firstMeetingOver } from '../sittings.ts';
import { settled } from './key-decisions.ts';

export const scope = {
  on: ['firstMeeting.closed'],
  assumes: ['key-decisions', 'over-with-its-days', 'suspension'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'key-decisions-settled',
  asks: ruleTexts['key-decisions-settled'],
  due: 'firstMeeting.closed',
  silence: () => firstMeetingOver,
  condition: () => settled,
});
