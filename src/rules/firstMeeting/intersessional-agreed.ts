import { any, defineRule, exists, fact, type RuleScope, saying } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { firstMeetingOver } from '../sittings.ts';

export const scope = {
  on: ['firstMeeting.closed'],
  assumes: ['over-with-its-days'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'intersessional-agreed',
  asks: ruleTexts['intersessional-agreed'],
  due: 'firstMeeting.closed',
  silence: () => firstMeetingOver,
  condition: () =>
    saying(
      any(exists(fact('decisions.workProgramme.adopted')), exists(fact('decisions.intersessional.adopted'))),
      'intersessional',
      'agreed',
      'not agreed',
    ),
});
