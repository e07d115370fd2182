import * as z from 'zod';
import { span } from '../../model/scalars.ts';
import { all, defineRule, exists, fact, given, not, when, within } from '../language/index.ts';

export const blankDays = defineRule({
  id: 'blank-days',
  asks: 'the days filled into the blank lie in the month of the text',
  on: ['decision.adopted'],
  about: 'nextMeeting',
  params: z.strictObject({ within: span }),
  assumes: ['month-is-fixed'],
  condition: ({ event, param }) =>
    when(
      all(given(event('terms')), not(exists(fact('decisions.nextMeeting.terms.span')))),
      within(event('terms.span'), param('within')),
    ),
});
