import {
  all,
  any,
  before,
  type Condition,
  equal,
  fact,
  field,
  first,
  given,
  named,
  not,
  type Term,
  value,
} from '../language/index.ts';
import type { Span } from '../model/calendar.ts';
import { type Decision, SECOND_MEETING_NAMES } from '../model/vocabulary.ts';
import { isComplete } from './decided.ts';

/*
 * When a meeting sits, as conditions of the chart: a meeting is over with its days, and one that is suspended does
 * not sit (readings `over-with-its-days` and `suspension`).
 */

const today: Term<string> = { event: 'on' };

/** The days are past, and the meeting neither pauses nor sits on after them. */
const isPast = (meeting: 'firstMeeting' | 'intersessional' | 'secondMeeting', days: Term<Span>): Condition =>
  all(
    isComplete,
    given(days),
    before(field(days, 'to'), today),
    not(given(fact(`${meeting}.suspended`))),
    not(given(fact(`${meeting}.extended`))),
  );

/** The days that a decision fixed for a later meeting are past. */
const isDecidedPast = (decision: Extract<Decision, 'intersessional' | 'nextMeeting'>): Condition => {
  const decided = fact(`decisions.${decision}.terms.span`);
  const days = decision === 'nextMeeting' ? first(decided, fact('secondMeeting.foreseen')) : decided;
  return all(given(fact(`decisions.${decision}.adopted`)), given(days), before(field(days, 'to'), today));
};

/** The First Meeting pauses. */
export const firstSuspended = given(fact('firstMeeting.suspended'));

/** The days of the First Meeting are past. */
export const firstPast = isPast('firstMeeting', fact('firstMeeting.foreseen'));

/** A later meeting has opened, or its decided days are past. */
const laterHasCome = any(
  given(fact('intersessional.opened')),
  given(fact('secondMeeting.opened')),
  isDecidedPast('intersessional'),
  isDecidedPast('nextMeeting'),
);

/** The First Meeting is over with its days, or pauses still when a later one opens or its decided days are past. */
export const firstOver = any(firstPast, all(firstSuspended, laterHasCome));

/** It is over without a close: silence tells what its close would have (9.1). */
export const firstMeetingOver = all(not(given(fact('firstMeeting.closed'))), firstOver);

/** The First Meeting sits: it can decide. */
export const firstSits = all(not(firstSuspended), not(firstPast));

/** The intersessional is over with its days, without a close. */
export const intersessionalOver = all(
  given(fact('intersessional.opened')),
  not(given(fact('intersessional.closed'))),
  isPast('intersessional', fact('intersessional.span')),
);

/** The intersessional sits: themes are discussed, recommendations agreed. */
export const intersessionalSits = all(
  not(given(fact('intersessional.closed'))),
  not(given(fact('intersessional.suspended'))),
  not(intersessionalOver),
);

/** The Second Meeting is closed, or over with its days. */
export const secondOver = any(
  given(fact('secondMeeting.closed')),
  isPast('secondMeeting', fact('secondMeeting.span')),
);

/** The cycle has ended: nothing has a place in it any more. */
export const hasEnded = given(fact('secondMeeting.closed'));

/** The cycle ends with the first day after the Second Meeting that is reached. */
export const endsWithItsDay = all(
  given(fact('secondMeeting.span')),
  before(field(fact('secondMeeting.span'), 'to'), today),
  not(given(fact('secondMeeting.suspended'))),
  not(given(fact('secondMeeting.extended'))),
  not(hasEnded),
);

/** The event is for the intersessional: it says so, or says nothing. */
export const forIntersessional = any(
  not(given({ event: 'meeting' })),
  equal<string>({ event: 'meeting' }, value('intersessional')),
);

/** The recommendations go to the Second Meeting: it is named, or nobody is (reading `recipient`). */
export const toSecondMeeting = any(
  not(given({ event: 'to' })),
  named({ event: 'to' }, value(SECOND_MEETING_NAMES)),
);
