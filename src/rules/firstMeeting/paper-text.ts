import * as z from 'zod';
import { DECISIONS } from '../../model/vocabulary.ts';
import { defineRule, equal, factOfDecision, follows, when } from '../language/index.ts';

export const paperText = defineRule({
  id: 'paper-text',
  asks: 'the text on the table is that of the paper',
  on: ['decision.adopted'],
  params: z.strictObject({
    decision: z.enum(DECISIONS),
    fields: z.array(z.string()),
    text: z.record(z.string(), z.json()),
  }),
  assumes: ['amended-text-binds'],
  condition: ({ event, param }) =>
    when(
      equal<string>(event('decision'), param('decision')),
      follows(factOfDecision(event('decision'), 'terms'), param('text'), param('fields')),
    ),
});
