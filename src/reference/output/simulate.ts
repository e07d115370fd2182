import * as z from 'zod';
import { OUTCOMES } from '../../simulation/simulate/runner.ts';
import * as s from './shared.ts';

const interval = z
  .strictObject({ from: s.share.describe('Its lower end.'), to: s.share.describe('Its upper end.') })
  .describe('The Wilson score interval of the share.');

const shared = {
  count: s.count.describe('How many.'),
  share: s.share.describe('The share, from 0 to 1.'),
  interval,
};

const spread = z.strictObject({
  least: s.count.describe('The least.'),
  lowerQuartile: s.count.describe('The lower quartile.'),
  median: s.count.describe('The median.'),
  upperQuartile: s.count.describe('The upper quartile.'),
  most: s.count.describe('The most.'),
});

const ending = z.strictObject({
  outcome: z.enum(OUTCOMES).describe('How runs ended.'),
  ...shared,
  witness: z
    .strictObject({ run: s.count.describe('The number of the run.'), record: s.record })
    .nullable()
    .describe('The shortest run that ended so.'),
});

const stop = z.strictObject({
  provision: s.paragraph,
  ...shared,
  events: z
    .array(
      z.strictObject({
        type: s.eventType,
        about: z.string().optional().describe('The decision, the subject or the meeting that it is about.'),
        count: s.count.describe('How often it was refused.'),
      }),
    )
    .describe('The events that it refused, most often refused first.'),
});

/** The JSON of `simulate`. */
export const simulateOutput = z.strictObject({
  version: s.version,
  programme: s.programmeId,
  seed: z.int().describe('The seed: the same seed gives the same result.'),
  runs: s.count.describe('How many runs were made.'),
  choice: z.enum(['enabled', 'naive']).describe('How a run chooses its next event.'),
  goal: z.string().describe('The stage to get to.'),
  from: s.day.describe('The first day of every run.'),
  letters: s.count.describe('How many events the alphabet has.'),
  confidence: s.share.describe('How sure the intervals are.'),
  outcomes: z.array(ending).describe('Every outcome, as shares of all runs.'),
  days: spread.nullable().describe('How many days it took to get to the goal.'),
  events: spread.describe('How many events a run had.'),
  lost: s.count.describe('How many events were tried where they could not happen.'),
  stoppedBy: z.array(stop).describe('What stopped the runs that failed, most often first.'),
});
