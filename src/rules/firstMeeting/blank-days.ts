import * as z from 'zod';
import {
  all,
  defineRule,
  exists,
  given,
  not,
  type RuleScope,
  type WordsOf,
  when,
  within,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { span } from '../../model/fields/index.ts';
import { isFilled, secondMeetingDecided } from '../decided.ts';

const about = 'nextMeeting';

export const scope = {
  on: ['decision.adopted'],
  about,
  params: () => z.strictObject({ within: span }),
  assumes: ['month-is-fixed'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'blank-days',
  asks: ruleTexts['blank-days'],
  about,
  condition: ({ event, param }: WordsOf<typeof scope>) =>
    when(
      all(given(event('terms')), isFilled(event('terms.span')), not(exists(secondMeetingDecided.span))),
      within(event('terms.span'), param('within')),
    ),
});
