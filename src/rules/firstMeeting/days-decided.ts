import * as z from 'zod';
import { span } from '../../model/scalars.ts';
import { defineRule, fact, first, given, when, within } from '../language/index.ts';

export const daysDecided = defineRule({
  id: 'days-decided',
  asks: 'the days decided for the Second Meeting lie in the time proposed',
  on: ['decision.adopted'],
  about: 'nextMeeting',
  params: z.strictObject({ within: span }),
  assumes: ['time-proposed'],
  condition: ({ event, param }) => {
    const decided = first(event('terms.span'), fact('decisions.nextMeeting.terms.span'));
    return when(given(decided), within(decided, param('within')));
  },
});
