import * as z from 'zod';
import { PARTICIPANTS } from '../../model/vocabulary.ts';
import { defineRule, fact, includesAll } from '../language/index.ts';

export const participantsInvited = defineRule({
  id: 'participants-invited',
  asks: 'experts of every kind named are invited by the opening of the intersessional',
  on: ['intersessional.opened'],
  due: 'intersessional.opened',
  params: z.strictObject({ categories: z.array(z.enum(PARTICIPANTS)) }),
  condition: ({ param }) => includesAll<string>(fact('invited'), param('categories')),
});
