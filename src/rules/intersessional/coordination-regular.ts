import * as z from 'zod';
import { atLeast, defineRule, fact } from '../language/index.ts';

export const coordinationRegular = defineRule({
  id: 'coordination-regular',
  asks: 'the President meets regularly with the Friends and their partners before the intersessional',
  on: ['intersessional.opened'],
  due: 'intersessional.opened',
  params: z.strictObject({ meetings: z.int().positive() }),
  assumes: ['regularly'],
  condition: ({ param }) => atLeast(fact('coordinationMeetings'), param('meetings')),
});
