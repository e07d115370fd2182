import * as fc from 'fast-check';
import type { TreatyEvent, TreatyRecord } from 'intersessional';
import { anyEvent } from './events.ts';

/* An edit of a record: events dropped, added, moved to another day, or replaced by others. */

export interface Edit {
  readonly kind: 'drop' | 'add' | 'move' | 'replace';
  readonly at: number;
  readonly on: string;
  readonly event: TreatyEvent;
}

/** An opening on another day is one of a meeting that begins on it: anything else would be malformed. */
export function onItsDays(event: TreatyEvent): TreatyEvent {
  if (event.type !== 'intersessional.opened' && event.type !== 'secondMeeting.opened') return event;
  const { on, span } = event;
  if (span.from <= on && on <= span.to) return event;
  const ceremony = event.type === 'secondMeeting.opened' ? event.ceremonialSpan : undefined;
  if (ceremony && ceremony.from <= on && on <= ceremony.to) return event;
  return { ...event, span: { from: on, to: span.to > on ? span.to : on } } as TreatyEvent;
}

/** Edits of a record; the days are those of the record, and two on which nothing happens. */
export const anyEdit = ({ events }: TreatyRecord): fc.Arbitrary<Edit> =>
  fc.record({
    kind: fc.constantFrom('drop', 'add', 'move', 'replace'),
    at: fc.nat(Math.max(0, events.length - 1)),
    on: fc.constantFrom(...new Set(events.map(({ on }) => on)), '2011-06-25', '2011-07-05'),
    event: anyEvent('2011-06-27'),
  });

const change: Record<Edit['kind'], (events: TreatyEvent[], edit: Edit) => void> = {
  drop: (events, { at }) => events.splice(at, 1),
  add: (events, { event, on }) => events.push({ ...event, on }),
  move: (events, { at, on }) => events.splice(at, 1, { ...(events[at] as TreatyEvent), on }),
  replace(events, { at, event }) {
    events.splice(at, 1, { ...event, on: (events[at] as TreatyEvent).on });
  },
};

/** The record after these edits, in date order. */
export function edited(record: TreatyRecord, edits: readonly Edit[]): TreatyRecord {
  const events = [...record.events];
  for (const edit of edits) {
    if (events.length > 0) change[edit.kind](events, { ...edit, at: edit.at % events.length });
  }
  const dated = events.map(onItsDays).sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  return { ...record, events: dated };
}
