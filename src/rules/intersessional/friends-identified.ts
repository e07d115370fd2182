import { defineRule, fact, notEmpty } from '../language/index.ts';

export const friendsIdentified = defineRule({
  id: 'friends-identified',
  asks: 'the President identifies Friends by the opening of the intersessional',
  on: ['intersessional.opened'],
  due: 'intersessional.opened',
  condition: () => notEmpty(fact('friends')),
});
