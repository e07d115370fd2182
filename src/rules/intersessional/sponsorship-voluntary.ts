import { defineRule, equal, type RuleScope, value, type WordsOf } from '../language/index.ts';

export const scope = {
  on: ['sponsorship.established'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'sponsorship-voluntary',
  asks: 'a sponsorship programme is paid by voluntary contributions',
  condition: ({ event }: WordsOf<typeof scope>) => equal(event('funding'), value('voluntary')),
});
