import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunnerTestFile } from 'vitest';
import { startTests } from 'vitest/internal/browser';
import { suiteTexts } from '../../../messages/index.ts';
import type { Mutant } from '../mutant.ts';
import { type Kills, PLAN, type SuitePlan } from './plan.ts';
import { quietly } from './quiet.ts';
import { forgetProgrammes } from './reload.ts';
import { TestRunner } from './testRunner.ts';
import { mutantsIn, setCurrent } from './worker.ts';

const flagOf = ({ folder }: SuitePlan, id: string): string =>
  join(folder, encodeURIComponent(id).slice(-200));

type Specification = Exclude<Parameters<typeof startTests>[0][number], string>;

/** A file, or some tests of it. */
const specificationOf = (filepath: string, tests?: readonly string[]): Specification => ({
  filepath,
  ...(tests && { testIds: [...tests] }),
});

/** The test that fails in a file, with a mutant in place of its programme; `undefined`: none does. */
async function failing(runner: TestRunner, file: Specification, programme: string, mutant: Mutant) {
  forgetProgrammes(runner);
  setCurrent({ programme, mutant });
  try {
    const quiet = quietly(runner);
    const [ran] = await startTests([file], quiet);
    return quiet.failed ?? (ran?.result?.state === 'fail' ? suiteTexts.wholeFile : undefined);
  } finally {
    setCurrent();
  }
}

/** Tries the mutants of one file and returns its kills. */
async function killsIn(runner: TestRunner, file: string, plan: SuitePlan): Promise<Kills> {
  const known = mutantsIn(plan.programme);
  const kills: Record<string, string> = {};
  for (const { mutant: id, tests } of plan.files[file] ?? []) {
    const mutant = known.get(id);
    if (mutant === undefined || existsSync(flagOf(plan, id))) continue;
    const test = await failing(runner, specificationOf(file, tests), plan.programme, mutant);
    if (test === undefined) continue;
    kills[id] = test;
    writeFileSync(flagOf(plan, id), test);
  }
  return kills;
}

/**
 * Runs a test file once for each mutant that it is to try, its modules loaded anew each time, and stops at the first
 * test that fails. Without a plan it runs the file as ever.
 */
class MutantRunner extends TestRunner {
  async onBeforeRunFiles(files: RunnerTestFile[]): Promise<void> {
    const plan = this.injectValue(PLAN) as SuitePlan | undefined;
    if (plan === undefined) return;
    for (const file of files) {
      Object.assign(file.meta, { kills: await killsIn(this, file.filepath, plan) });
      file.mode = 'skip';
    }
  }
}

// biome-ignore lint/style/noDefaultExport: Vitest takes a runner from there.
export default MutantRunner;
