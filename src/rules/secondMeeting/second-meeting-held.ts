import * as z from 'zod';
import {
  all,
  before,
  defineRule,
  equal,
  fact,
  field,
  first,
  given,
  listOf,
  makeUp,
  not,
  type RuleScope,
  type WordsOf,
  when,
  within,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { span } from '../../model/fields/index.ts';
import { secondMeetingDecided } from '../decided.ts';
import { whileBlank } from '../month.ts';

const { span: decided, city, country } = secondMeetingDecided;

export const scope = {
  on: ['secondMeeting.opened'],
  params: () => z.strictObject({ within: span }),
  assumes: ['ceremony-counts', 'month-is-fixed', 'unknown-is-no-blank', 'silence'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'second-meeting-held',
  asks: ruleTexts['second-meeting-held'],
  due: 'secondMeeting.opened',
  silence: ({ event, param }: WordsOf<typeof scope>) =>
    all(
      not(given(fact('secondMeeting.opened'))),
      given(fact('decisions.nextMeeting.adopted')),
      before(field(first(decided, param('within')), 'to'), event('on')),
    ),
  condition: ({ event, param }: WordsOf<typeof scope>) => {
    const days = listOf(first(event('ceremonialSpan'), event('span')), event('span'));
    return all(
      when(
        given(decided),
        all(when(not(equal(event('span'), decided)), makeUp(days, decided)), within(event('on'), decided)),
      ),
      whileBlank(decided, all(within(event('span'), param('within')), within(event('on'), param('within')))),
      when(given(city), equal(event('city'), city)),
      when(given(country), equal(event('country'), country)),
    );
  },
});
