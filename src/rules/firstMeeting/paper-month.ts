import * as z from 'zod';
import { defineRule, given, type RuleScope, type WordsOf, when, within } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { span } from '../../model/fields/index.ts';
import { secondMeetingDecided } from '../decided.ts';

const about = 'nextMeeting';

export const scope = {
  on: ['decision.adopted'],
  about,
  params: () => z.strictObject({ within: span }),
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'paper-month',
  asks: ruleTexts['paper-month'],
  about,
  condition: ({ param }: WordsOf<typeof scope>) => {
    const tabled = secondMeetingDecided.span;
    return when(given(tabled), within(tabled, param('within')));
  },
});
