import { all, defineRule, equal, fact, includes, value, when } from '../language/index.ts';

export const isuNatureAgreed = defineRule({
  id: 'isu-nature-agreed',
  asks: 'the nature of an implementation support unit is agreed where one is to be established',
  on: ['recommendations.transmitted'],
  due: 'recommendations.transmitted',
  assumes: ['unit-if-established'],
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
