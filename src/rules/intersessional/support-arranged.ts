import { all, defineRule, fact, includes, includesAll, type RuleScope, value } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';

export const scope = {
  on: ['intersessional.opened'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'support-arranged',
  asks: ruleTexts['support-arranged'],
  due: 'intersessional.opened',
  condition: () =>
    all(
      includes(fact('support.by'), value('executiveCoordinator')),
      includesAll(fact('support.helpers'), fact('decisions.conferenceSupport.terms.assistedBy')),
    ),
});
