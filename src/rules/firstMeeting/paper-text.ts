import { ofFieldsAndText } from '../decisionText.ts';
import {
  defineRule,
  equal,
  factOfDecision,
  follows,
  type RuleScope,
  type WordsOf,
  when,
} from '../language/index.ts';

export const scope = {
  on: ['decision.adopted'],
  params: ofFieldsAndText,
  assumes: ['amended-text-binds'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'paper-text',
  asks: 'the text on the table is that of the paper',
  condition: ({ event, param }: WordsOf<typeof scope>) =>
    when(
      equal<string>(event('decision'), param('decision')),
      follows(factOfDecision(event('decision'), 'terms'), param('text'), param('fields')),
    ),
});
