import type { EventTemplate } from '../../analysis/template.ts';
import type { CycleDeclared } from '../../kinds/declared.ts';
import { legsOf } from '../../kinds/flow.ts';
import { addDays, dayNumber, type IsoDate, type Span } from '../../model/calendar.ts';
import { getPath } from '../../model/path.ts';
import type { Programme } from '../../programmes/programme.ts';
import { firstDay } from '../ground/days.ts';
import type { AskedRelation } from './askedRelations.ts';
import { comparisonsOf, type FieldComparison } from './comparisons.ts';
import type { Offer } from './hosting.ts';
import { from, isSpan, spanInside, until, WORKING_WEEK, workingWeek } from './spans.ts';

/** Days between the end of a meeting and the start of the next, where the programme leaves it open. */
const APART = 70;

/** Days that a meeting needs before the next: its own week and a week on either side. */
const ROOM = 21;

/** Returns the comparisons that provisions make with the days of a meeting, as decided and as it opens. */
function boundsOf({ cycle, relations, programme }: OpenDays, meeting: string): readonly FieldComparison[] {
  const decision = cycle.meetings[meeting]?.fixedBy;
  const on = (event: object, field: string) =>
    comparisonsOf(event as EventTemplate, relations, [], programme).filter(
      (each) => each.field === field && each.found,
    );
  return [
    ...(decision === undefined ? [] : on({ type: 'decision.adopted', decision, terms: {} }, 'terms.span')),
    ...on({ type: `${meeting}.opened` }, 'span'),
  ];
}

/** Returns the windows that a bound allows from a day on. */
const windowsIn =
  (day: IsoDate) =>
  ({ is, against }: FieldComparison): readonly Span[] => {
    if (is === 'before') return (against as readonly IsoDate[]).map((each) => until(each, day));
    return is === 'within' ? against.filter(isSpan).map((each) => from(day, each)) : [];
  };

/** The parts of a programme from which the days of its meetings follow. */
export interface OpenDays {
  readonly programme: Programme;
  readonly cycle: CycleDeclared;
  readonly relations: readonly AskedRelation[];
  readonly offers: readonly Offer[];
}

/** The days that a programme names for a meeting, or the windows in which it has room. */
interface Named {
  readonly span?: Span | undefined;
  readonly windows: readonly [Span, ...Span[]] | undefined;
}

function namedFor(open: OpenDays, meeting: string, day: IsoDate): Named {
  const { programme, cycle, offers } = open;
  const { plan, fixedBy = '', offered } = cycle.meetings[meeting] ?? {};
  const drafted = getPath(programme.drafts, [fixedBy, 'span']) as Span | undefined;
  const bounds = boundsOf(open, meeting);
  const compared = bounds
    .filter(({ is }) => is === 'equal' || is === 'follows')
    .flatMap(({ against }) => against);
  const span = plan?.span ?? drafted ?? compared.find(isSpan);
  const ofOffer = offered ? offers.slice(0, 1).map(({ window }) => from(day, window)) : [];
  const [first, ...more] = [...ofOffer, ...bounds.flatMap(windowsIn(day))];
  return { span, windows: first && [first, ...more] };
}

/** Returns days for each meeting of a cycle: those named or, where none are, a working week in the room that is left. */
export function cycleDaysOf(open: OpenDays): ReadonlyMap<string, Span> {
  const days = new Map<string, Span>();
  const meetings = legsOf(open.cycle).flatMap(({ between, meeting }) => [...between, meeting]);
  let after = firstDay(open.programme);
  for (const [at, meeting] of meetings.entries()) {
    const day = addDays(after, 1);
    const { span, windows } = namedFor(open, meeting, day);
    const length = Math.min(
      WORKING_WEEK,
      ...(open.cycle.meetings[meeting]?.offered ? open.offers.map((each) => Math.floor(each.days)) : []),
    );
    const chosen =
      span ?? (windows ? spanInside(windows, length) : weekBefore(open, meetings.slice(at + 1), day));
    days.set(meeting, chosen);
    if (chosen.to > after) after = chosen.to;
  }
  return days;
}

/** Returns a working week from a day on: halfway to the next days that the programme names, where it names some. */
function weekBefore(open: OpenDays, later: readonly string[], day: IsoDate): Span {
  const named = later.flatMap((meeting) => {
    const { span, windows } = namedFor(open, meeting, day);
    return span?.from ?? windows?.[0].from ?? [];
  });
  const [next] = named.filter((each) => each > day).sort();
  if (next === undefined) return workingWeek(addDays(day, APART));
  const room = dayNumber(next) - dayNumber(day);
  return workingWeek(addDays(day, room < ROOM ? 0 : Math.floor(room / (later.length + 1))));
}
