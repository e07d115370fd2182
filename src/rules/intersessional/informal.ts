import {
  all,
  defineRule,
  equal,
  given,
  not,
  type RuleScope,
  value,
  type WordsOf,
  when,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { isComplete } from '../decided.ts';

export const scope = {
  on: ['intersessional.opened'],
  assumes: ['unstated-format'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'informal',
  asks: ruleTexts.informal,
  condition: ({ event }: WordsOf<typeof scope>) =>
    when(not(all(isComplete, not(given(event('format'))))), equal(event('format'), value('informal'))),
});
