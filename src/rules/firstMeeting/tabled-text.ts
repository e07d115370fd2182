import * as z from 'zod';
import { DECISIONS } from '../../model/vocabulary.ts';
import { all, defineRule, equal, factOfDecision, follows, given, when } from '../language/index.ts';

export const tabledText = defineRule({
  id: 'tabled-text',
  asks: 'the decision adopts the text on the table',
  on: ['decision.adopted'],
  params: z.strictObject({ decision: z.enum(DECISIONS), fields: z.array(z.string()) }),
  assumes: [
    'The text on the table is the annex draft, or what was last proposed or amended; a blank in it is free.',
    'More themes, languages or partners than the text lists are no departure from it.',
  ],
  condition: ({ event, param }) =>
    when(
      all(equal<string>(event('decision'), param('decision')), given(event('terms'))),
      follows(event('terms'), factOfDecision(event('decision'), 'terms'), param('fields')),
    ),
});
