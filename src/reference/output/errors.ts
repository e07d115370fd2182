import * as z from 'zod';
import * as s from './shared.ts';

/** The JSON of errors, on standard error. */
export const errorsOutput = z.strictObject({
  version: s.version,
  errors: z
    .array(
      z.strictObject({
        message: z.string().describe('The error as a line.'),
        file: z.string().optional().describe('The file that it is in.'),
        path: z.string().optional().describe('Where in the input, such as `events[3].on`.'),
        expected: z.string().optional().describe('What would have been right.'),
        found: z.string().optional().describe('What was there.'),
        line: s.count.optional().describe('The line in the file, from 1.'),
        column: s.count.optional().describe('The column in the line, from 1.'),
      }),
    )
    .describe('The errors.'),
});
