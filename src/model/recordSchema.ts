import * as z from 'zod';
import type { EventForm } from './eventForm.ts';
import { eventSchemaOf } from './eventSchema.ts';
import { objectOf } from './fieldSchemas.ts';
import type { ShapeOf } from './fields/declared.ts';
import { memoize } from './memoize.ts';
import { inDateOrder, noFieldMissing, RECORD_FIELDS, type TreatyRecord } from './record.ts';

/** Makes the schema of records of events of a form: strict, in date order. */
export const recordSchemaOf = /* @__PURE__ */ memoize(
  (form: EventForm): z.ZodType<TreatyRecord> =>
    z
      .strictObject({
        ...(objectOf(RECORD_FIELDS).shape as unknown as ShapeOf<typeof RECORD_FIELDS>),
        events: z.array(eventSchemaOf(form)).check(inDateOrder),
      })
      .check(noFieldMissing(form)),
);
