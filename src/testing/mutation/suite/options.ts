import type { Mutant } from '../mutant.ts';
import type { Arguments } from '../report.ts';

/** The options of a run of the suite. */
export interface SuiteOptions {
  /** The folder of Vitest's configuration (default: the current folder). */
  readonly root?: string;
  /** A configuration file of Vitest's (default: the one that it finds). */
  readonly config?: string;
  /** Only test files whose path has one of these in it. */
  readonly filters?: readonly string[];
  /** Why mutants are equivalent, by their ids. */
  readonly equivalent?: Arguments;
  /** Only these mutants are tried (default: all). */
  readonly mutants?: readonly Mutant[];
  /** Is told how many mutants are known to be killed, as files are done. */
  readonly progress?: (killed: number, of: number) => void;
}

/** The suite cannot be used: it fails, or it is empty, without any fault in the programme. */
export class SuiteError extends Error {
  override readonly name = 'SuiteError';
}
