import { gherkinTexts } from '../../messages/index.ts';
import type { Programme } from '../../programmes/programme.ts';
import { accepted, type Expectation } from '../scenario/expectations.ts';
import { ScenarioError } from '../scenario/outcome.ts';
import { type Scenario, type ScenarioEnd, scenario } from '../scenario/scenario.ts';
import type { Step } from '../scenario/step.ts';

/** A scenario of a feature as it is being played. */
export interface Play {
  /** The scenario with the events that are certain. */
  scenario: Scenario;
  /** The last event: it has to be accepted, unless a step says otherwise. */
  last: ScenarioEnd | undefined;
  isExamined: boolean;
  /** The step is a Given: what does not happen is its own fault. */
  isGiven: boolean;
}

/** A play that has not begun. */
export const newPlay = (programme: Programme): Play => ({
  scenario: scenario(programme),
  last: undefined,
  isExamined: false,
  isGiven: false,
});

/** Takes what happened last for certain: it was accepted, unless something else was said of it. */
export function settle(play: Play): void {
  const { last, isExamined } = play;
  play.last = undefined;
  if (last === undefined || (isExamined && last.outcome.reception !== 'accepted')) return;
  play.scenario = last.then(accepted());
}

/** Takes a step in the play. A given event is certain at once. */
export function happen(play: Play, step: Step): void {
  settle(play);
  const end = play.scenario.when(step);
  play.isExamined = false;
  if (play.isGiven && end.outcome.reception !== 'accepted') end.then(accepted());
  play.last = end;
}

/** Something is said of what happened last. */
export function expectOf(play: Play, expectation: Expectation): void {
  if (play.last === undefined) throw new ScenarioError(gherkinTexts.nothingHappened);
  play.isExamined = true;
  play.last.then(expectation);
}
