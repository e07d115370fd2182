import { isComplete } from '../decided.ts';
import {
  all,
  any,
  defineRule,
  equal,
  fact,
  given,
  not,
  type Scope,
  type WordsOf,
  when,
} from '../language/index.ts';

export const scope = {
  on: ['secondMeeting.opened'],
  assumes: ['state-presides', 'unknown-is-no-blank'],
} as const satisfies Scope;

/** On an incomplete record that lacks the adoption, the State may have been decided all the same. */
const isUnknown = all(not(isComplete), not(given(fact('decisions.nextMeeting.adopted'))));

export const rule = defineRule({
  id: 'president-as-decided',
  asks: 'the State decided on presides over the Second Meeting',
  due: 'secondMeeting.opened',
  condition: ({ event }: WordsOf<typeof scope>) => {
    const country = fact('decisions.nextMeeting.terms.president.country');
    return when(any(given(country), isUnknown), equal(event('president.country'), country));
  },
});
