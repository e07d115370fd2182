import * as z from 'zod';
import { DECISIONS } from '../../model/vocabulary.ts';
import {
  defineRule,
  equal,
  factOfDecision,
  follows,
  type Scope,
  type WordsOf,
  when,
} from '../language/index.ts';

export const scope = {
  on: ['decision.adopted'],
  params: () =>
    z.strictObject({
      decision: z.enum(DECISIONS),
      fields: z.array(z.string()),
      text: z.record(z.string(), z.json()),
    }),
  assumes: ['amended-text-binds'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'paper-text',
  asks: 'the text on the table is that of the paper',
  condition: ({ event, param }: WordsOf<typeof scope>) =>
    when(
      equal<string>(event('decision'), param('decision')),
      follows(factOfDecision(event('decision'), 'terms'), param('text'), param('fields')),
    ),
});
