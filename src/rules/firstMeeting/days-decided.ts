import * as z from 'zod';
import { span } from '../../model/scalars.ts';
import { defineRule, fact, first, given, when, within } from '../language/index.ts';

export const daysDecided = defineRule({
  id: 'days-decided',
  asks: 'the days decided for the Second Meeting lie in the time proposed',
  on: ['decision.adopted'],
  about: 'nextMeeting',
  params: z.strictObject({ within: span }),
  assumes: [
    'Before the October meetings of the General Assembly: by 30 September (8.2).',
    'Mid-September is read with the offer that follows it, as 10 to 20 September (8.3, 8.4).',
  ],
  condition: ({ event, param }) => {
    const decided = first(event('terms.span'), fact('decisions.nextMeeting.terms.span'));
    return when(given(decided), within(decided, param('within')));
  },
});
