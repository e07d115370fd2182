import {
  all,
  atMost,
  defineRule,
  equal,
  exists,
  fact,
  field,
  type RuleScope,
  value,
  type WordsOf,
  when,
  within,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';

export const scope = {
  on: ['preparatoryMeeting.held'],
  assumes: ['inside-the-days'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'last-half-day',
  asks: ruleTexts['last-half-day'],
  condition: ({ event }: WordsOf<typeof scope>) => {
    const days = fact('intersessional.span');
    return when(
      all(
        exists(fact('decisions.intersessional.adopted')),
        exists(fact('intersessional.opened')),
        within(event('on'), days),
      ),
      all(
        atMost(event('days'), value(0.5)),
        equal(event('on'), field(days, 'to')),
        equal(event('part'), value('lastHalfDay')),
      ),
    );
  },
});
