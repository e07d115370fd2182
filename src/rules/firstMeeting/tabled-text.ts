import * as z from 'zod';
import { DECISIONS } from '../../model/vocabulary.ts';
import { all, defineRule, equal, factOfDecision, follows, given, when } from '../language/index.ts';

export const tabledText = defineRule({
  id: 'tabled-text',
  asks: 'the decision adopts the text on the table',
  on: ['decision.adopted'],
  params: z.strictObject({ decision: z.enum(DECISIONS), fields: z.array(z.string()) }),
  assumes: ['text-on-the-table'],
  condition: ({ event, param }) =>
    when(
      all(equal<string>(event('decision'), param('decision')), given(event('terms'))),
      follows(event('terms'), factOfDecision(event('decision'), 'terms'), param('fields')),
    ),
});
