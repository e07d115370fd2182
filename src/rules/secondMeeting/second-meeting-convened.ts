import * as z from 'zod';
import {
  all,
  defineRule,
  equal,
  given,
  type RuleScope,
  type WordsOf,
  when,
  within,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { span } from '../../model/fields/index.ts';
import { secondMeetingDecided } from '../decided.ts';
import { whileBlank } from '../month.ts';

export const scope = {
  on: ['secondMeeting.convened'],
  params: () => z.strictObject({ within: span }),
  assumes: ['month-is-fixed', 'unknown-is-no-blank'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'second-meeting-convened',
  asks: ruleTexts['second-meeting-convened'],
  condition: ({ event, param }: WordsOf<typeof scope>) => {
    const { span: decided, city, country } = secondMeetingDecided;
    return all(
      when(given(decided), equal(event('span'), decided)),
      whileBlank(decided, within(event('span'), param('within'))),
      when(given(city), equal(event('city'), city)),
      when(given(country), equal(event('country'), country)),
    );
  },
});
