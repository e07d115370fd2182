import * as z from 'zod';
import { DECISIONS } from '../../model/vocabulary.ts';
import { defineRule, exists, fact, oneOf, when } from '../language/index.ts';

export const workProgrammeAdopted = defineRule({
  id: 'work-programme-adopted',
  asks: 'the work programme that convenes the intersessional is adopted',
  on: ['decision.adopted'],
  params: z.strictObject({ needing: z.array(z.enum(DECISIONS)) }),
  assumes: ['needs-the-programme'],
  condition: ({ event, param }) =>
    when(oneOf<string>(event('decision'), param('needing')), exists(fact('decisions.workProgramme.adopted'))),
});
