import { defineRule, field, notAfter, type RuleScope, type WordsOf } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { intersessionalDecided } from '../decided.ts';

export const scope = {
  on: ['intersessional.closed'],
  assumes: ['over-with-its-days'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'closed-on-its-days',
  asks: ruleTexts['closed-on-its-days'],
  condition: ({ event }: WordsOf<typeof scope>) =>
    notAfter(event('on'), field(intersessionalDecided.span, 'to')),
});
