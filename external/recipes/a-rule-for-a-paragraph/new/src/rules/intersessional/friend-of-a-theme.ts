import * as z from 'zod';
import { ruleTexts } from '../../messages/index.ts';
import { texts } from '../../model/fields/index.ts';
import { defineRule, oneOf, type RuleScope, type WordsOf } from '../language/index.ts';

export const scope = {
  on: ['friend.designated'],
  params: () => z.strictObject({ themes: texts }),
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'friend-of-a-theme',
  asks: ruleTexts['friend-of-a-theme'],
  condition: ({ event, param }: WordsOf<typeof scope>) => oneOf(event('theme'), param('themes')),
});
