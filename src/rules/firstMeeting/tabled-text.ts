import {
  all,
  defineRule,
  equal,
  factOfDecision,
  follows,
  given,
  type RuleScope,
  type WordsOf,
  when,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { ofFields } from '../decisionText.ts';

export const scope = {
  on: ['decision.adopted'],
  params: ofFields,
  assumes: ['text-on-the-table'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'tabled-text',
  asks: ruleTexts['tabled-text'],
  condition: ({ event, param }: WordsOf<typeof scope>) =>
    when(
      all(equal<string>(event('decision'), param('decision')), given(event('terms'))),
      follows(event('terms'), factOfDecision(event('decision'), 'terms'), param('fields')),
    ),
});
