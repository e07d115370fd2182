import {
  all,
  any,
  defineRule,
  equal,
  exists,
  fact,
  given,
  not,
  type Scope,
  value,
  type WordsOf,
  when,
  within,
} from '../language/index.ts';

export const scope = {
  on: ['document.issued'],
  assumes: ['open-on-its-days'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'no-official-documents',
  asks: 'no official document is issued while the intersessional is open',
  condition: ({ event }: WordsOf<typeof scope>) => {
    const opened = fact('intersessional.opened');
    const closed = fact('intersessional.closed');
    const onItsDays = all(not(given(closed)), within(event('on'), fact('intersessional.span')));
    const onDecidedDays = within(event('on'), fact('decisions.intersessional.terms.span'));
    return when(
      any(
        all(given(opened), any(onItsDays, not(exists(closed)))),
        all(not(given(opened)), onDecidedDays, exists(opened)),
      ),
      equal(event('status'), value('informal')),
    );
  },
});
