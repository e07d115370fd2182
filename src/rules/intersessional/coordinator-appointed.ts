import { defineRule, exists, fact } from '../language/index.ts';

export const coordinatorAppointed = defineRule({
  id: 'coordinator-appointed',
  asks: 'an executive coordinator is appointed by the opening of the intersessional',
  on: ['intersessional.opened'],
  due: 'intersessional.opened',
  condition: () => exists(fact('coordinator.body')),
});
