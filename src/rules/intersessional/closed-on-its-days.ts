import { intersessionalDecided } from '../decided.ts';
import { defineRule, field, notAfter, type RuleScope, type WordsOf } from '../language/index.ts';

export const scope = {
  on: ['intersessional.closed'],
  assumes: ['over-with-its-days'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'closed-on-its-days',
  asks: 'the intersessional closes by the last of the days decided',
  condition: ({ event }: WordsOf<typeof scope>) =>
    notAfter(event('on'), field(intersessionalDecided.span, 'to')),
});
