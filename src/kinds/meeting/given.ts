import {
  all,
  any,
  type Condition,
  equal,
  exists,
  factAt,
  field,
  first,
  given,
  listOf,
  makeUp,
  never,
  not,
  notAfter,
  saying,
  value,
  when,
  within,
} from '../../language/index.ts';
import type { Span } from '../../model/calendar.ts';
import type { CycleDeclared, Plan } from '../declared.ts';
import { type Decided, decidedFor } from '../due.ts';
import type { MadeRule } from '../template.ts';
import { isComplete } from './sittings.ts';
import {
  convened,
  event,
  held,
  heldOn,
  type OfMeeting,
  placeIfGiven,
  resumes,
  span,
  today,
  unchanged,
} from './templates.ts';

/*
 * Templates about a meeting of which a text can leave anything blank, and which may be foreseen by a decision, or not at
 * all. Of any other meeting they ask what the templates of its days and its place do.
 */

/**
 * The meeting is foreseen: at all, or because the decision that says whether it is held has it so. One that is adopted and
 * says nothing of it has it held.
 */
function isForeseenBy(heldBy: string): Condition {
  if (heldBy === 'never') return saying(all(never(today)), 'meeting', 'foreseen', 'not foreseen');
  const held = factAt<boolean>(`decisions.${heldBy}.terms.held`);
  return all(
    exists(factAt(`decisions.${heldBy}.adopted`)),
    any(all(isComplete, not(given(held))), equal(held, value(true))),
  );
}

/** A meeting that a decision foresees is asked for only once it does. */
const whileForeseen = ({ meetings }: CycleDeclared, meeting: string): readonly Condition[] => {
  const { heldBy } = meetings[meeting] ?? {};
  return heldBy === undefined || heldBy === 'never' ? [] : [isForeseenBy(heldBy)];
};

/** Held on the days decided or planned, or in the time given for them; whatever is left out is not asked. */
function onDaysGiven(decided: Decided, { format }: Plan = {}): Condition {
  const days = listOf(first(event<Span>('ceremonialSpan'), span), span);
  const isBlank = not(given(decided.span));
  return all(
    when(
      given(decided.span),
      all(when(not(equal(span, decided.span)), makeUp(days, decided.span)), within(today, decided.span)),
    ),
    when(
      all(isBlank, given(decided.window)),
      all(within(span, decided.window), within(today, decided.window)),
    ),
    ...placeIfGiven(decided),
    ...(format ? [equal(event('format'), decided.format)] : []),
  );
}

/** The meeting is held as far as days, time and place are given for it: silence breaches it once these are past. */
export function heldAsGiven(cycle: CycleDeclared, given_: OfMeeting): MadeRule {
  const { meeting } = given_;
  const { blanks, plan } = cycle.meetings[meeting] ?? {};
  const foreseen = whileForeseen(cycle, meeting);
  const asDecided = held(cycle, given_, foreseen);
  if (!blanks) return asDecided;
  const decided = decidedFor(cycle, meeting);
  const asGiven = onDaysGiven(decided, plan);
  const condition = foreseen.length > 0 ? when(all(...foreseen), asGiven) : asGiven;
  return {
    ...asDecided,
    ...heldOn(cycle, meeting, first(decided.span, decided.window), condition, foreseen),
  };
}

/** While the days of the meeting are blank, something is asked of the time given for them. */
function inTimeGiven(cycle: CycleDeclared, { meeting }: OfMeeting, asks: Condition): readonly Condition[] {
  if (!cycle.meetings[meeting]?.blanks) return [];
  const decided = decidedFor(cycle, meeting);
  return [when(all(not(given(decided.span)), given(decided.window)), asks)];
}

/** The note that convenes the meeting has the days and the place decided, or days in the time given for them. */
export function convenedAsGiven(cycle: CycleDeclared, given_: OfMeeting): MadeRule {
  const { window } = decidedFor(cycle, given_.meeting);
  return convened(cycle, given_, inTimeGiven(cycle, given_, within(span, window)));
}

/** A change leaves the meeting on the days and at the place decided, or in the time given for its days. */
export function unchangedAsGiven(cycle: CycleDeclared, given_: OfMeeting): MadeRule {
  const { window } = decidedFor(cycle, given_.meeting);
  const asks = all(
    when(given(span), within(span, window)),
    when(resumes, notAfter(today, field(window, 'to'))),
  );
  return unchanged(cycle, given_, inTimeGiven(cycle, given_, asks));
}

/** Nobody opens the meeting unless it is foreseen. */
export const foreseen = ({ meetings }: CycleDeclared, { meeting }: OfMeeting): MadeRule => ({
  steps: [`${meeting}.opened`],
  condition: isForeseenBy(meetings[meeting]?.heldBy ?? 'never'),
});
