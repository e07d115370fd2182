import * as z from 'zod';
import { span } from '../../model/scalars.ts';
import { defineRule, fact, given, when, within } from '../language/index.ts';

export const paperMonth = defineRule({
  id: 'paper-month',
  asks: 'the days on the table lie in the month of the paper',
  on: ['decision.adopted'],
  about: 'nextMeeting',
  params: z.strictObject({ within: span }),
  condition: ({ param }) => {
    const tabled = fact('decisions.nextMeeting.terms.span');
    return when(given(tabled), within(tabled, param('within')));
  },
});
