import { defineRule, exists, fact, type RuleScope } from '../language/index.ts';

export const scope = {
  on: ['secondMeeting.opened'],
  assumes: ['recipient'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'recommendations-transmitted',
  asks: 'the recommendations of the intersessional reach the Second Meeting before it opens',
  due: 'secondMeeting.opened',
  condition: () => exists(fact('recommendations.transmitted')),
});
