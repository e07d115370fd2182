import { defineRule, fact, includesAll, type Scope, type WordsOf } from '../language/index.ts';

export const scope = {
  on: ['interpretation.arranged', 'intersessional.opened'],
  assumes: ['more-languages'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'languages-provided',
  asks: 'the intersessional is held in the languages decided',
  condition: ({ event }: WordsOf<typeof scope>) =>
    includesAll(event('languages'), fact('decisions.languages.terms.languages')),
});
