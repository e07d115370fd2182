import type { EventTemplate } from '../../analysis/template.ts';
import type { CycleDeclared, Plan } from '../../kinds/declared.ts';
import { betweenOf, meetingsInOrder } from '../../kinds/flow.ts';
import { addDays, dayNumber, type IsoDate, type Span } from '../../model/calendar.ts';
import { getPath } from '../../model/path.ts';
import { foreseenIn } from '../../programmes/foreseen.ts';
import type { Programme } from '../../programmes/programme.ts';
import { datesIn, firstDay } from '../ground/days.ts';
import type { AskedRelation } from './askedRelations.ts';
import { comparisonsOf, type FieldComparison } from './comparisons.ts';
import { from, isSpan, spanInside, until, WORKING_WEEK, workingWeek } from './spans.ts';

/**
 * Days between the starts of two meetings, if the programme leaves the later one open. A meeting between others has half a
 * year of preparation.
 */
const APART = { between: 182, main: 70 };

/** Days that a meeting needs before the next: its own week and a week on either side. */
const ROOM = 21;

/** An offer to host a meeting. */
export type Offer = Programme['offers'][number];

/** The parts of a programme from which the days of its meetings follow. */
export interface OpenDays {
  readonly programme: Programme;
  readonly cycle: CycleDeclared;
  readonly relations: readonly AskedRelation[];
}

/** Returns the comparisons that provisions alone make with the days decided for a meeting. */
export function boundsOf(
  { cycle, relations, programme }: OpenDays,
  meeting: string,
): readonly FieldComparison[] {
  const decision = cycle.meetings[meeting]?.fixedBy;
  const event =
    decision === undefined
      ? { type: `${meeting}.opened` }
      : { type: 'decision.adopted', decision, terms: {} };
  return comparisonsOf(event as unknown as EventTemplate, relations, () => [], programme).filter(
    ({ field, found }) => /^(?:terms\.)?span$/.test(field) && found,
  );
}

/** Returns the windows that a bound allows from a day on. */
const windowsIn =
  (day: IsoDate) =>
  ({ is, against }: FieldComparison): readonly Span[] => {
    if (is === 'before') return (against as readonly IsoDate[]).map((each) => until(each, day));
    return is === 'within' ? against.filter(isSpan).map((each) => from(day, each)) : [];
  };

/** Returns the windows in which the days of a meeting lie, from a day on. */
export const windowsFor = (bounds: readonly FieldComparison[], day: IsoDate): readonly Span[] =>
  bounds.flatMap(windowsIn(day));

/** Returns the draft of the decision that fixes a meeting; what it leaves out stands as planned. */
export const draftOf = ({ programme, cycle }: OpenDays, meeting: string): Plan => {
  const { fixedBy = '', plan, days } = cycle.meetings[meeting] ?? {};
  return { ...(days === 'span' && plan), ...(getPath(programme.drafts, [fixedBy]) as Plan | undefined) };
};

/** Returns the days that a programme names for a meeting: as drafted, as foreseen, or as a rule has them. */
function daysNamed(open: OpenDays, meeting: string): Span | undefined {
  const foreseen =
    open.cycle.meetings[meeting]?.days === 'foreseen' ? foreseenIn(open.programme)[meeting] : undefined;
  const opened = { type: `${meeting}.opened` } as unknown as EventTemplate;
  const named = comparisonsOf(opened, open.relations, () => [], open.programme)
    .filter(({ field, is }) => field === 'span' && is === 'equal')
    .flatMap(({ against }) => against);
  return draftOf(open, meeting).span ?? foreseen ?? named.find(isSpan);
}

/** Returns a working week halfway between two days, or some time after the first if no last day is named. */
function weekBetween(first: IsoDate, last: IsoDate | undefined, apart: number): Span {
  if (last === undefined) return workingWeek(addDays(first, apart));
  const days = dayNumber(last) - dayNumber(first);
  return workingWeek(addDays(first, days < ROOM ? 1 : Math.floor(days / 2)));
}

/** Returns the first day after a day that the programme names for a later meeting. */
function earliestAfter(open: OpenDays, meetings: readonly string[], day: IsoDate): IsoDate | undefined {
  const named = meetings.flatMap((meeting) => [
    draftOf(open, meeting),
    open.cycle.meetings[meeting]?.plan,
    open.cycle.meetings[meeting]?.offered ? open.programme.offers : [],
    boundsOf(open, meeting),
  ]);
  return datesIn(named)
    .filter((each) => each > day)
    .sort()[0];
}

/** Returns days for each meeting of a cycle: those named or, where none are, a working week in the room that is left. */
export function heldDaysOf(open: OpenDays): ReadonlyMap<string, Span> {
  const days = new Map<string, Span>();
  const between = betweenOf(open.cycle);
  const meetings = meetingsInOrder(open.cycle);
  let after = firstDay(open.programme);
  for (const [at, meeting] of meetings.entries()) {
    const first = addDays(after, 1);
    const time = draftOf(open, meeting).window;
    const bounds = windowsFor(boundsOf(open, meeting), first);
    const [window, ...more] = time ? [from(first, time), ...bounds] : bounds;
    const apart = between.includes(meeting) ? APART.between : APART.main;
    const free = () => weekBetween(after, earliestAfter(open, meetings.slice(at + 1), after), apart);
    const named = daysNamed(open, meeting);
    if (named === undefined && open.cycle.meetings[meeting]?.days === 'foreseen') continue;
    const chosen = named ?? (window ? spanInside([window, ...more], WORKING_WEEK) : free());
    days.set(meeting, chosen);
    if (chosen.to > after) after = chosen.to;
  }
  return days;
}
