import { isComplete } from '../decided.ts';
import { any, defineRule, fact, includes, isEmpty, not, type RuleScope, when } from '../language/index.ts';

export const scope = {
  on: ['intersessional.opened'],
  assumes: ['support-of-this-meeting'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'support-paid',
  asks: 'conference support is paid from the fund decided by the opening of the intersessional',
  due: 'intersessional.opened',
  condition: () => {
    const funds = fact('support.funds');
    const isKnown = any(not(isEmpty(funds)), not(isComplete));
    return when(isKnown, includes(funds, fact('decisions.conferenceSupport.terms.fund')));
  },
});
