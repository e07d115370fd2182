import { all, defineRule, fact, includes, includesAll, type RuleScope, value } from '../language/index.ts';

export const scope = {
  on: ['intersessional.opened'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'support-arranged',
  asks: 'the coordinator arranges conference support with its helpers by the opening of the intersessional',
  due: 'intersessional.opened',
  condition: () =>
    all(
      includes(fact('support.by'), value('executiveCoordinator')),
      includesAll(fact('support.helpers'), fact('decisions.conferenceSupport.terms.assistedBy')),
    ),
});
