import * as z from 'zod';
import { languages } from '../../model/scalars.ts';
import { defineRule, fact, includesAll } from '../language/index.ts';

export const interpretationProvided = defineRule({
  id: 'interpretation-provided',
  asks: 'interpretation is arranged by the opening of the intersessional',
  on: ['intersessional.opened'],
  due: 'intersessional.opened',
  params: z.strictObject({ languages }),
  condition: ({ param }) => includesAll(fact('interpretation'), param('languages')),
});
