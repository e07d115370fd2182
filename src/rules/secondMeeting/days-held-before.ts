import * as z from 'zod';
import { before, defineRule, field, type RuleScope, type WordsOf } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { date } from '../../model/fields/index.ts';

export const scope = {
  on: ['secondMeeting.opened'],
  params: () => z.strictObject({ before: date }),
  assumes: ['time-proposed'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'days-held-before',
  asks: ruleTexts['days-held-before'],
  condition: ({ event, param }: WordsOf<typeof scope>) => before(field(event('span'), 'to'), param('before')),
});
