import * as z from 'zod';
import { texts } from '../../model/scalars.ts';
import { defineRule, oneOf, type RuleScope, type WordsOf } from '../language/index.ts';

export const scope = {
  on: ['friend.designated'],
  params: () => z.strictObject({ themes: texts }),
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'friend-of-a-theme',
  asks: 'a Friend of the President is designated for one of the themes',
  condition: ({ event, param }: WordsOf<typeof scope>) => oneOf(event('theme'), param('themes')),
});
