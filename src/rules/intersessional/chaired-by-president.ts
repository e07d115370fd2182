import * as z from 'zod';
import { all, defineRule, equal, fact, oneOf, type RuleScope, type WordsOf } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { texts } from '../../model/fields/index.ts';

export const scope = {
  on: ['intersessional.opened'],
  params: () => z.strictObject({ offices: texts }),
  assumes: ['state-presides'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'chaired-by-president',
  asks: ruleTexts['chaired-by-president'],
  condition: ({ event, param }: WordsOf<typeof scope>) =>
    all(
      oneOf(event('chair.office'), param('offices')),
      equal(event('chair.country'), fact('firstMeeting.president.country')),
    ),
});
