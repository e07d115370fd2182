import * as z from 'zod';
import { atLeast, defineRule, fact, type RuleScope, type WordsOf } from '../../language/index.ts';
import { expectedTexts, ruleTexts } from '../../messages/index.ts';

export const scope = {
  on: ['intersessional.opened'],
  params: () => z.strictObject({ meetings: z.int().positive(expectedTexts.meetingsAboveNone) }),
  assumes: ['regularly'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'coordination-regular',
  asks: ruleTexts['coordination-regular'],
  due: 'intersessional.opened',
  condition: ({ param }: WordsOf<typeof scope>) => atLeast(fact('coordinationMeetings'), param('meetings')),
});
