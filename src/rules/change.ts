import type { Span } from '../model/calendar.ts';
import { all, type Condition, equal, given, makeUp, type Term, when } from './language/index.ts';

/** The types of event that move a meeting in time or place. */
export const MOVES = [
  'meeting.rescheduled',
  'meeting.relocated',
  'meeting.reformatted',
  'meeting.split',
] as const;

/** The types of event after which a meeting is not held as decided. */
export const CALLS_OFF = ['meeting.postponed', 'meeting.cancelled'] as const;

interface Moved {
  readonly span: Term<Span>;
  readonly city: Term<string>;
  readonly country: Term<string>;
}

/** What a change says of dates and place is what was decided. */
export const asDecided = (moved: Moved & { spans: Term<readonly Span[]> }, decided: Moved): Condition =>
  all(
    when(all(given(moved.span), given(decided.span)), equal(moved.span, decided.span)),
    when(all(given(moved.spans), given(decided.span)), makeUp(moved.spans, decided.span)),
    when(all(given(moved.city), given(decided.city)), equal(moved.city, decided.city)),
    when(all(given(moved.country), given(decided.country)), equal(moved.country, decided.country)),
  );
