import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createVitest,
  type Reporter,
  type TestModule,
  type TestSpecification,
  type Vitest,
} from 'vitest/node';
import type { Programme } from '../../../index.ts';
import type { Tally } from '../../coverage/tally.ts';
import type { Mutant } from '../mutant.ts';
import { mutantsOf } from '../mutants.ts';
import { type Arguments, type MutationReport, reportOn } from '../report.ts';
import { type Kills, PLAN, type Plan } from './plan.ts';
import { mutantPlugin } from './plugin.ts';
import { ranked, type TalliesByFile } from './ranking.ts';

/** What a run of the suite can be told. */
export interface SuiteOptions {
  /** Where Vitest finds its configuration (default: the current folder). */
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

/** Files that try the mutants in one go: the likeliest first, then a few, then all the others. */
const ROUNDS: readonly (readonly [number, number | undefined])[] = [
  [0, 1],
  [1, 4],
  [4, undefined],
];

/** The suite cannot be used: it fails, or it is empty, without any fault in the programme. */
export class SuiteError extends Error {
  override readonly name = 'SuiteError';
}

interface Meta {
  readonly provisions?: readonly Tally[];
  readonly kills?: Kills;
}

const metaOf = (module: TestModule): Meta => module.meta() as Meta;

/** A run of the suite as it is: it must be green, and tells which file breaches what. */
async function baseline(vitest: Vitest, specifications: TestSpecification[]): Promise<TalliesByFile> {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const failed = testModules.filter((module) => !module.ok()).map(({ relativeModuleId }) => relativeModuleId);
  if (failed.length > 0) throw new SuiteError(`these tests fail without any mutant: ${failed.join(', ')}`);
  if (unhandledErrors.length > 0) throw new SuiteError('the tests leave an error that nobody caught');
  return new Map(testModules.map((module) => [module.moduleId, metaOf(module).provisions ?? []]));
}

/** Which file tries what: each mutant still alive goes to the files of its ranking from one place to another. */
function planOf(
  alive: readonly Mutant[],
  rankings: ReadonlyMap<string, readonly string[]>,
  [from, to]: readonly [number, number | undefined],
): Plan['files'] {
  const files: Record<string, string[]> = {};
  for (const { id } of alive) {
    for (const file of rankings.get(id)?.slice(from, to) ?? []) {
      files[file] = [...(files[file] ?? []), id];
    }
  }
  return files;
}

class SuiteRun {
  readonly #programme: string;
  readonly #mutants: readonly Mutant[];
  readonly #killedBy = new Map<string, string>();
  readonly #progress: SuiteOptions['progress'];

  constructor(programme: Programme, { mutants = mutantsOf(programme), progress }: SuiteOptions) {
    this.#programme = programme.id;
    this.#mutants = mutants;
    this.#progress = progress;
  }

  /** Hears what a file killed, as soon as it is done. */
  readonly reporter: Reporter = {
    onTestModuleEnd: (module) => {
      for (const [id, test] of Object.entries(metaOf(module).kills ?? {})) this.#killedBy.set(id, test);
      this.#progress?.(this.#killedBy.size, this.#mutants.length);
    },
  };

  async run(vitest: Vitest, filters: readonly string[], folder: string) {
    const specifications = await vitest.globTestSpecifications([...filters]);
    if (specifications.length === 0) throw new SuiteError('Vitest finds no test file');
    const tallies = await baseline(vitest, specifications);
    const rankings = new Map(
      this.#mutants.map((mutant) => [mutant.id, ranked(mutant, this.#programme, tallies)]),
    );
    for (const round of ROUNDS) {
      const alive = this.#mutants.filter(({ id }) => !this.#killedBy.has(id));
      const files = planOf(alive, rankings, round);
      const plan: Plan = { programme: this.#programme, files, folder };
      for (const project of vitest.projects) project.provide(PLAN as never, plan as never);
      const busy = specifications.filter(({ moduleId }) => files[moduleId] !== undefined);
      if (busy.length > 0) await vitest.runTestSpecifications(busy);
    }
    return { mutants: this.#mutants, killedBy: this.#killedBy };
  }
}

/**
 * Tries the mutants of a programme on a Vitest suite: one is killed by a test that fails with it in the programme's
 * place.
 *
 * @throws SuiteError where the suite has no tests, or fails as it is.
 */
export async function suiteSurvivors(
  programme: Programme,
  { root = process.cwd(), config, filters = [], ...options }: SuiteOptions = {},
): Promise<MutationReport> {
  const run = new SuiteRun(programme, options);
  const folder = mkdtempSync(join(tmpdir(), 'intersessional-mutants-'));
  const exitCode = process.exitCode;
  const vitest = await createVitest(
    'test',
    { root, ...(config !== undefined && { config }), watch: false, update: false, reporters: [run.reporter] },
    { plugins: [mutantPlugin(run.reporter)] },
  );
  try {
    const { mutants, killedBy } = await run.run(vitest, filters, folder);
    return reportOn(programme.id, mutants, killedBy, options.equivalent);
  } finally {
    await vitest.close();
    rmSync(folder, { recursive: true, force: true });
    process.exitCode = exitCode;
  }
}
