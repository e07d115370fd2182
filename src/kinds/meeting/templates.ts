import {
  all,
  any,
  atMost,
  before,
  type Condition,
  equal,
  exists,
  factAt,
  field,
  first,
  followsOn,
  given,
  length,
  listOf,
  makeUp,
  never,
  not,
  notAfter,
  offerOf,
  oneOf,
  saying,
  speaksAll,
  type Term,
  value,
  when,
  within,
} from '../../language/index.ts';
import type { Span } from '../../model/calendar.ts';
import type { CycleDeclared } from '../declared.ts';
import { type By, type Decided, decidedFor, dueBy, isFilled } from '../due.ts';
import type { MadeRule } from '../template.ts';
import { isComplete, isFor, isOf } from './sittings.ts';

/*
 * Templates about one meeting. The days that a decision leaves blank are held to a window that the provision gives, where
 * days are foreseen for the meeting.
 */

/** A template about one meeting. */
export interface OfMeeting {
  readonly meeting: string;
}

/** Builds the term for a field of the event. */
export const event = <T = string>(path: string): Term<T> => ({ event: path });
const param = <T = unknown>(path: string): Term<T> => ({ param: path });

export const today = event('on');
export const span = event<Span>('span');
const city = event('city');
const country = event('country');
const window = param<Span>('within');

const isForeseen = ({ meetings }: CycleDeclared, { meeting }: OfMeeting): boolean =>
  meetings[meeting]?.foreseen === true;

/**
 * Asks days of the window, while those decided are blank (reading `month-is-fixed`). If an incomplete record has no days,
 * others may have been decided off the record (reading `unknown-is-no-blank`).
 */
const whileBlank = (decided: Term<Span>, asks: Condition): Condition =>
  when(not(given(decided)), all(when(isComplete, asks), when(not(isComplete), any(asks, exists(decided)))));

/** Asks for the place decided, as far as one is. */
export const placeIfGiven = (decided: Decided): readonly Condition[] => [
  when(given(decided.city), equal(city, decided.city)),
  when(given(decided.country), equal(country, decided.country)),
];

/** Held on the days decided, or in the window while they are blank; the days of a ceremony count. */
function heldInWindow(decided: Decided): Condition {
  const days = listOf(first(event<Span>('ceremonialSpan'), span), span);
  return all(
    when(
      given(decided.span),
      all(when(not(equal(span, decided.span)), makeUp(days, decided.span)), within(today, decided.span)),
    ),
    whileBlank(decided.span, all(within(span, window), within(today, window))),
    ...placeIfGiven(decided),
  );
}

/**
 * The meeting is held on the days and at the place decided: silence breaches it once its days are past. `foreseen`, if
 * any, is the condition that calls for the meeting.
 */
export function held(cycle: CycleDeclared, given_: OfMeeting, foreseen: readonly Condition[] = []): MadeRule {
  const { meeting } = given_;
  const decided = decidedFor(cycle, meeting);
  const asDecided = [equal(span, decided.span), equal(city, decided.city), equal(country, decided.country)];
  return isForeseen(cycle, given_)
    ? heldOn(cycle, meeting, first(decided.span, window), heldInWindow(decided), foreseen)
    : heldOn(cycle, meeting, decided.span, all(...asDecided, within(today, decided.span)), foreseen);
}

/** Makes the rule that asks for a meeting in a way, and by these days. */
export const heldOn = (
  cycle: CycleDeclared,
  meeting: string,
  days: Term<Span>,
  condition: Condition,
  foreseen: readonly Condition[],
): MadeRule => ({
  ...dueBy(cycle, { by: `${meeting}.opened` }),
  calledFor: foreseen[0],
  silence: all(
    not(given(factAt(`${meeting}.opened`))),
    given(decidedFor(cycle, meeting).adopted),
    before(field(days, 'to'), today),
    ...foreseen,
  ),
  condition,
});

