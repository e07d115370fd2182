import { all, defineRule, fact, includes, includesAll, value } from '../language/index.ts';

export const supportArranged = defineRule({
  id: 'support-arranged',
  asks: 'the coordinator arranges conference support with its helpers by the opening of the intersessional',
  on: ['intersessional.opened'],
  due: 'intersessional.opened',
  condition: () =>
    all(
      includes(fact('support.by'), value('executiveCoordinator')),
      includesAll(fact('support.helpers'), fact('decisions.conferenceSupport.terms.assistedBy')),
    ),
});
