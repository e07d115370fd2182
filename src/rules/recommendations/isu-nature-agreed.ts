import { all, defineRule, equal, fact, includes, type RuleScope, value, when } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';

export const scope = {
  on: ['recommendations.transmitted'],
  assumes: ['unit-if-established'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'isu-nature-agreed',
  asks: ruleTexts['isu-nature-agreed'],
  due: 'recommendations.transmitted',
  condition: () =>
    when(
      all(
        includes<string>(fact('decisions.recommendations.terms.subjects'), value('isuNature')),
        includes(fact('recommendations.agreed'), value('isuEstablishment')),
        equal(fact('recommendations.isu'), value('establish')),
      ),
      includes(fact('recommendations.agreed'), value('isuNature')),
    ),
});
