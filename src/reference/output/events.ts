import * as z from 'zod';
import * as s from './shared.ts';

const field = z.strictObject({
  name: z.string().describe('The name of the field.'),
  required: z
    .union([z.boolean(), z.literal('onCompleteRecords')])
    .describe('`onCompleteRecords`: may be left out where the record is not complete.'),
  value: z.string().describe('The kind of value, in words.'),
  says: z.string().describe('Its meaning.'),
});

/** The JSON of `events`. */
export const eventsOutput = z.strictObject({
  version: s.version,
  common: z.array(field).describe('The fields of every event.'),
  events: z
    .array(
      z.strictObject({
        type: s.eventType,
        says: z.string().describe('The thing that happened.'),
        who: z.array(z.string()).describe('Who does it, as a rule.'),
        fields: z.array(field).describe('Its own fields.'),
        example: s.event.describe('An example.'),
      }),
    )
    .describe('The types of event.'),
  values: z
    .array(
      z.strictObject({
        name: z.string().describe('The name of the value.'),
        says: z.string().describe('Its meaning.'),
        fields: z.array(field).describe('Its fields, if it has any.'),
      }),
    )
    .describe('The values that several fields have.'),
});

/** The JSON of `programme` without an id. */
export const programmesOutput = z.strictObject({
  version: s.version,
  programmes: z
    .array(z.strictObject({ id: s.programmeId, title: z.string().describe('Its title.') }))
    .describe('The programmes that the library has.'),
});
