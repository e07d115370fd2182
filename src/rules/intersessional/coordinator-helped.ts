import * as z from 'zod';
import { defineRule, fact, includesAll, type RuleScope, type WordsOf } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { texts } from '../../model/fields/index.ts';

export const scope = {
  on: ['intersessional.opened'],
  params: () => z.strictObject({ helpers: texts }),
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'coordinator-helped',
  asks: ruleTexts['coordinator-helped'],
  due: 'intersessional.opened',
  condition: ({ param }: WordsOf<typeof scope>) => includesAll(fact('support.helpers'), param('helpers')),
});
