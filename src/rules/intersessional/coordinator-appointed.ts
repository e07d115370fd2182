import { defineRule, exists, fact, type Scope } from '../language/index.ts';

export const scope = {
  on: ['intersessional.opened'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'coordinator-appointed',
  asks: 'an executive coordinator is appointed by the opening of the intersessional',
  due: 'intersessional.opened',
  condition: () => exists(fact('coordinator.body')),
});
