import { defineRule, exists, fact, type RuleScope } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';

export const scope = {
  on: ['secondMeeting.opened'],
  assumes: ['recipient'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'recommendations-transmitted',
  asks: ruleTexts['recommendations-transmitted'],
  due: 'secondMeeting.opened',
  condition: () => exists(fact('recommendations.transmitted')),
});
