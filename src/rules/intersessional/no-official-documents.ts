import {
  all,
  any,
  defineRule,
  equal,
  exists,
  fact,
  given,
  not,
  type RuleScope,
  value,
  type WordsOf,
  when,
  within,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { intersessionalDecided } from '../decided.ts';
import { forIntersessional } from '../sittings.ts';

export const scope = {
  on: ['document.issued'],
  assumes: ['open-on-its-days'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'no-official-documents',
  asks: ruleTexts['no-official-documents'],
  condition: ({ event }: WordsOf<typeof scope>) => {
    const opened = fact('intersessional.opened');
    const goesOn = all(
      given(opened),
      not(given(fact('intersessional.closed'))),
      any(within(event('on'), fact('intersessional.span')), given(fact('intersessional.extended'))),
    );
    const onDecidedDays = within(event('on'), intersessionalDecided.span);
    return when(
      all(forIntersessional, any(goesOn, all(not(given(opened)), onDecidedDays, exists(opened)))),
      equal(event('status'), value('informal')),
    );
  },
});
