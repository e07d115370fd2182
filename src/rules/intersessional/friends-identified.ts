import { defineRule, fact, notEmpty, type RuleScope } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';

export const scope = {
  on: ['intersessional.opened'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'friends-identified',
  asks: ruleTexts['friends-identified'],
  due: 'intersessional.opened',
  condition: () => notEmpty(fact('friends')),
});
