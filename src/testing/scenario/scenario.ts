import { submit } from '../../compliance/submit.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import { begin } from '../../machines/prepared.ts';
import type { CycleInput } from '../../machines/setup.ts';
import { plainLabels, scenarioTexts } from '../../messages/index.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { Programme } from '../../programmes/programme.ts';
import type { Expectation } from './expectations.ts';
import { ScenarioError, type ScenarioOutcome } from './outcome.ts';
import { noteEnd } from './pending.ts';
import type { Step } from './step.ts';
import { refusal, story } from './story.ts';

/** A scenario so far: what has happened. */
export interface Scenario {
  readonly programme: Programme;
  readonly events: readonly TreatyEvent[];
  readonly snapshot: CycleSnapshot;
  /** Adds events that happened before. Every event must be accepted. */
  given(...steps: readonly Step[]): Scenario;
  /** Takes the event to look at; of several events, the last one. */
  when(...steps: readonly Step[]): ScenarioEnd;
}

/** A scenario and what came of it. Nothing being expected of it is an error, at the end of the test. */
export interface ScenarioEnd {
  readonly outcome: ScenarioOutcome;
  /** Checks the expectations; the scenario can go on from there. */
  then(...expected: readonly Expectation[]): Scenario;
}

type Situation = Pick<Scenario, 'programme' | 'events' | 'snapshot'>;

function taken({ programme, events, snapshot }: Situation, event: TreatyEvent): Situation {
  const submission = submit(programme, snapshot, event);
  if (submission.reception === 'accepted') {
    return { programme, events: [...events, event], snapshot: submission.snapshot };
  }
  throw new ScenarioError(
    refusal({ programme, events }, { ...submission, event, before: snapshot, programme }),
  );
}

/** The events of a step where a scenario stands, each taken before the next is known. */
function unfolded(situation: Situation, step: Step): Situation {
  if (typeof step === 'function') return unfolded(situation, step(situation));
  return 'type' in step ? taken(situation, step) : step.reduce(unfolded, situation);
}

/** The steps as a flat list of single ones, as far as that is known without taking them. */
const flat = (step: Step): readonly Step[] =>
  typeof step !== 'function' && !('type' in step) ? step.flatMap(flat) : [step];

/** The last event of a step, after those before it were taken. */
function lastOf(situation: Situation, step: Step): readonly [Situation, TreatyEvent] {
  if (typeof step === 'function') return lastOf(situation, step(situation));
  if ('type' in step) return [situation, step];
  const steps = flat(step);
  const last = steps.at(-1);
  if (last === undefined) throw new ScenarioError(scenarioTexts.noEvent);
  return lastOf(steps.slice(0, -1).reduce(unfolded, situation), last);
}

function outcomeOf(situation: Situation, steps: readonly Step[]): ScenarioOutcome {
  const [{ programme, events, snapshot }, event] = lastOf(situation, steps);
  const submission = submit(programme, snapshot, event);
  return { ...submission, programme, given: events, event, before: snapshot, options: { programme } };
}

const isExpectation = (value: unknown): value is Expectation =>
  typeof value === 'object' && value !== null && 'judge' in value;

function check(outcome: ScenarioOutcome, expected: readonly Expectation[]): void {
  if (expected.length === 0 || !expected.every(isExpectation)) {
    throw new ScenarioError(scenarioTexts.noExpectation);
  }
  for (const { words, judge } of expected) {
    const { pass, message } = judge(outcome, false);
    if (!pass) throw new ScenarioError(story(outcome, words, message()));
  }
}

const scenarioAt = (situation: Situation): Scenario => ({
  ...situation,
  given: (...steps) => scenarioAt(unfolded(situation, steps)),
  when: (...steps) => {
    const outcome = outcomeOf(situation, steps);
    const { programme, given, event, reception, snapshot } = outcome;
    const seen = noteEnd(outcome, () => story(outcome, plainLabels.nothing, scenarioTexts.nothingExpected));
    return {
      get outcome() {
        seen();
        return outcome;
      },
      // biome-ignore lint/suspicious/noThenProperty: given, when, then; awaited by mistake, it says what is missing
      then: (...expected) => {
        seen();
        check(outcome, expected);
        return scenarioAt({
          programme,
          snapshot,
          events: reception === 'accepted' ? [...given, event] : given,
        });
      },
    };
  },
});

/**
 * A scenario under a programme: what was given, what happens, what is to come of it.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { accepted, adopted, firstMeetingOpened, scenario } from 'intersessional/testing';
 * scenario(ccm2011)
 *   .given(firstMeetingOpened(), adopted('workProgramme'))
 *   .when(adopted('languages'))
 *   .then(accepted());
 * ```
 */
export const scenario = (programme: Programme, input?: CycleInput): Scenario =>
  scenarioAt({ programme, events: [], snapshot: begin(programme, input) });
