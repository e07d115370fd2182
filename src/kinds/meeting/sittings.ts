import {
  all,
  any,
  before,
  type Condition,
  equal,
  factAt,
  field,
  first,
  given,
  named,
  not,
  type Term,
  value,
} from '../../language/index.ts';
import type { Span } from '../../model/calendar.ts';
import { memoize } from '../../model/memoize.ts';
import type { CycleDeclared, MeetingDeclared } from '../declared.ts';
import { betweenOf, lastOf, laterThan } from '../flow.ts';

/*
 * When a meeting sits, as conditions: a meeting is over with its days, and one that is suspended does not sit (readings
 * `over-with-its-days` and `suspension`).
 */

const today: Term<string> = { event: 'on' };

/** The record is complete: what is absent has not happened. */
export const isComplete = equal(factAt('complete'), value(true));

/** The conditions on one meeting. */
export interface Sitting {
  /** It pauses. */
  readonly suspended: Condition;
  /** Its days are past, and it neither pauses nor sits on after them. */
  readonly past: Condition;
  /** It is over, closed or not. */
  readonly over: Condition;
  /** It sits: it can decide, discuss, agree. */
  readonly sits: Condition;
}

const fallsBefore = (days: Term<Span>): Condition => before(field(days, 'to'), today);

/** The days on which a meeting sits. */
export const daysOf = ({ meetings }: CycleDeclared, meeting: string): Term<Span> =>
  factAt(`${meeting}.${meetings[meeting]?.days}`);

/** The days of a meeting are past, and it neither pauses nor sits on after them. */
const isLeft = (cycle: CycleDeclared, meeting: string): readonly Condition[] => {
  const days = daysOf(cycle, meeting);
  return [
    given(days),
    fallsBefore(days),
    not(given(factAt(`${meeting}.suspended`))),
    not(given(factAt(`${meeting}.extended`))),
  ];
};

const isPast = (cycle: CycleDeclared, meeting: string): Condition =>
  all(isComplete, ...isLeft(cycle, meeting));

/** The days that a decision fixed for a later meeting are past. */
function isDecidedPast(meeting: string, { fixedBy, foreseen }: MeetingDeclared): Condition {
  const decided = factAt<Span>(`decisions.${fixedBy}.terms.span`);
  const days = foreseen ? first(decided, factAt<Span>(`${meeting}.foreseen`)) : decided;
  return all(given(factAt(`decisions.${fixedBy}.adopted`)), given(days), fallsBefore(days));
}

/** A later meeting has opened, or its decided days are past. */
function laterHasCome(cycle: CycleDeclared, meeting: string): Condition {
  const later = laterThan(cycle, meeting);
  const decided = later.flatMap((each) => {
    const declared = cycle.meetings[each] as MeetingDeclared;
    return declared.fixedBy === undefined ? [] : [isDecidedPast(each, declared)];
  });
  return any(...later.map((each) => given(factAt(`${each}.opened`))), ...decided);
}

/** A meeting that the others wait for: over with its days, or pausing still when a later one has come. */
function ofMain(cycle: CycleDeclared, meeting: string): Sitting {
  const suspended = given(factAt(`${meeting}.suspended`));
  const past = isPast(cycle, meeting);
  const over = any(past, all(suspended, laterHasCome(cycle, meeting)));
  return { suspended, past, over, sits: all(not(suspended), not(past)) };
}

/** A meeting beside others: over with its days, without a close. */
function ofBetween(cycle: CycleDeclared, meeting: string): Sitting {
  const suspended = given(factAt(`${meeting}.suspended`));
  const past = isPast(cycle, meeting);
  const closed = given(factAt(`${meeting}.closed`));
  const over = all(given(factAt(`${meeting}.opened`)), not(closed), past);
  return { suspended, past, over, sits: all(not(closed), not(suspended), not(over)) };
}

/** The last meeting: closed, or over with its days. */
function ofLast(cycle: CycleDeclared, meeting: string): Sitting {
  const { suspended, past } = ofMain(cycle, meeting);
  const over = any(given(factAt(`${meeting}.closed`)), past);
  return { suspended, past, over, sits: all(not(suspended), not(over)) };
}

const sittings = /* @__PURE__ */ memoize(
  (cycle: CycleDeclared) =>
    new Map(
      Object.keys(cycle.meetings).map((meeting) => {
        const isBetween = betweenOf(cycle).includes(meeting);
        const of = isBetween ? ofBetween : meeting === lastOf(cycle) ? ofLast : ofMain;
        return [meeting, of(cycle, meeting)];
      }),
    ),
);

/** The conditions on a meeting of a cycle: the same objects at each call. */
export const sittingOf = (cycle: CycleDeclared, meeting: string): Sitting =>
  sittings(cycle).get(meeting) as Sitting;

/** A meeting is over without a close: silence tells what its close would have. */
export const overUnclosed = (cycle: CycleDeclared, meeting: string): Condition =>
  all(not(given(factAt(`${meeting}.closed`))), sittingOf(cycle, meeting).over);

/** The conditions on the end of a cycle. */
interface EndOfCycle {
  /** The cycle has ended: nothing has a place in it any more. */
  readonly hasEnded: Condition;
  /** The cycle ends with the first day after its last meeting that is reached. */
  readonly endsWithItsDay: Condition;
}

export const endingOf = /* @__PURE__ */ memoize((cycle: CycleDeclared): EndOfCycle => {
  const last = lastOf(cycle);
  const hasEnded = given(factAt(`${last}.closed`));
  const isHeld = cycle.meetings[last]?.days === 'foreseen' ? [given(factAt(`${last}.opened`))] : [];
  const endsWithItsDay = all(...isLeft(cycle, last), ...isHeld, not(hasEnded));
  return { hasEnded, endsWithItsDay };
});

/** Events about one meeting. */
export const isOf = (meeting: string): Condition => equal<string>({ event: 'meeting' }, value(meeting));

/** The event is for the meeting: it says so, or says nothing. */
export const isFor = (meeting: string): Condition => any(not(given({ event: 'meeting' })), isOf(meeting));

/** The event goes to the meeting: it is named, or nobody is (reading `recipient`). */
export const isTo = ({ meetings }: CycleDeclared, meeting: string): Condition =>
  any(
    not(given({ event: 'to' })),
    named({ event: 'to' }, value([meeting, ...(meetings[meeting]?.names ?? [])])),
  );
