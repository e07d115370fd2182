import type { Subject } from '../../model/vocabulary.ts';
import { all, defineRule, fact, includes, value, when } from '../language/index.ts';

/** The nature of the unit has a rule of its own, as it is not always due. */
const ALWAYS_DUE: readonly Subject[] = ['structure', 'futureWork', 'isuEstablishment'];

export const subjectsAgreed = defineRule({
  id: 'subjects-agreed',
  asks: 'each subject decided is agreed before the recommendations are transmitted',
  on: ['recommendations.transmitted'],
  due: 'recommendations.transmitted',
  condition: () =>
    all(
      ...ALWAYS_DUE.map((subject) =>
        when(
          includes<string>(fact('decisions.recommendations.terms.subjects'), value(subject)),
          includes(fact('recommendations.agreed'), value(subject)),
        ),
      ),
    ),
});
