import * as z from 'zod';
import { eventSchema, missingFields, type TreatyEvent } from './events.ts';
import { readerOf } from './problems.ts';
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

const inDateOrder: z.core.CheckFn<TreatyEvent[]> = ({ value: events, issues }) => {
  let last = 0;
  events.forEach(({ on }, index) => {
    const before = events[last]?.on ?? on;
    if (on >= before) last = index;
    else {
      issues.push({
        code: 'custom',
        message: `a date on or after ${before}, that of events[${last}]: a record is in date order`,
        path: [index, 'on'],
        input: on,
      });
    }
  });
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

/** Reads a record into a frozen copy, or throws a `MalformedError` that names every problem. */
export const readRecord: (input: unknown) => TreatyRecord = /* @__PURE__ */ readerOf(recordSchema);