/** The note that convenes the meeting has the days and the place decided; `more` is asked of it, too. */
export function convened(cycle: CycleDeclared, given_: OfMeeting, more: readonly Condition[] = []): MadeRule {
  const decided = decidedFor(cycle, given_.meeting);
  const isBlank = isForeseen(cycle, given_);
  return {
    steps: [`${given_.meeting}.convened`],
    condition: all(
      when(given(decided.span), equal(span, decided.span)),
      ...(isBlank ? [whileBlank(decided.span, within(span, window))] : []),
      ...more,
      ...placeIfGiven(decided),
    ),
  };
}

/** The meeting is neither postponed nor cancelled. */
export const kept = (_: CycleDeclared, { meeting }: OfMeeting): MadeRule => ({
  steps: [`${meeting}.calledOff`],
  condition: when(isOf(meeting), never(event('type'))),
});

/** A meeting in one of these forms is held in its city; one in writing, or only virtually, is not. */
const IN_ITS_CITY = ['inPerson', 'hybrid', 'informal'];

/**
 * A form in which the meeting is held in its city. No form is the name of a city: the comparison with the city decided
 * leaves undetermined what an incomplete record may have decided otherwise, as does a city that it lacks.
 */
const isInItsCity = (format: Term<string>, decided: Decided): Condition =>
  saying(
    any(oneOf(format, value(IN_ITS_CITY)), all(exists(decided.city), equal(format, decided.city))),
    'format',
    'held in its city',
    'held in writing or only virtually',
  );

/** Asks that what a change gives is what was decided, where both are there. */
const leaves = <T>(found: Term<T>, decided: Term<T>): Condition =>
  when(all(given(found), given(decided)), equal(found, decided));

/** The dates, place and form of a change are what was decided. */
function asDecided(decided: Decided): Condition {
  const [spans, format] = [event<readonly Span[]>('spans'), event('format')];
  return all(
    leaves(span, decided.span),
    when(all(given(spans), given(decided.span)), makeUp(spans, decided.span)),
    leaves(city, decided.city),
    leaves(country, decided.country),
    when(given(format), isInItsCity(format, decided)),
  );
}

/** A meeting that pauses goes on. */
export const resumes = equal(event('type'), value('meeting.resumed'));

/** While the days are blank, those that a change gives lie in the window, and a meeting resumes by its end. */
function inTheWindow(decided: Decided): readonly Condition[] {
  const spans = event<readonly Span[]>('spans');
  return [
    all(
      when(given(span), whileBlank(decided.span, within(span, window))),
      when(given(spans), whileBlank(decided.span, within(spans, window))),
      when(resumes, whileBlank(decided.span, notAfter(today, field(window, 'to')))),
    ),
    when(decided.isUnknown, exists(decided.adopted)),
  ];
}

/** A change leaves the meeting on the days and at the place decided; `more` is asked of it, too. */
export function unchanged(
  cycle: CycleDeclared,
  given_: OfMeeting,
  more: readonly Condition[] = [],
): MadeRule {
  const decided = decidedFor(cycle, given_.meeting);
  const isBlank = isForeseen(cycle, given_);
  return {
    steps: [`${given_.meeting}.changed`],
    condition: when(
      isOf(given_.meeting),
      all(
        asDecided(decided),
        ...(isBlank ? inTheWindow(decided) : []),
        ...more,
        when(all(resumes, given(decided.span)), notAfter(today, field(decided.span, 'to'))),
      ),
    ),
  };
}

/** The meeting closes by the last of the days decided. */
export const closedInTime = (cycle: CycleDeclared, { meeting }: OfMeeting): MadeRule => ({
  steps: [`${meeting}.closed`],
  condition: notAfter(today, field(decidedFor(cycle, meeting).span, 'to')),
});

/** The meeting opens in the languages that the provision names; more are no breach. */
export const speaks = (_: CycleDeclared, { meeting }: OfMeeting): MadeRule => ({
  steps: [`${meeting}.opened`],
  condition: speaksAll(event<readonly string[]>('languages'), param<readonly string[]>('languages')),
});

