import { all, defineRule, equal, exists, fact, not, value, when } from '../language/index.ts';

export const noOfficialDocuments = defineRule({
  id: 'no-official-documents',
  asks: 'no official document is issued while the intersessional is open',
  on: ['document.issued'],
  condition: ({ event }) =>
    when(
      all(exists(fact('intersessional.opened')), not(exists(fact('intersessional.closed')))),
      equal(event('status'), value('informal')),
    ),
});
