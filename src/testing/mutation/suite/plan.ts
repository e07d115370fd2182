/** A mutant, and the tests of a file that try it; none named: all. */
export interface Attempt {
  readonly mutant: string;
  readonly tests?: readonly string[];
}

/** The mutants of a programme that a run of the suite tries, by the test files that try them. */
export interface SuitePlan {
  readonly programme: string;
  /** The mutants that a file tries, by its path. */
  readonly files: Readonly<Record<string, readonly Attempt[]>>;
  /** A folder with a file for each mutant that is killed, so that no other worker tries it. */
  readonly folder: string;
}

/** The name under which Vitest hands the plan to its workers. */
export const PLAN = 'intersessional:plan';

/** The kills of a test file: the id of the mutant, and the test that killed it. */
export type Kills = Readonly<Record<string, string>>;
