import * as z from 'zod';
import { eventSchema, missingFields, type TreatyEvent } from './events.ts';
import { text } from './scalars.ts';

/** What happened, in the order of its dates. */
export interface TreatyRecord {
  readonly $schema?: string | undefined;
  /** The programme it is held against, such as `ccm-2011`. */
  readonly programme: string;
  readonly title?: string | undefined;
  readonly notes?: string | undefined;
  /** Whether everything that happened is on the record (default `true`); else what is absent is unknown. */
  readonly complete?: boolean | undefined;
  readonly events: readonly TreatyEvent[];
}

type Day = readonly [index: number, on: string];

/** Returns the place of the first day before another, among days that only go back. */
function firstBefore(days: readonly Day[], on: string): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as Day)[1] < on) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Returns a longest run of days in order. Where two days changed places, the later one is left out. */
function longestInOrder(days: readonly Day[]): readonly Day[] {
  const ends: Day[] = [];
  const after = new Map<Day | undefined, Day | undefined>();
  for (const day of [...days].reverse()) {
    const at = firstBefore(ends, day[1]);
    after.set(day, ends[at - 1]);
    ends[at] = day;
  }
  const run: Day[] = [];
  for (let day = ends.at(-1); day; day = after.get(day)) run.push(day);
  return run;
}

/** Blames as few dates as it can, and none for another that is no date. */
const inDateOrder: z.core.CheckFn<TreatyEvent[]> = ({ value: events, issues }) => {
  const wrong = new Set(issues.map(({ path }) => path?.[1] === 'on' && path[0]));
  const days = events.map(({ on }, index): Day => [index, on]).filter(([index]) => !wrong.has(index));
  const run = longestInOrder(days);
  let kept = 0;
  for (const day of days) {
    const [before, after] = [run[kept - 1], run[kept]];
    if (day === after) kept++;
    else {
      const bounds = [before && `on or after ${before[1]}`, after && `on or before ${after[1]}`];
      issues.push({
        code: 'custom',
        message: `a date ${bounds.filter(Boolean).join(' and ')}: a record is in date order`,
        path: [day[0], 'on'],
        input: day[1],
      });
    }
  }
};

const noFieldMissing: z.core.CheckFn<TreatyRecord> = ({ value: record, issues }) => {
  if (record.complete === false) return;
  record.events.forEach((event, index) => {
    for (const field of missingFields(event)) {
      issues.push({
        code: 'custom',
        message: 'a value, as the record is complete',
        path: ['events', index, field],
        input: undefined,
      });
    }
  });
};

const record = () =>
  z
    .strictObject({
      $schema: text.optional(),
      programme: text,
      title: text.optional(),
      notes: text.optional(),
      complete: z.boolean().optional(),
      events: z.array(eventSchema).check(inDateOrder),
    })
    .check(noFieldMissing);

/** The schema of a record: strict, in date order. */
export const recordSchema: z.ZodType<TreatyRecord> = /* @__PURE__ */ record();
