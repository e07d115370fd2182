import { defineRule, equal, never, type RuleScope, value, type WordsOf, when } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { CALLS_OFF } from '../change.ts';

export const scope = {
  on: CALLS_OFF,
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'second-meeting-kept',
  asks: ruleTexts['second-meeting-kept'],
  condition: ({ event }: WordsOf<typeof scope>) =>
    when(equal(event('meeting'), value('secondMeeting')), never(event('type'))),
});
