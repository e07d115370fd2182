import { dayNumber } from '../model/calendar.ts';
import { canonical } from '../model/canonical.ts';
import type { TreatyEvent } from '../model/events.ts';
import { memoize } from '../model/memoize.ts';
import type { EventClass, EventClasses } from './eventClasses.ts';

/** An event of a record, prepared for replay. */
export interface LogEntry {
  readonly event: TreatyEvent;
  readonly eventClass: EventClass;
  /** The day of the event, in days since 1 January 1970. */
  readonly day: number;
}

/** An event with its index in the record, and its rank in the order of the texts of its day. */
export interface RankedEntry extends LogEntry {
  readonly index: number;
  readonly rank: number;
}

/** Prepares an event for replay. */
export const entryOf = (eventClasses: EventClasses, event: TreatyEvent): LogEntry => ({
  event,
  eventClass: eventClasses.of(event),
  day: dayNumber(event.on),
});

/** Returns the text by which the events of a day are ordered, without source and note. */
export const textOf = /* @__PURE__ */ memoize(
  ({ source: _source, note: _note, ...event }: TreatyEvent): string => canonical(event),
);

const inOrder = (a: TreatyEvent, b: TreatyEvent): number =>
  a === b ? 0 : Number(textOf(a) > textOf(b)) - Number(textOf(a) < textOf(b));

const ranked = ({ event, eventClass, day }: LogEntry, index: number, rank: number): RankedEntry => ({
  event,
  eventClass,
  day,
  index,
  rank,
});

/**
 * Splits a record into days, each with its events in the order of their texts. Events with equal texts keep the order
 * of the record.
 */
export function daysOf(entries: readonly LogEntry[]): readonly (readonly RankedEntry[])[] {
  const days: RankedEntry[][] = [];
  for (let from = 0; from < entries.length; ) {
    const { day } = entries[from] as LogEntry;
    let to = from + 1;
    while (to < entries.length && (entries[to] as LogEntry).day === day) to++;
    days.push(to === from + 1 ? [ranked(entries[from] as LogEntry, from, 0)] : dayOf(entries, from, to));
    from = to;
  }
  return days;
}

function dayOf(entries: readonly LogEntry[], from: number, to: number): RankedEntry[] {
  const indexes = Array.from({ length: to - from }, (_, i) => from + i);
  const eventAt = (index: number) => (entries[index] as LogEntry).event;
  indexes.sort((a, b) => inOrder(eventAt(a), eventAt(b)) || a - b);
  return indexes.map((index, rank) => ranked(entries[index] as LogEntry, index, rank));
}
