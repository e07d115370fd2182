import * as z from 'zod';
import * as s from './shared.ts';

/** The JSON of `mutate`. */
export const mutateOutput = z.strictObject({
  version: s.version,
  programme: s.programmeId,
  mutants: s.count.describe('How many mutants were tried.'),
  killed: s.count.describe('How many a test or a record tells from the programme.'),
  argued: s.count.describe('How many are argued to be equivalent.'),
  survived: s.count.describe('How many are neither.'),
  stale: z
    .array(
      z.strictObject({
        id: z.string().describe('The id of the mutant.'),
        why: z.enum(['unknown', 'killed']).describe('Why the argument is not needed.'),
      }),
    )
    .describe('Arguments that are not needed.'),
  tried: z
    .array(
      z.strictObject({
        id: z.string().describe('The id of the mutant.'),
        kind: z.string().describe('What it gets wrong.'),
        paragraphs: s.paragraphs.describe('The paragraphs that it gets wrong.'),
        says: z.string().describe('What is wrong, in one sentence.'),
        killedBy: z.string().optional().describe('The test or the record that tells it apart.'),
        argued: z.string().optional().describe('Why it is equivalent.'),
      }),
    )
    .describe('Every mutant.'),
});
