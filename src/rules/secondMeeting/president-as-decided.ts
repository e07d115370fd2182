import {
  any,
  defineRule,
  equal,
  fact,
  given,
  type RuleScope,
  type WordsOf,
  when,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { isUnknown } from '../decided.ts';

export const scope = {
  on: ['secondMeeting.opened'],
  assumes: ['state-presides', 'unknown-is-no-blank'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'president-as-decided',
  asks: ruleTexts['president-as-decided'],
  due: 'secondMeeting.opened',
  condition: ({ event }: WordsOf<typeof scope>) => {
    const country = fact('decisions.nextMeeting.terms.president.country');
    return when(any(given(country), isUnknown), equal(event('president.country'), country));
  },
});
