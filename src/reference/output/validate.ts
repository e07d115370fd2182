import * as z from 'zod';
import { ISSUES, LEVELS } from '../../simulation/validate/issue.ts';
import * as s from './shared.ts';

/** The JSON of `validate`. */
export const validateOutput = z.strictObject({
  version: s.version,
  programme: s.programmeId.nullable().describe('The id. `null`: the file has not the form of a programme.'),
  complete: z.boolean().describe('Whether everything that can happen was looked at.'),
  issues: z
    .array(
      z.strictObject({
        level: z
          .enum(LEVELS)
          .describe('How much it weighs: something impossible or dead, something doubtful, a remark.'),
        kind: z.enum([...ISSUES, 'form']).describe('What it is. `form`: of the form of the file.'),
        path: z.string().describe('Where it stands in the file.'),
        line: s.count.optional().describe('The line, from 1.'),
        column: s.count.optional().describe('The column, from 1, in UTF-16 code units.'),
        provision: s.paragraph.optional(),
        because: z.string().optional().describe('One sentence for a person.'),
        expected: z.string().optional().describe('`form`: what would have been right.'),
        found: z.string().optional().describe('`form`: what was there.'),
        witness: z.array(s.event).optional().describe('A shortest sequence that shows it.'),
      }),
    )
    .describe('Errors first, then warnings, then notes.'),
});
