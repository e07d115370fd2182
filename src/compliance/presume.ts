import { edgeFor } from '../machines/chart.ts';
import type { CycleSnapshot } from '../machines/cycle.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import { isBarred } from './possibility.ts';
import { configurationAfter, type Prepared } from './prepared.ts';

/** The steps that a record can leave out and yet be followed, in their order. */
const MILESTONES: readonly EventType[] = [
  'firstMeeting.opened',
  'firstMeeting.closed',
  'intersessional.opened',
  'intersessional.closed',
];

/** A snapshot at which an event has a place, and the steps presumed to get there. */
export interface Presumed {
  readonly snapshot: CycleSnapshot;
  readonly steps: readonly EventType[];
}

/**
 * On an incomplete record, an event whose stage is still to come shows that the steps before it were taken off
 * the record. They move the chart and put nothing on record: what they would have shown is unknown. A step that is on
 * record, on its own day, is not presumed on another; nor is one that would only get the event refused.
 */
export function presume(
  prepared: Prepared,
  from: CycleSnapshot,
  event: TreatyEvent,
  recorded: ReadonlySet<EventType>,
): Presumed | undefined {
  if (from.context.complete) return undefined;
  let snapshot = from;
  const steps: EventType[] = [];
  for (const type of MILESTONES) {
    const step = { type, on: event.on } as TreatyEvent;
    const edge = edgeFor(snapshot, step);
    if (edge === undefined) continue;
    if (recorded.has(type)) return undefined;
    snapshot = { ...configurationAfter(prepared, snapshot, edge, step), context: from.context };
    steps.push(type);
    const place = edgeFor(snapshot, event);
    if (place !== undefined) return isBarred(prepared, place) ? undefined : { snapshot, steps };
  }
  return undefined;
}
