import * as z from 'zod';
import { date } from '../../model/scalars.ts';
import { before, defineRule, field, type RuleScope, type WordsOf } from '../language/index.ts';

export const scope = {
  on: ['secondMeeting.opened'],
  params: () => z.strictObject({ before: date }),
  assumes: ['time-proposed'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'days-held-before',
  asks: 'the Second Meeting, as it is held, is over before the busy months',
  condition: ({ event, param }: WordsOf<typeof scope>) => before(field(event('span'), 'to'), param('before')),
});
