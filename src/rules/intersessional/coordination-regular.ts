import * as z from 'zod';
import { atLeast, defineRule, fact } from '../language/index.ts';

export const coordinationRegular = defineRule({
  id: 'coordination-regular',
  asks: 'the President meets regularly with the Friends and their partners before the intersessional',
  on: ['intersessional.opened'],
  due: 'intersessional.opened',
  params: z.strictObject({ meetings: z.int().positive() }),
  assumes: [
    'Regularly: at least two meetings, each with all the partners decided, between the close of the First Meeting and the opening of the intersessional.',
  ],
  condition: ({ param }) => atLeast(fact('coordinationMeetings'), param('meetings')),
});
