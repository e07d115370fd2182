import * as z from 'zod';
import { defineRule, fact, includesAll, type RuleScope, type WordsOf } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { SUBJECTS } from '../../model/vocabulary.ts';

export const scope = {
  on: ['recommendations.transmitted'],
  params: () => z.strictObject({ subjects: z.array(z.enum(SUBJECTS)) }),
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'outcome-agreed',
  asks: ruleTexts['outcome-agreed'],
  due: 'recommendations.transmitted',
  condition: ({ param }: WordsOf<typeof scope>) =>
    includesAll<string>(fact('recommendations.agreed'), param('subjects')),
});
