import { defineRule, type RuleScope, type WordsOf } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { MOVES, unchanged } from '../change.ts';
import { intersessionalDecided } from '../decided.ts';

export const scope = {
  on: MOVES,
  assumes: ['no-other-instrument', 'over-with-its-days'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'intersessional-unchanged',
  asks: ruleTexts['intersessional-unchanged'],
  condition: ({ event }: WordsOf<typeof scope>) => unchanged('intersessional', event, intersessionalDecided),
});
