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
import { say, suiteTexts } from '../../../messages/index.ts';
import type { Mutant } from '../mutant.ts';
import { mutantsOf } from '../mutants.ts';
import { type MutationReport, reportOn } from '../report.ts';
import { SuiteError, type SuiteOptions } from './options.ts';
import { type Kills, PLAN, type SuitePlan } from './plan.ts';
import { mutantPlugin } from './plugin.ts';
import { attempts, likely, type Seen, seenIn } from './ranking.ts';

type Tries = (mutant: Mutant) => readonly (readonly [string, readonly string[] | undefined])[];

/**
 * Returns the rounds that try a mutant: the likeliest tests of the likeliest file, those of the others, and then every
 * test.
 */
const roundsOf = (seen: readonly Seen[]): readonly Tries[] => [
  (mutant) => [...likely(mutant, seen)].slice(0, 1),
  (mutant) => [...likely(mutant, seen)].slice(1),
  () => [...new Set(seen.map(({ file }) => file))].map((file) => [file, undefined]),
];

const killsOf = (module: TestModule): Kills => (module.meta() as { kills?: Kills }).kills ?? {};

/** A run of the suite as it is: it must be green, and tells which file breaches what. */
async function baseline(vitest: Vitest, specifications: TestSpecification[]): Promise<readonly Seen[]> {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const failed = testModules.filter((module) => !module.ok()).map(({ relativeModuleId }) => relativeModuleId);
  if (failed.length > 0) throw new SuiteError(say(suiteTexts.failing, { files: failed }));
  if (unhandledErrors.length > 0) throw new SuiteError(suiteTexts.uncaught);
  return seenIn(testModules);
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
      for (const [id, test] of Object.entries(killsOf(module))) this.#killedBy.set(id, test);
      this.#progress?.(this.#killedBy.size, this.#mutants.length);
    },
  };

  async run(vitest: Vitest, filters: readonly string[], folder: string) {
    const specifications = await vitest.globTestSpecifications([...filters]);
    if (specifications.length === 0) throw new SuiteError(suiteTexts.noTests);
    const seen = await baseline(vitest, specifications);
    for (const tries of roundsOf(seen)) {
      const alive = this.#mutants.filter(({ id }) => !this.#killedBy.has(id));
      const files = attempts(alive, tries);
      const plan: SuitePlan = { programme: this.#programme, files, folder };
      for (const project of vitest.projects) project.provide(PLAN as never, plan as never);
      const busy = specifications.filter(({ moduleId }) => files[moduleId] !== undefined);
      if (busy.length > 0) await vitest.runTestSpecifications(busy);
    }
    return { mutants: this.#mutants, killedBy: this.#killedBy };
  }
}

/** Tries the mutants of a programme on a Vitest suite. */
export async function runSuite(
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
