import * as z from 'zod';
import * as s from './shared.ts';

const witness = z
  .strictObject({
    kind: z.enum(['refused', 'reported']).describe('`refused`: only one of the two accepts the last event.'),
    sequence: z.array(s.event).describe('The events.'),
    accepts: z.enum(['first', 'second']).optional().describe('Which of the two accepts the last event.'),
    findings: z
      .strictObject({
        first: z.array(s.finding).describe('In the first programme only.'),
        second: z.array(s.finding).describe('In the second programme only.'),
      })
      .describe('What stands against the last event.'),
    shortest: z.boolean().describe('Whether it was shown that no shorter sequence does it.'),
  })
  .nullable()
  .describe('The shortest sequence that tells the programmes apart. `null`: none was found.');

const compared = {
  witness,
  complete: z.boolean().describe('Whether all that can happen was looked at. `false`: a limit came first.'),
};

/** The JSON of `diff`. */
export const diffOutput = z.strictObject({
  version: s.version,
  programmes: z.array(z.string()).length(2).describe('The ids of the two programmes.'),
  same: z.boolean().describe('Whether the two are the same, as data.'),
  changes: z
    .array(
      z.strictObject({
        kind: z.enum(['added', 'removed', 'changed']).describe('What was done.'),
        of: z.enum(['provision', 'draft', 'offer', 'aside', 'programme']).describe('To what.'),
        paragraphs: s.paragraphs,
        rule: s.rule.optional(),
        path: z.string().optional().describe('Where it stands.'),
        before: s.any.optional().describe('The value in the first programme.'),
        after: s.any.optional().describe('The value in the second programme.'),
        because: z.string().describe('One sentence for a person.'),
        witness: witness.optional(),
        complete: compared.complete.optional(),
      }),
    )
    .describe('The changes from the first programme to the second.'),
  ...compared,
});
