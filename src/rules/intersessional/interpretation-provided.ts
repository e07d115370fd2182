import * as z from 'zod';
import { defineRule, fact, type RuleScope, speaksAll, type WordsOf } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { languages } from '../../model/fields/index.ts';

export const scope = {
  on: ['intersessional.opened'],
  params: () => z.strictObject({ languages }),
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'interpretation-provided',
  asks: ruleTexts['interpretation-provided'],
  due: 'intersessional.opened',
  condition: ({ param }: WordsOf<typeof scope>) => speaksAll(fact('interpretation'), param('languages')),
});
