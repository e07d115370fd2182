import { defineRule, fact, includesAll, type RuleScope } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { intersessionalOver } from '../sittings.ts';

export const scope = {
  on: ['intersessional.closed'],
  assumes: ['themes-are-a-set', 'silence'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'themes-covered',
  asks: ruleTexts['themes-covered'],
  due: 'intersessional.closed',
  silence: () => intersessionalOver,
  condition: () => includesAll(fact('themes'), fact('decisions.workProgramme.terms.themes')),
});
