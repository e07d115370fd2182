import { any, defineRule, fact, includes, isEmpty, not, type RuleScope, when } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { isComplete } from '../decided.ts';

export const scope = {
  on: ['intersessional.opened'],
  assumes: ['support-of-this-meeting'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'support-paid',
  asks: ruleTexts['support-paid'],
  due: 'intersessional.opened',
  condition: () => {
    const funds = fact('support.funds');
    const isKnown = any(not(isEmpty(funds)), not(isComplete));
    return when(isKnown, includes(funds, fact('decisions.conferenceSupport.terms.fund')));
  },
});