/** The meeting decides nothing. */
export const decidesNothing = (_: CycleDeclared, { meeting }: OfMeeting): MadeRule => ({
  steps: [`${meeting}.decision.adopted`],
  condition: never(event('decision')),
});

/** Somebody from the State decided presides. */
export function presidesAsDecided(cycle: CycleDeclared, { meeting }: OfMeeting): MadeRule {
  const { fixedBy, presidedBy = fixedBy } = cycle.meetings[meeting] ?? {};
  const decided = factAt<string>(`decisions.${presidedBy}.terms.president.country`);
  const isUnknown = all(not(isComplete), not(given(factAt(`decisions.${presidedBy}.adopted`))));
  return {
    ...dueBy(cycle, { by: `${meeting}.opened` }),
    condition: when(any(given(decided), isUnknown), equal(event('president.country'), decided)),
  };
}

/** One of the offices that the provision names chairs, of the State that a fact names. */
export const chaired = (
  _: CycleDeclared,
  { meeting, country }: OfMeeting & { readonly country: string },
): MadeRule => ({
  steps: [`${meeting}.opened`],
  condition: all(
    oneOf(event('chair.office'), param<readonly string[]>('offices')),
    equal(event('chair.country'), factAt<string>(country)),
  ),
});

/** The meeting follows the days that a fact names, with no idle weekday between. */
export const followsDays = (
  _: CycleDeclared,
  { meeting, days }: OfMeeting & { readonly days: string },
): MadeRule => ({
  steps: [`${meeting}.opened`],
  condition: followsOn(span, factAt<Span>(days)),
});

/** The meeting is held in the languages decided, and interpretation into them is arranged, as far as any is. */
export function inLanguages(
  cycle: CycleDeclared,
  given_: OfMeeting & {
    readonly decided: string;
    readonly interpretation: string;
    readonly arranged: string;
  },
): MadeRule {
  const decided = factAt<readonly string[]>(given_.decided);
  return {
    ...dueBy(cycle, { by: `${given_.meeting}.opened` }),
    condition: all(
      speaksAll(event<readonly string[]>('languages'), decided),
      when(
        given(factAt(given_.arranged)),
        speaksAll(factAt<readonly string[]>(given_.interpretation), decided),
      ),
    ),
  };
}

/** An act beside the meeting takes half a day at most: the last. */
export function lastHalfDay(
  cycle: CycleDeclared,
  { meeting, act }: OfMeeting & { readonly act: string },
): MadeRule {
  const days = factAt<Span>(`${meeting}.span`);
  return {
    steps: [act],
    condition: when(
      all(
        exists(decidedFor(cycle, meeting).adopted),
        exists(factAt(`${meeting}.opened`)),
        within(today, days),
      ),
      all(
        atMost(event<number>('days'), value(0.5)),
        equal(today, field(days, 'to')),
        equal(event('part'), value('lastHalfDay')),
      ),
    ),
  };
}

/** While the meeting is open, a field of an act has one value only. */
export function whileOpen(
  cycle: CycleDeclared,
  {
    meeting,
    act,
    field: name,
    is,
  }: OfMeeting & { readonly act: string; readonly field: string; readonly is: string },
): MadeRule {
  const opened = factAt(`${meeting}.opened`);
  const goesOn = all(
    given(opened),
    not(given(factAt(`${meeting}.closed`))),
    any(within(today, factAt<Span>(`${meeting}.span`)), given(factAt(`${meeting}.extended`))),
  );
  const onDecidedDays = within(today, decidedFor(cycle, meeting).span);
  return {
    steps: [act],
    condition: when(
      all(isFor(meeting), any(goesOn, all(not(given(opened)), onDecidedDays, exists(opened)))),
      equal(event(name), value(is)),
    ),
  };
}

