import type { EventTemplate } from '../../analysis/template.ts';
import type { Edge } from '../../machines/chart.ts';
import type { IsoDate, Span } from '../../model/calendar.ts';
import { type EventType, readEvent } from '../../model/events.ts';
import type { Facts } from '../../model/facts.ts';
import { getPath } from '../../model/path.ts';
import type { Programme } from '../../programmes/programme.ts';
import { eventOn } from './variables.ts';

/*
 * Randomly dated sequences keep to the days of their meetings: the First Meeting to the programme's days, the
 * intersessional to the days with which it was opened. Records are exempt, because a record states real events.
 */

/** The part of an edge that says at which meeting its event takes place. */
type PlacedEdge = Pick<Edge, 'type' | 'source' | 'params'>;

/** Types of event that have a place only while the intersessional is open, wherever the chart has them. */
const AT_INTERSESSIONAL: ReadonlySet<EventType> = new Set(['theme.discussed', 'recommendation.agreed']);

/** Tests that an event takes place at the First Meeting; its opening counts, what ends it unclosed does not. */
export const isAtFirstMeeting = ({ type, source, params }: PlacedEdge): boolean =>
  type === 'firstMeeting.opened' || (source.path[0] === 'firstMeeting' && !params.skips);

/** Tests that an event takes place at the intersessional; its opening does not count. */
export const isAtIntersessional = ({ type, source }: PlacedEdge): boolean =>
  AT_INTERSESSIONAL.has(type) || source.path.join('.').endsWith('intersessional.underWay.meeting.open');

/**
 * Returns the days of the First Meeting; `undefined` if the programme has none, or if they no longer count: they are
 * past at the start, or the meeting was opened on another day.
 */
export function firstMeetingDays(
  { firstMeeting }: Programme,
  start: IsoDate,
  opened?: IsoDate,
): Span | undefined {
  if (firstMeeting === undefined) return undefined;
  const { from, to } = firstMeeting.span;
  if (opened !== undefined) return from <= opened && opened <= to ? firstMeeting.span : undefined;
  return start <= to ? firstMeeting.span : undefined;
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
export const canStandOn = (event: EventTemplate, day: IsoDate): boolean =>
  ownDays(event) === undefined || readEvent(eventOn(event, day)) !== undefined;

/** Returns the last day of the intersessional, as opened on record or by any of these events. */
function lastIntersessionalDay(alphabet: readonly EventTemplate[], facts: Facts): IsoDate | undefined {
  const openings = alphabet.filter(({ type }) => type === 'intersessional.opened');
  const { span } = facts.intersessional;
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
  const first = firstMeetingDays(programme, start, facts.firstMeeting.opened);
  const lastDay = lastIntersessionalDay(alphabet, facts);
  return (edge, event) => {
    if (first && isAtFirstMeeting(edge)) return first;
    if (isAtIntersessional(edge)) return lastDay === undefined ? {} : { to: lastDay };
    return ownDays(event) ?? {};
  };
}

/** Tests that a day lies in a window. */
export const isWithin = (day: IsoDate, { from, to }: Window): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);
