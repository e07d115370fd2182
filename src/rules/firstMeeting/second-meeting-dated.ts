import { all, defineRule, exists, fact, type RuleScope } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { secondMeetingDecided } from '../decided.ts';
import { firstMeetingOver } from '../sittings.ts';

export const scope = {
  on: ['firstMeeting.closed'],
  assumes: ['over-with-its-days'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'second-meeting-dated',
  asks: ruleTexts['second-meeting-dated'],
  due: 'firstMeeting.closed',
  silence: () => firstMeetingOver,
  condition: () => all(exists(fact('decisions.nextMeeting.adopted')), exists(secondMeetingDecided.span)),
});
