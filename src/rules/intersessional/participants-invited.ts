import * as z from 'zod';
import { defineRule, fact, includesAll, type RuleScope, type WordsOf } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { PARTICIPANTS } from '../../model/vocabulary.ts';

export const scope = {
  on: ['intersessional.opened'],
  params: () => z.strictObject({ categories: z.array(z.enum(PARTICIPANTS)) }),
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'participants-invited',
  asks: ruleTexts['participants-invited'],
  due: 'intersessional.opened',
  condition: ({ param }: WordsOf<typeof scope>) => includesAll<string>(fact('invited'), param('categories')),
});
