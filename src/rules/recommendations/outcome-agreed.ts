import * as z from 'zod';
import { SUBJECTS } from '../../model/vocabulary.ts';
import { defineRule, fact, includesAll } from '../language/index.ts';

export const outcomeAgreed = defineRule({
  id: 'outcome-agreed',
  asks: 'what the intersessional produces covers the subjects named',
  on: ['recommendations.transmitted'],
  due: 'recommendations.transmitted',
  params: z.strictObject({ subjects: z.array(z.enum(SUBJECTS)) }),
  condition: ({ param }) => includesAll<string>(fact('recommendations.agreed'), param('subjects')),
});
