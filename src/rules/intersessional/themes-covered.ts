import { defineRule, fact, includesAll } from '../language/index.ts';

export const themesCovered = defineRule({
  id: 'themes-covered',
  asks: 'every theme decided is discussed before the intersessional closes',
  on: ['intersessional.closed'],
  due: 'intersessional.closed',
  silence: true,
  assumes: ['themes-are-a-set', 'silence'],
  condition: () => includesAll(fact('themes'), fact('decisions.workProgramme.terms.themes')),
});
