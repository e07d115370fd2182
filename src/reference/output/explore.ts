import * as z from 'zod';
import * as s from './shared.ts';

const sequence = z.array(s.event);

const obstacle = z.strictObject({
  type: s.eventType,
  provisions: s.paragraphs.describe(
    'The paragraphs that refuse it; none where the days of its meeting are over.',
  ),
});

/** The JSON of `explore`. */
export const exploreOutput = z.strictObject({
  version: s.version,
  programme: s.programmeId,
  complete: z.boolean().describe('Whether every state was met. `false`: a limit came first.'),
  letters: s.count.describe('How many events the alphabet has.'),
  states: s.count.describe('How many states can be reached.'),
  transitions: s.count.describe('How many steps there are from a state to a state.'),
  boxes: s.count.describe('In how many product sets the states were met.'),
  topics: z
    .array(
      z.strictObject({
        departures: s.count.describe('How many departures there are.'),
        types: z.array(s.eventType).describe('The types of event that depart.'),
        states: s.count.describe('How many states can be reached with them.'),
        transitions: s.count.describe('How many steps there are with them.'),
        boxes: s.count.describe('In how many product sets the states were met.'),
      }),
    )
    .describe('Departures from the programme, explored one group at a time.'),
  stages: z
    .strictObject({ reached: s.stages.describe('Reached.'), notReached: s.stages.describe('Not reached.') })
    .describe('The innermost stages.'),
  deadEnds: z
    .array(
      z.strictObject({
        step: s.event.nullable().describe('The step. `null`: there is no way from the start.'),
        sequence: sequence.describe(
          'A short sequence that ends with it: the shortest of those that were tried.',
        ),
        blocked: z.array(obstacle).describe('What would lead on, and what always refuses it.'),
      }),
    )
    .describe('Steps after which there is no way to the goal any more.'),
  deadProvisions: z
    .array(
      z.strictObject({
        provision: s.paragraph,
        rule: s.rule,
        force: s.force,
        why: z.enum(['neverApplies', 'neverFails', 'neverRefuses']).describe('Why it is dead.'),
      }),
    )
    .describe('Provisions that nothing brings into play.'),
  neverAlone: s.paragraphs.describe('Paragraphs that never refuse an event by themselves.'),
  shortest: z
    .strictObject({
      goal: z.string().describe('The stage to get to.'),
      complete: z
        .boolean()
        .describe('Whether no way is better. `false`: a limit came before that was shown.'),
      events: sequence.nullable().describe('The fewest events that reach the goal and comply.'),
      days: sequence.nullable().describe('The same to the earliest day.'),
      complies: z.boolean().describe('Whether `events` comply in an audit.'),
      unmet: s.paragraphs.describe('The paragraphs that `events` leaves unmet.'),
      shorter: z
        .strictObject({
          events: sequence.describe('Its events.'),
          unmet: s.paragraphs.describe('The paragraphs that it leaves unmet.'),
        })
        .nullable()
        .describe('A way with fewer events that leaves paragraphs unmet.'),
    })
    .describe('The shortest ways to the goal.'),
});
