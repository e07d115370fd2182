import * as z from 'zod';
import {
  before,
  defineRule,
  field,
  first,
  given,
  type RuleScope,
  type WordsOf,
  when,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { date } from '../../model/fields/index.ts';
import { secondMeetingDecided } from '../decided.ts';

const about = 'nextMeeting';

export const scope = {
  on: ['decision.adopted'],
  about,
  params: () => z.strictObject({ before: date }),
  assumes: ['time-proposed'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'days-decided-before',
  asks: ruleTexts['days-decided-before'],
  about,
  condition: ({ event, param }: WordsOf<typeof scope>) => {
    const decided = first(event('terms.span'), secondMeetingDecided.span);
    return when(given(decided), before(field(decided, 'to'), param('before')));
  },
});
