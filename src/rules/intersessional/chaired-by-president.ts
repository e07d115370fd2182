import * as z from 'zod';
import { texts } from '../../model/scalars.ts';
import { all, defineRule, equal, fact, oneOf } from '../language/index.ts';

export const chairedByPresident = defineRule({
  id: 'chaired-by-president',
  asks: 'the President of the First Meeting chairs the intersessional',
  on: ['intersessional.opened'],
  params: z.strictObject({ offices: texts }),
  assumes: ['state-presides'],
  condition: ({ event, param }) =>
    all(
      oneOf(event('chair.office'), param('offices')),
      equal(event('chair.country'), fact('firstMeeting.president.country')),
    ),
});
