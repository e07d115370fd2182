import * as z from 'zod';
import { DECISIONS } from '../../model/vocabulary.ts';
import { defineRule, equal, factOfDecision, isEmpty, when } from '../language/index.ts';

export const consensus = defineRule({
  id: 'consensus',
  asks: 'no objection stands when the decision is adopted',
  on: ['decision.adopted'],
  params: z.strictObject({ decision: z.enum(DECISIONS) }),
  assumes: ['consensus', 'adoption-speaks'],
  condition: ({ event, param }) =>
    when(
      equal<string>(event('decision'), param('decision')),
      isEmpty(factOfDecision(event('decision'), 'objections')),
    ),
});
