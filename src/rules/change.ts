import type { IsoDate, Span } from '../model/calendar.ts';
import type { EventType } from '../model/events.ts';
import {
  all,
  any,
  type Condition,
  equal,
  field,
  given,
  makeUp,
  notAfter,
  oneOf,
  saying,
  type Term,
  value,
  when,
  within,
} from './language/index.ts';
import { whileBlank } from './month.ts';

/** The types of event that move a meeting in time or place. */
export const MOVES = [
  'meeting.rescheduled',
  'meeting.relocated',
  'meeting.reformatted',
  'meeting.split',
  'meeting.resumed',
] as const;

/** The types of event after which a meeting is not held as decided. */
export const CALLS_OFF = ['meeting.postponed', 'meeting.cancelled'] as const;

/** A meeting in one of these forms is held in its city; one in writing, or only virtually, is not. */
const IN_ITS_CITY = ['inPerson', 'hybrid', 'informal'];

interface Moved {
  readonly span: Term<Span>;
  readonly city: Term<string>;
  readonly country: Term<string>;
}

interface Change extends Moved {
  readonly spans: Term<readonly Span[]>;
  readonly format: Term<string>;
}

/**
 * A form in which the meeting is held in its city. No form is the name of a city: the comparison with the city decided
 * leaves undetermined what an incomplete record may have decided otherwise.
 */
const isInItsCity = ({ format }: Change, { city }: Moved): Condition =>
  saying(
    any(oneOf(format, value(IN_ITS_CITY)), all(given(city), equal(format, city))),
    'format',
    'held in its city',
    'held in writing or only virtually',
  );

/** The dates, place and form of a change are what was decided. */
export const asDecided = (change: Change, decided: Moved): Condition =>
  all(
    when(all(given(change.span), given(decided.span)), equal(change.span, decided.span)),
    when(all(given(change.spans), given(decided.span)), makeUp(change.spans, decided.span)),
    when(all(given(change.city), given(decided.city)), equal(change.city, decided.city)),
    when(all(given(change.country), given(decided.country)), equal(change.country, decided.country)),
    when(given(change.format), isInItsCity(change, decided)),
  );

/** Asks that a meeting that pauses resumes by the last of the days decided. */
export const resumesInTime = (type: Term<EventType>, on: Term<IsoDate>, decided: Term<Span>): Condition =>
  when(all(equal(type, value('meeting.resumed')), given(decided)), notAfter(on, field(decided, 'to')));

/** While the days are blank, those of a change lie in the month. */
export const inTheMonth = (change: Change, decided: Term<Span>, month: Term<Span>): Condition =>
  whileBlank(
    decided,
    all(
      when(given(change.span), within(change.span, month)),
      when(given(change.spans), within(change.spans, month)),
    ),
  );
