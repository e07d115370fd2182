import * as z from 'zod';
import {
  defineRule,
  first,
  given,
  type RuleScope,
  type WordsOf,
  when,
  within,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { span } from '../../model/fields/index.ts';
import { secondMeetingDecided } from '../decided.ts';

const about = 'nextMeeting';

export const scope = {
  on: ['decision.adopted'],
  about,
  params: () => z.strictObject({ within: span }),
  assumes: ['time-proposed'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'days-decided',
  asks: ruleTexts['days-decided'],
  about,
  condition: ({ event, param }: WordsOf<typeof scope>) => {
    const decided = first(event('terms.span'), secondMeetingDecided.span);
    return when(given(decided), within(decided, param('within')));
  },
});
