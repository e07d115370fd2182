import * as z from 'zod';
import { eventSchema, type TreatyEvent } from './events.ts';
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

/** The schema of a record: strict, in date order. */
export const recordSchema: z.ZodType<TreatyRecord> = z.strictObject({
  $schema: text.optional(),
  programme: text,
  title: text.optional(),
  notes: text.optional(),
  complete: z.boolean().optional(),
  events: z.array(eventSchema).check((payload) => {
    let last = 0;
    payload.value.forEach(({ on }, index) => {
      const before = payload.value[last]?.on ?? on;
      if (on >= before) last = index;
      else {
        payload.issues.push({
          code: 'custom',
          message: `a date on or after ${before}, that of events[${last}]: a record is in date order`,
          path: [index, 'on'],
          input: on,
        });
      }
    });
  }),
});
