import type { EventsOfDay, RepairEvent } from './trace.ts';

/** Returns the index of a day, or of the first after it. */
export function place(days: readonly EventsOfDay[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as EventsOfDay).day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the days with an entry more. */
export function withEntry(days: readonly EventsOfDay[], entry: RepairEvent): readonly EventsOfDay[] {
  const at = place(days, entry.day);
  const own = days[at];
  const isNew = own?.day !== entry.day;
  const changed = { day: entry.day, entries: isNew ? [entry] : [...own.entries, entry] };
  return days.toSpliced(at, isNew ? 0 : 1, changed);
}

/** Returns the days without an entry. */
export function withoutEntry(days: readonly EventsOfDay[], entry: RepairEvent): readonly EventsOfDay[] {
  const at = place(days, entry.day);
  const entries = (days[at] as EventsOfDay).entries.filter((each) => each !== entry);
  const left = entries.length === 0 ? [] : [{ day: entry.day, entries }];
  return days.toSpliced(at, 1, ...left);
}
