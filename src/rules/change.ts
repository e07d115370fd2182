import {
  all,
  any,
  type Condition,
  equal,
  exists,
  field,
  given,
  makeUp,
  notAfter,
  oneOf,
  saying,
  type Term,
  value,
  type WordsOf,
  when,
  within,
} from '../language/index.ts';
import type { Span } from '../model/calendar.ts';
import type { Meeting } from '../model/vocabulary.ts';
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

/** The words of an event that moves a meeting. */
type Move = WordsOf<{ readonly on: typeof MOVES }>['event'];

/**
 * A form in which the meeting is held in its city. No form is the name of a city: the comparison with the city decided
 * leaves undetermined what an incomplete record may have decided otherwise, as does a city that it lacks.
 */
const isInItsCity = ({ format }: Change, { city }: Moved): Condition =>
  saying(
    any(oneOf(format, value(IN_ITS_CITY)), all(exists(city), equal(format, city))),
    'format',
    'held in its city',
    'held in writing or only virtually',
  );

/** Asks that what a change gives is what was decided, where both are there. */
const leaves = <T>(found: Term<T>, decided: Term<T>): Condition =>
  when(all(given(found), given(decided)), equal(found, decided));

/** The dates, place and form of a change are what was decided. */
const asDecided = (change: Change, decided: Moved): Condition =>
  all(
    leaves(change.span, decided.span),
    when(all(given(change.spans), given(decided.span)), makeUp(change.spans, decided.span)),
    leaves(change.city, decided.city),
    leaves(change.country, decided.country),
    when(given(change.format), isInItsCity(change, decided)),
  );

/** A meeting that pauses goes on. */
const resumes = (event: Move): Condition => equal(event('type'), value('meeting.resumed'));

/** While the days are blank, those that a change gives lie in the month, and a meeting resumes by its end. */
export const inTheMonth = (event: Move, decided: Term<Span>, month: Term<Span>): Condition =>
  all(
    when(given(event('span')), whileBlank(decided, within(event('span'), month))),
    when(given(event('spans')), whileBlank(decided, within(event('spans'), month))),
    when(resumes(event), whileBlank(decided, notAfter(event('on'), field(month, 'to')))),
  );

/** Asks that a change leaves a meeting on the days and at the place decided. `more`: what else is asked of it. */
export function unchanged(
  meeting: Meeting,
  event: Move,
  decided: Moved,
  ...more: readonly Condition[]
): Condition {
  const change = {
    span: event('span'),
    spans: event('spans'),
    city: event('city'),
    country: event('country'),
    format: event('format'),
  };
  return when(
    equal(event('meeting'), value(meeting)),
    all(
      asDecided(change, decided),
      ...more,
      when(all(resumes(event), given(decided.span)), notAfter(event('on'), field(decided.span, 'to'))),
    ),
  );
}
