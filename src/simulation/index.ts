/** Exploring and simulating a programme: what can still happen, and how often; repairing a record. */

export type { EventTemplate } from '../analysis/template.ts';
export { type AlphabetEvent, type AlphabetOptions, alphabetOf } from '../kernel/alphabet.ts';
export { compileKernel } from '../kernel/compile.ts';
export type { Kernel } from '../kernel/encode/kernel.ts';
/** @internal */
export { firstDaysOf, stateOf } from '../kernel/encode/states.ts';
export { KernelError } from '../kernel/ground/table.ts';
export { type Walk, walk } from '../kernel/search/breadth.ts';
export { equal, exists, given, includes, includesAll } from '../language/conditions.ts';
export { fact, value } from '../language/terms.ts';
export type { Delay } from '../model/delay.ts';
export { DELAYS } from '../rules/delays.ts';
export { type Checker, checker, complies } from './check.ts';
export type { Difference } from './diff/changes.ts';
export type { Compared } from './diff/comparison.ts';
export { type Change, type Diff, type DiffOptions, diff } from './diff/diff.ts';
export {
  type DutyChange,
  diffOnRecord,
  type ParagraphChange,
  type ReceptionChange,
  type RecordDiff,
  type RecordDiffOptions,
} from './diff/record.ts';
export type { Witness } from './diff/witness.ts';
export {
  type DeadEnd,
  type DeadProvision,
  type DeviationGroup,
  type Exploration,
  explore,
  type Obstacle,
} from './explore/explore.ts';
export type { ExploreOptions } from './explore/options.ts';
export type { ExploreProgress } from './explore/progress.ts';
export type { ShortestWays, UnmetWay } from './explore/ways.ts';
export { FREE_PLACES, type FreePlace } from './places.ts';
export { promelaOf } from './promela.ts';
export { check, type PropertyResult } from './properties/check.ts';
export {
  always,
  before,
  eventually,
  never,
  type Property,
  type Proposition,
  stage,
  until,
} from './properties/property.ts';
export { COSTS, type Costs, EDIT_KINDS, type EditKind } from './repair/costs.ts';
export type { Fix, Unplaced } from './repair/explain.ts';
export { type Fitness, type FitnessOptions, fitness } from './repair/fitness.ts';
export {
  type Left,
  type Repair,
  type RepairEdit,
  type RepairOptions,
  type Repairs,
  repair,
} from './repair/repair.ts';
export type { ByType, SimulateOptions } from './simulate/options.ts';
export type { Ending, Simulation, Spread, Stop } from './simulate/result.ts';
export type { RunOutcome } from './simulate/runner.ts';
export { simulate } from './simulate/simulate.ts';
export type { Interval, Share } from './simulate/wilson.ts';
export type { ProgrammeIssue } from './validate/issue.ts';
export { type ValidateOptions, type Validation, validate } from './validate/validate.ts';
export type { Changes, EventChange } from './whatIf/changes.ts';
export type { Divergence, ProvisionTurn, VerdictTurn } from './whatIf/compare.ts';
export type { Earliest } from './whatIf/earliest.ts';
export type { Branch, Patches, Recipe } from './whatIf/edits.ts';
export type { Played, PlayedEvent } from './whatIf/play.ts';
export { type WhatIfRow, whatIfRows } from './whatIf/rows.ts';
export { whatIfText } from './whatIf/text.ts';
export {
  type BranchResult,
  type Course,
  type DaysLost,
  type FromSnapshot,
  type Reached,
  type WhatIf,
  type WhatIfOptions,
  whatIf,
} from './whatIf/whatIf.ts';
