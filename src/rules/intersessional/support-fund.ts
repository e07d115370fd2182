import { defineRule, equal, fact, type Scope, type WordsOf } from '../language/index.ts';

export const scope = {
  on: ['support.arranged'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'support-fund',
  asks: 'conference support is paid from the fund decided',
  condition: ({ event }: WordsOf<typeof scope>) =>
    equal(event('fund'), fact('decisions.conferenceSupport.terms.fund')),
});
