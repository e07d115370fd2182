import {
  all,
  defineRule,
  fact,
  given,
  type RuleScope,
  speaksAll,
  type WordsOf,
  when,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';

export const scope = {
  on: ['intersessional.opened'],
  assumes: ['more-languages', 'arrangements-add-up'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'languages-provided',
  asks: ruleTexts['languages-provided'],
  due: 'intersessional.opened',
  condition: ({ event }: WordsOf<typeof scope>) => {
    const decided = fact('decisions.languages.terms.languages');
    return all(
      speaksAll(event('languages'), decided),
      when(given(fact('interpretationArranged')), speaksAll(fact('interpretation'), decided)),
    );
  },
});