/** The days of the meeting, as it is held, lie where the provision proposes: within a time, or before a day. */
export const daysHeld = (_: CycleDeclared, { meeting, is }: OfMeeting & Proposed): MadeRule => ({
  steps: [`${meeting}.opened`],
  condition:
    is === 'before'
      ? before(field(span, 'to'), param<string>('before'))
      : all(
          within(span, window),
          when(given(event('ceremonialSpan')), within(event<Span>('ceremonialSpan'), window)),
        ),
});

/** The relation of days to the time that a provision proposes. */
interface Proposed {
  readonly is: 'within' | 'before';
}

/** A rule on the adoption of the decision that fixes the meeting. */
function onFixing({ meetings }: CycleDeclared, meeting: string, condition: Condition): MadeRule {
  const { fixedBy = '' } = meetings[meeting] ?? {};
  return {
    steps: [`decision.adopted.${fixedBy}`],
    condition: when(equal(event('decision'), value(fixedBy)), condition),
  };
}

/** The days that an adoption fixes: those of its text, or of the text on the table. */
const fixed = ({ span }: Decided): Term<Span> => first(event<Span>('terms.span'), span);

/** The days decided for the meeting lie where the provision proposes. */
export function daysDecided(cycle: CycleDeclared, { meeting, is }: OfMeeting & Proposed): MadeRule {
  const days = fixed(decidedFor(cycle, meeting));
  const lie = is === 'before' ? before(field(days, 'to'), param<string>('before')) : within(days, window);
  return onFixing(cycle, meeting, when(given(days), lie));
}

/** Days on the table lie in the window of the paper. */
export function daysTabled(cycle: CycleDeclared, { meeting }: OfMeeting): MadeRule {
  const { span } = decidedFor(cycle, meeting);
  return onFixing(cycle, meeting, when(given(span), within(span, window)));
}

/** Days that an adoption fills into the blank lie in the window of the text. */
export function daysFilled(cycle: CycleDeclared, { meeting }: OfMeeting): MadeRule {
  const days = event<Span>('terms.span');
  const isFilledIn = all(given(event('terms')), isFilled(days), not(exists(decidedFor(cycle, meeting).span)));
  return onFixing(cycle, meeting, when(isFilledIn, within(days, window)));
}

/** The country has a standing offer to host the meeting. */
const isOffered = (country: Term<string>): Condition =>
  saying(
    all(exists(offerOf(country))),
    'offer of the country',
    'on record',
    'no offer of that country on record',
  );

/** The days lie inside the standing offer of the country, and are no more than it offers. */
const daysOffered = (days: Term<Span>, country: Term<string>): Condition =>
  all(within(days, field(offerOf(country), 'window')), atMost(length(days), field(offerOf(country), 'days')));

/** The city is that of the standing offer of the country. */
const cityOffered = (city: Term<string>, country: Term<string>): Condition =>
  equal(city, field(offerOf(country), 'city'));

/** A standing offer covers the days and the place of the meeting, as it is convened and held. */
export const offerCoversMeeting = (_: CycleDeclared, { meeting }: OfMeeting): MadeRule => ({
  steps: [`${meeting}.convened`, `${meeting}.opened`],
  condition: all(isOffered(country), daysOffered(span, country), cityOffered(city, country)),
});

/** A standing offer covers the days and the place that an adoption fixes for the meeting. */
export function offerCoversDecision(cycle: CycleDeclared, { meeting }: OfMeeting): MadeRule {
  const decided = decidedFor(cycle, meeting);
  const days = fixed(decided);
  const where = first(event('terms.city'), decided.city);
  const host = first(event('terms.country'), decided.country);
  return onFixing(
    cycle,
    meeting,
    when(
      given(host),
      all(
        isOffered(host),
        when(isFilled(days), daysOffered(days, host)),
        when(isFilled(where), cityOffered(where, host)),
      ),
    ),
  );
}

/** The decision that fixes the meeting is taken, and has its days. */
export function dated(cycle: CycleDeclared, { meeting, by }: OfMeeting & By): MadeRule {
  const { adopted, span } = decidedFor(cycle, meeting);
  return { ...dueBy(cycle, { by }), condition: all(exists(adopted), exists(span)) };
}
