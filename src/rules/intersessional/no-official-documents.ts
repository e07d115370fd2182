import {
  all,
  any,
  defineRule,
  equal,
  exists,
  fact,
  given,
  not,
  value,
  when,
  within,
} from '../language/index.ts';

export const noOfficialDocuments = defineRule({
  id: 'no-official-documents',
  asks: 'no official document is issued while the intersessional is open',
  on: ['document.issued'],
  assumes: ['open-on-its-days'],
  condition: ({ event }) => {
    const closed = fact('intersessional.closed');
    const onItsDays = all(not(given(closed)), within(event('on'), fact('intersessional.span')));
    return when(
      all(exists(fact('intersessional.opened')), any(onItsDays, not(exists(closed)))),
      equal(event('status'), value('informal')),
    );
  },
});
