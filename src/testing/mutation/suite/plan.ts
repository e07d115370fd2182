/** A mutant, and the tests of a file that try it; none named: all. */
export interface Attempt {
  readonly mutant: string;
  readonly tests?: readonly string[];
}

/** What a run of the suite tries: the mutants of a programme, by the test files that try them. */
export interface SuitePlan {
  readonly programme: string;
  /** The mutants that a file tries, by its path. */
  readonly files: Readonly<Record<string, readonly Attempt[]>>;
  /** A folder with a file for each mutant that is killed, so that no other worker tries it. */
  readonly folder: string;
}

/** The name under which Vitest hands the plan to its workers. */
export const PLAN = 'intersessional:plan';

/** What a test file killed: the id of the mutant, and the test that did. */
export type Kills = Readonly<Record<string, string>>;
