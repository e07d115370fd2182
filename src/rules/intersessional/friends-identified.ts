import { defineRule, fact, isEmpty, not, saying } from '../language/index.ts';

export const friendsIdentified = defineRule({
  id: 'friends-identified',
  asks: 'the President identifies Friends by the opening of the intersessional',
  on: ['intersessional.opened'],
  due: 'intersessional.opened',
  condition: () => saying(not(isEmpty(fact('friends'))), 'friends', 'at least one', 'none'),
});
