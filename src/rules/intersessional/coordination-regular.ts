import * as z from 'zod';
import { atLeast, defineRule, fact, type RuleScope, type WordsOf } from '../language/index.ts';

export const scope = {
  on: ['intersessional.opened'],
  params: () => z.strictObject({ meetings: z.int().positive('a number of meetings above 0') }),
  assumes: ['regularly'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'coordination-regular',
  asks: 'the President meets regularly with the Friends and their partners before the intersessional',
  due: 'intersessional.opened',
  condition: ({ param }: WordsOf<typeof scope>) => atLeast(fact('coordinationMeetings'), param('meetings')),
});
