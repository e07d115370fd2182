import * as z from 'zod';
import { all, defineRule, equal, type RuleScope, type WordsOf } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { city, country, span, text } from '../../model/fields/index.ts';

export const scope = {
  on: ['intersessional.opened'],
  params: () => z.strictObject({ span, city, country, venue: text }),
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'held-as-proposed',
  asks: ruleTexts['held-as-proposed'],
  condition: ({ event, param }: WordsOf<typeof scope>) =>
    all(
      equal(event('span'), param('span')),
      equal(event('city'), param('city')),
      equal(event('country'), param('country')),
      equal(event('venue'), param('venue')),
    ),
});
