import type { EventTemplate } from '../../analysis/template.ts';
import type { CycleDeclared } from '../../kinds/declared.ts';
import { betweenOf } from '../../kinds/flow.ts';
import type { Edge } from '../../machines/chart.ts';
import { factsAtStart } from '../../machines/cycle.ts';
import type { IsoDate, Span } from '../../model/calendar.ts';
import type { EventForm } from '../../model/eventForm.ts';
import type { Facts } from '../../model/facts.ts';
import { cached } from '../../model/memoize.ts';
import { getPath } from '../../model/path.ts';
import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { eventOn } from './variables.ts';

/*
 * Randomly dated sequences keep to the days of their meetings: those foreseen from the start, or those with which a
 * meeting between others was opened. Records are exempt, because a record states real events.
 */

/** The part of an edge that says at which meeting its event takes place. */
type PlacedEdge = Pick<Edge, 'type' | 'source' | 'params'>;

/** Tests that an event takes place at a meeting; its opening counts, what ends it unclosed does not. */
const isAtMain = (meeting: string, { type, source, params }: PlacedEdge): boolean =>
  type === `${meeting}.opened` || (source.path[0] === meeting && !params.skips);

/** Tests that an event has a place only while a meeting is open, wherever the chart has it; an opening does not count. */
const isAtBetween = ({ acts, recommendations }: CycleDeclared, meeting: string, edge: PlacedEdge): boolean =>
  acts[edge.type]?.at === meeting ||
  (edge.type === 'recommendation.agreed' && recommendations?.from === meeting) ||
  edge.source.path.slice(-4).join('.') === `${meeting}.underWay.meeting.open`;

/** Returns the meeting whose foreseen days bind an event: it takes place at that meeting. */
export const foreseenMeetingOf = ({ meetings }: CycleDeclared, edge: PlacedEdge): string | undefined =>
  Object.keys(meetings).find((meeting) => meetings[meeting]?.days === 'foreseen' && isAtMain(meeting, edge));

/** Returns the meeting between others at which an event takes place. */
export const meetingBetweenOf = (cycle: CycleDeclared, edge: PlacedEdge): string | undefined =>
  betweenOf(cycle).find((meeting) => isAtBetween(cycle, meeting, edge));

/** Returns the meeting that the others wait for at which an event takes place, if its opening gives days of its own. */
export const datedMeetingOf = ({ meetings }: CycleDeclared, edge: PlacedEdge): string | undefined =>
  Object.keys(meetings).find((meeting) => meetings[meeting]?.days === 'span' && isAtMain(meeting, edge));

/** Returns the meeting that the others wait for at which an event takes place, after its opening, if its days are left open. */
function openDatedOf(cycle: CycleDeclared, edge: PlacedEdge): string | undefined {
  const meeting = edge.type.endsWith('.opened') ? undefined : datedMeetingOf(cycle, edge);
  return meeting !== undefined && cycle.meetings[meeting]?.blanks ? meeting : undefined;
}

/**
 * Returns the foreseen days of a meeting; `undefined` if the programme has none, or if they no longer count: they are
 * past at the start, or the meeting was opened on another day.
 */
export function foreseenDays(
  programme: Programme,
  meeting: string,
  start: IsoDate,
  opened?: IsoDate,
): Span | undefined {
  const days = getPath(factsAtStart(programme), [meeting, 'foreseen']) as Span | undefined;
  if (days === undefined) return undefined;
  if (opened !== undefined) return isWithin(opened, days) ? days : undefined;
  return start <= days.to ? days : undefined;
}

/** Returns the days that an opening names, with the days of its ceremony. */
export function ownDays(event: EventTemplate): Span | undefined {
  if (!event.type.endsWith('.opened')) return undefined;
  const [span, ceremony] = [getPath(event, ['span']), getPath(event, ['ceremonialSpan'])] as (
    | Span
    | undefined
  )[];
  if (span === undefined || ceremony === undefined) return span;
  return {
    from: ceremony.from < span.from ? ceremony.from : span.from,
    to: ceremony.to > span.to ? ceremony.to : span.to,
  };
}

/** Tells whether a record can hold an event on a day: an opening may be bound to the days that it names. */
export const canStandOn = (form: EventForm, event: EventTemplate, day: IsoDate): boolean =>
  ownDays(event) === undefined || form.read(eventOn(event, day)) !== undefined;

/** Returns the last day of a meeting, as opened on record or by any of these events. */
function lastDayOf(meeting: string, alphabet: readonly EventTemplate[], facts: Facts): IsoDate | undefined {
  const openings = alphabet.filter(({ type }) => type === `${meeting}.opened`);
  const span = getPath(facts, [meeting, 'span']) as Span | undefined;
  const ends = [...openings.flatMap((event) => ownDays(event)?.to ?? []), ...(span ? [span.to] : [])];
  return ends.sort().at(-1);
}

/** The first and the last day on which an event may be dated; an unset end is open. */
export type Window = Partial<Span>;

/** Returns a function from an edge and an event to the event's window. */
export function meetingDays(
  programme: Programme,
  alphabet: readonly EventTemplate[],
  facts: Facts,
  start: IsoDate,
): (edge: PlacedEdge, event: EventTemplate) => Window {
  const { cycle } = vocabularyOf(programme);
  const foreseen = new Map<string, Span | undefined>();
  const lastDays = new Map<string, IsoDate | undefined>();
  const daysFor = (meeting: string) =>
    cached(foreseen, meeting, () =>
      foreseenDays(programme, meeting, start, getPath(facts, [meeting, 'opened']) as IsoDate | undefined),
    );
  return (edge, event) => {
    const main = foreseenMeetingOf(cycle, edge);
    const days = main && daysFor(main);
    if (days) return days;
    const between = meetingBetweenOf(cycle, edge) ?? openDatedOf(cycle, edge);
    if (between === undefined) return ownDays(event) ?? {};
    const to = cached(lastDays, between, () => lastDayOf(between, alphabet, facts));
    return to === undefined ? {} : { to };
  };
}

/** Tests that a day lies in a window. */
export const isWithin = (day: IsoDate, { from, to }: Window): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);
