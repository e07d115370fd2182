import * as z from 'zod';
import { all, defineRule, given, type RuleScope, type WordsOf, when, within } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { span } from '../../model/fields/index.ts';

export const scope = {
  on: ['secondMeeting.opened'],
  params: () => z.strictObject({ within: span }),
  assumes: ['time-proposed'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'days-held',
  asks: ruleTexts['days-held'],
  condition: ({ event, param }: WordsOf<typeof scope>) =>
    all(
      within(event('span'), param('within')),
      when(given(event('ceremonialSpan')), within(event('ceremonialSpan'), param('within'))),
    ),
});
