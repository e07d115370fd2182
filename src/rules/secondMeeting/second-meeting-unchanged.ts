import * as z from 'zod';
import { span } from '../../model/scalars.ts';
import { asDecided, inTheMonth, MOVES, resumesInTime } from '../change.ts';
import { all, defineRule, equal, fact, type Scope, value, type WordsOf, when } from '../language/index.ts';

export const scope = {
  on: MOVES,
  params: () => z.strictObject({ within: span }),
  assumes: ['no-other-instrument', 'month-is-fixed', 'unknown-is-no-blank', 'over-with-its-days'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'second-meeting-unchanged',
  asks: 'a change leaves the Second Meeting on the days and at the place decided',
  condition: ({ event, param }: WordsOf<typeof scope>) => {
    const change = {
      span: event('span'),
      spans: event('spans'),
      city: event('city'),
      country: event('country'),
      format: event('format'),
    };
    const decided = {
      span: fact('decisions.nextMeeting.terms.span'),
      city: fact('decisions.nextMeeting.terms.city'),
      country: fact('decisions.nextMeeting.terms.country'),
    };
    return when(
      equal(event('meeting'), value('secondMeeting')),
      all(
        asDecided(change, decided),
        inTheMonth(change, decided.span, param('within')),
        resumesInTime(event('type'), event('on'), decided.span),
      ),
    );
  },
});
