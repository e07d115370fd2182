import type { EventTemplate } from '../../analysis/template.ts';
import { explain } from '../../compliance/submit.ts';
import { firstDay } from '../../kernel/ground/days.ts';
import { lastOf } from '../../kinds/flow.ts';
import { type CycleSnapshot, factsAtStart } from '../../machines/cycle.ts';
import { addDays, type IsoDate } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import { getPath } from '../../model/path.ts';
import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';

const later = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? b : a);

/** The day of the last event, or the next where a meeting closed on it; at the start, the day on which the programme starts. */
export function today(programme: Programme, { context }: CycleSnapshot): IsoDate {
  const { on } = context;
  if (on === undefined) return firstDay(programme);
  const { cycle, meetings } = vocabularyOf(programme);
  const closed = meetings.filter((meeting) => getPath(context, [meeting, 'closed']) === on);
  return closed.some((meeting) => meeting !== lastOf(cycle)) ? addDays(on, 1) : on;
}

/** Returns the day that an event names itself: a meeting opens on the first of its days, and closes on the last. */
function ownDay(
  programme: Programme,
  { type, ...fields }: EventTemplate,
  { context }: CycleSnapshot,
): IsoDate | undefined {
  const { cycle, meetings } = vocabularyOf(programme);
  const meeting = meetings.find((each) => type === `${each}.opened` || type === `${each}.closed`);
  if (meeting === undefined) return undefined;
  if (type.endsWith('.closed')) return getPath(context, [meeting, 'span', 'to']) as IsoDate | undefined;
  const days = cycle.meetings[meeting]?.days;
  const facts = days === 'foreseen' ? getPath(factsAtStart(programme), [meeting]) : fields;
  return getPath(facts, [days ?? '', 'from']) as IsoDate | undefined;
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
