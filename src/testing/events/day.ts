import type { EventTemplate } from '../../analysis/template.ts';
import { explain } from '../../compliance/submit.ts';
import { firstDay } from '../../kernel/ground/days.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import { addDays, type IsoDate } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import { getPath } from '../../model/path.ts';
import type { Programme } from '../../programmes/programme.ts';

const later = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? b : a);

/** The day of the last event, or the next where a meeting closed on it; at the start, the day on which the programme starts. */
export function today(programme: Programme, { context }: CycleSnapshot): IsoDate {
  const { on, firstMeeting, intersessional } = context;
  if (on === undefined) return firstDay(programme);
  return on === firstMeeting.closed || on === intersessional.closed ? addDays(on, 1) : on;
}

/**
 * Returns the day that an event names itself. A meeting opens on the first of its days. The intersessional closes on
 * the last of its days.
 */
function ownDay(
  { firstMeeting }: Programme,
  { type, ...fields }: EventTemplate,
  { context }: CycleSnapshot,
): IsoDate | undefined {
  if (type === 'firstMeeting.opened') return firstMeeting?.span.from;
  if (type === 'intersessional.closed') return context.intersessional.span?.to;
  if (type === 'secondMeeting.closed') return context.secondMeeting.span?.to;
  return type.endsWith('.opened') ? (getPath(fields, ['span', 'from']) as IsoDate | undefined) : undefined;
}

/** An event today, or on the day that it names itself if that is still to come. */
export function onItsDay(
  programme: Programme,
  snapshot: CycleSnapshot,
  template: EventTemplate,
): TreatyEvent {
  const now = today(programme, snapshot);
  return {
    on: later(now, ownDay(programme, template, snapshot) ?? now),
    ...template,
  } as unknown as TreatyEvent;
}

/** An event on the day on which it would come: today, on the day that it names, or on the first that is allowed. */
export function dated(programme: Programme, snapshot: CycleSnapshot, template: EventTemplate): TreatyEvent {
  const event = onItsDay(programme, snapshot, template);
  const { reception, earliest = event.on } = explain(programme, snapshot, event);
  return reception === 'accepted' || reception === 'malformed'
    ? event
    : { ...event, on: later(event.on, earliest) };
}
