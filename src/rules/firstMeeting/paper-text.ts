import {
  defineRule,
  equal,
  factOfDecision,
  follows,
  type RuleScope,
  type WordsOf,
  when,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { ofFieldsAndText } from '../decisionText.ts';

export const scope = {
  on: ['decision.adopted'],
  params: ofFieldsAndText,
  assumes: ['amended-text-binds'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'paper-text',
  asks: ruleTexts['paper-text'],
  condition: ({ event, param }: WordsOf<typeof scope>) =>
    when(
      equal<string>(event('decision'), param('decision')),
      follows(factOfDecision(event('decision'), 'terms'), param('text'), param('fields')),
    ),
});
