import * as z from 'zod';
import * as s from './shared.ts';

/** A value under the first programme and under the second. */
const turned = (values: z.ZodType, what: string) => ({
  first: values.nullable().describe(`${what} under the first programme. \`null\`: it has none.`),
  second: values.nullable().describe(`${what} under the second programme. \`null\`: it has none.`),
});

/** The JSON of `diff --record`. */
export const diffRecordOutput = z.strictObject({
  version: s.version,
  same: z.boolean().describe('Whether the two programmes say the same of the record.'),
  verdict: z.strictObject(turned(s.verdict, 'The verdict')).describe('The verdicts.'),
  receptions: z
    .array(
      z.strictObject({
        index: s.count.describe('The index of the event in the record.'),
        on: s.day,
        type: s.eventType,
        ...turned(s.reception, 'The reception'),
      }),
    )
    .describe('The events that are received differently.'),
  findings: z
    .strictObject({
      first: z.array(s.finding).describe('In the first programme only.'),
      second: z.array(s.finding).describe('In the second programme only.'),
    })
    .describe('The findings that only one of the two has.'),
  duties: z
    .array(
      z.strictObject({
        provision: s.paragraph,
        rule: s.rule,
        ...turned(s.dutyStatus, 'The status'),
        due: z
          .strictObject(turned(s.day, 'The day'))
          .optional()
          .describe('The days by which it is due, where these differ.'),
      }),
    )
    .describe('The duties that stand differently, or are due by another day.'),
  provisions: z
    .array(z.strictObject({ provision: s.paragraph, ...turned(s.paragraphStatus, 'The status') }))
    .describe('The paragraphs that come out differently.'),
});
