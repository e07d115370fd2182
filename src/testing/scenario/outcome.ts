import type { Submission } from '../../compliance/submit.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { Programme } from '../../programmes/programme.ts';
import type { MatcherOptions } from '../judging/received.ts';

/** What came of the event of a scenario: what the matchers take. */
export interface ScenarioOutcome extends Submission {
  readonly programme: Programme;
  /** What had happened before, in its order. */
  readonly given: readonly TreatyEvent[];
  readonly event: TreatyEvent;
  readonly before: CycleSnapshot;
  readonly options: Pick<MatcherOptions, 'programme'>;
}

/** Thrown by a scenario: a given event that did not happen, or an expectation that was not met. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
}
