import * as z from 'zod';
import { date } from '../../model/scalars.ts';
import { before, defineRule, fact, field, first, given, when } from '../language/index.ts';

export const daysDecidedBefore = defineRule({
  id: 'days-decided-before',
  asks: 'the Second Meeting is over before the busy months',
  on: ['decision.adopted'],
  about: 'nextMeeting',
  params: z.strictObject({ before: date }),
  assumes: ['time-proposed'],
  condition: ({ event, param }) => {
    const decided = first(event('terms.span'), fact('decisions.nextMeeting.terms.span'));
    return when(given(decided), before(field(decided, 'to'), param('before')));
  },
});
