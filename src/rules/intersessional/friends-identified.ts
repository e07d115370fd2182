import { defineRule, fact, notEmpty, type RuleScope } from '../language/index.ts';

export const scope = {
  on: ['intersessional.opened'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'friends-identified',
  asks: 'the President identifies Friends by the opening of the intersessional',
  due: 'intersessional.opened',
  condition: () => notEmpty(fact('friends')),
});
