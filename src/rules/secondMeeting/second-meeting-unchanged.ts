import * as z from 'zod';
import { defineRule, exists, type RuleScope, type WordsOf, when } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { span } from '../../model/fields/index.ts';
import { inTheMonth, MOVES, unchanged } from '../change.ts';
import { isUnknown, secondMeetingAdopted, secondMeetingDecided } from '../decided.ts';

export const scope = {
  on: MOVES,
  params: () => z.strictObject({ within: span }),
  assumes: ['no-other-instrument', 'month-is-fixed', 'unknown-is-no-blank', 'over-with-its-days'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'second-meeting-unchanged',
  asks: ruleTexts['second-meeting-unchanged'],
  condition: ({ event, param }: WordsOf<typeof scope>) =>
    unchanged(
      'secondMeeting',
      event,
      secondMeetingDecided,
      inTheMonth(event, secondMeetingDecided.span, param('within')),
      when(isUnknown, exists(secondMeetingAdopted)),
    ),
});
