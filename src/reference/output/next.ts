import * as z from 'zod';
import * as s from './shared.ts';

const awaited = z.strictObject({
  ...s.candidate,
  possible: z.enum(['notYet', 'never', 'unknown']).describe('Whether it will be possible.'),
  earliest: s.day.optional().describe('The earliest day, where dates decide.'),
  refusedBy: s.paragraphs.optional().describe('The paragraphs that would refuse it as things stand.'),
});

/** The JSON of `next`. */
export const nextOutput = z.strictObject({
  version: s.version,
  stage: s.stages,
  may: z
    .array(z.strictObject(s.candidate))
    .describe('Kinds of event that may happen now, awaited ones first.'),
  must: z.array(s.duty).describe('Duties that are pending, overdue, or past and not on record.'),
  breached: z.array(s.duty).describe('Duties that were breached.'),
  notYet: z.array(awaited).describe('Kinds of event that are not possible now but may be later.'),
  never: z.array(awaited).describe('Kinds of event that can no longer happen.'),
});
