import * as z from 'zod';
import {
  all,
  defineRule,
  equal,
  fact,
  given,
  mentions,
  not,
  type RuleScope,
  type WordsOf,
  when,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { text } from '../../model/fields/index.ts';

export const scope = {
  on: ['coordinator.appointed'],
  params: () => z.strictObject({ name: text, body: text }),
  assumes: ['successor'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'coordinator-asked',
  asks: ruleTexts['coordinator-asked'],
  condition: ({ event, param }: WordsOf<typeof scope>) =>
    when(
      not(given(fact('coordinator.body'))),
      all(mentions(event('name'), param('name')), equal(event('body'), param('body'))),
    ),
});
