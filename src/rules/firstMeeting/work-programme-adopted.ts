import * as z from 'zod';
import { DECISIONS } from '../../model/vocabulary.ts';
import { defineRule, exists, fact, oneOf, type RuleScope, type WordsOf, when } from '../language/index.ts';

export const scope = {
  on: ['decision.adopted'],
  params: () => z.strictObject({ needing: z.array(z.enum(DECISIONS)) }),
  assumes: ['needs-the-programme'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'work-programme-adopted',
  asks: 'the work programme that convenes the intersessional is adopted',
  condition: ({ event, param }: WordsOf<typeof scope>) =>
    when(oneOf<string>(event('decision'), param('needing')), exists(fact('decisions.workProgramme.adopted'))),
});
