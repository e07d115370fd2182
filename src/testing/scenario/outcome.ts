import type { Submission } from '../../compliance/submit.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { Programme } from '../../programmes/programme.ts';
import type { MatcherOptions } from '../judging/received.ts';

/** The outcome of the event of a scenario, in the form that the matchers take. */
export interface ScenarioOutcome extends Submission {
  readonly programme: Programme;
  /** The events before it, in their order. */
  readonly given: readonly TreatyEvent[];
  readonly event: TreatyEvent;
  readonly before: CycleSnapshot;
  readonly options: Pick<MatcherOptions, 'programme'>;
}

/** Thrown by a scenario: a given event that did not happen, or an expectation that was not met. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
}
