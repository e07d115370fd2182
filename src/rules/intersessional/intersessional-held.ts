import {
  all,
  before,
  defineRule,
  equal,
  fact,
  field,
  given,
  not,
  type RuleScope,
  type WordsOf,
  within,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { intersessionalDecided } from '../decided.ts';

const { span: decided, city, country } = intersessionalDecided;

export const scope = {
  on: ['intersessional.opened'],
  assumes: ['venue-is-open', 'silence'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'intersessional-held',
  asks: ruleTexts['intersessional-held'],
  due: 'intersessional.opened',
  silence: ({ event }: WordsOf<typeof scope>) =>
    all(
      not(given(fact('intersessional.opened'))),
      given(fact('decisions.intersessional.adopted')),
      before(field(decided, 'to'), event('on')),
    ),
  condition: ({ event }: WordsOf<typeof scope>) =>
    all(
      equal(event('span'), decided),
      equal(event('city'), city),
      equal(event('country'), country),
      within(event('on'), decided),
    ),
});
