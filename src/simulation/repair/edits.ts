import { enablePatches, Immer, type Patch } from 'immer';
import type { IsoDate } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import { getPath } from '../../model/path.ts';
import type { TreatyRecord } from '../../model/record.ts';
import type { AppliedEdit } from './solutions.ts';

/** An event of the record, and where it stood in the record as it was given; -1: it was inserted. */
interface Placed {
  readonly event: TreatyEvent;
  readonly origin: number;
}

/** Records are edited without freezing what the caller handed in. */
const editing = new Immer({ autoFreeze: false });

/** The index after the last event up to a day. */
const placeFor = (events: readonly Placed[], on: IsoDate): number =>
  events.findLastIndex(({ event }) => event.on <= on) + 1;

const isInOrder = (events: readonly Placed[], index: number, on: IsoDate): boolean =>
  (events[index - 1]?.event.on ?? on) <= on && on <= (events[index + 1]?.event.on ?? on);

function changeOf(index: number, field: string, after: TreatyEvent): Patch {
  const keys = field.split('.');
  const value = getPath(after, keys);
  const path = ['events', index, ...keys];
  return value === undefined ? { op: 'remove', path } : { op: 'replace', path, value };
}

/** Puts an edit into the events as they stand, and gives its patches. */
function patch(
  events: Placed[],
  { candidate, entry }: AppliedEdit,
  dateOf: (day: number) => IsoDate,
): readonly Patch[] {
  const { kind, field } = candidate;
  const origin = candidate.entry?.origin ?? -1;
  const index = kind === 'insert' ? -1 : events.findIndex((each) => each.origin === origin);
  if (entry === undefined) {
    events.splice(index, 1);
    return [{ op: 'remove', path: ['events', index] }];
  }
  const on = dateOf(entry.day);
  const known = events[index]?.event;
  if (kind === 'change' && field !== undefined && known !== undefined) {
    const event = { ...entry.event, on: known.on };
    events.splice(index, 1, { event, origin });
    return [changeOf(index, field, event)];
  }
  const event = { ...entry.event, on } as TreatyEvent;
  if (kind === 'move' && isInOrder(events, index, on)) {
    events.splice(index, 1, { event, origin });
    return [{ op: 'replace', path: ['events', index, 'on'], value: on }];
  }
  if (kind === 'move') events.splice(index, 1);
  const to = placeFor(events, on);
  events.splice(to, 0, { event, origin });
  const put: Patch = { op: 'add', path: ['events', to], value: event };
  return kind === 'move' ? [{ op: 'remove', path: ['events', index] }, put] : [put];
}

/** The patches that make the edits, one after the other. */
export function patchesOf(
  record: TreatyRecord,
  edits: readonly AppliedEdit[],
  dateOf: (day: number) => IsoDate,
): readonly (readonly Patch[])[] {
  const events = record.events.map((event, origin) => ({ event, origin }));
  return edits.map((each) => patch(events, each, dateOf));
}

/** The record after these patches; the one given is not changed. */
export function patched(record: TreatyRecord, patches: readonly Patch[]): TreatyRecord {
  enablePatches();
  return editing.applyPatches(record, patches);
}
