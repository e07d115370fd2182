import { all, defineRule, fact, includes, type RuleScope, value, when } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import type { Subject } from '../../model/vocabulary.ts';

/** The nature of the unit has a rule of its own, as it is not always due. */
const ALWAYS_DUE: readonly Subject[] = ['structure', 'futureWork', 'isuEstablishment'];

export const scope = {
  on: ['recommendations.transmitted'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'subjects-agreed',
  asks: ruleTexts['subjects-agreed'],
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
