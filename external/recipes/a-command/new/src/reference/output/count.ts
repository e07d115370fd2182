import * as z from 'zod';
import * as s from './shared.ts';

/** The JSON of `count`. */
export const countOutput = z.strictObject({
  version: s.version,
  counts: z
    .array(z.strictObject({ type: s.eventType, events: s.count.describe('The events of this type.') }))
    .describe('The types on record, in the order in which they come first.'),
});
