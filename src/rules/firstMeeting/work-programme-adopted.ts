import * as z from 'zod';
import { defineRule, exists, fact, oneOf, type RuleScope, type WordsOf, when } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { DECISIONS } from '../../model/vocabulary.ts';

export const scope = {
  on: ['decision.adopted'],
  params: () => z.strictObject({ needing: z.array(z.enum(DECISIONS)) }),
  assumes: ['needs-the-programme'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'work-programme-adopted',
  asks: ruleTexts['work-programme-adopted'],
  condition: ({ event, param }: WordsOf<typeof scope>) =>
    when(oneOf<string>(event('decision'), param('needing')), exists(fact('decisions.workProgramme.adopted'))),
});
