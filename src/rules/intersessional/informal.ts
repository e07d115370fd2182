import { all, defineRule, equal, fact, given, not, value, when } from '../language/index.ts';

export const informal = defineRule({
  id: 'informal',
  asks: 'the intersessional is informal',
  on: ['intersessional.opened'],
  assumes: ['unstated-format'],
  condition: ({ event }) =>
    when(
      not(all(equal(fact('complete'), value(true)), not(given(event('format'))))),
      equal(event('format'), value('informal')),
    ),
});
