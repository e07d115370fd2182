import { defineRule, fact, includesAll } from '../language/index.ts';

export const languagesProvided = defineRule({
  id: 'languages-provided',
  asks: 'the intersessional is held in the languages decided',
  on: ['interpretation.arranged', 'intersessional.opened'],
  assumes: ['more-languages'],
  condition: ({ event }) => includesAll(event('languages'), fact('decisions.languages.terms.languages')),
});
