import type { RunnerTask, RunnerTestFile } from 'vitest';
import type { startTests } from 'vitest/internal/browser';
import { TestRunner } from './testRunner.ts';

/** A runner that tells nobody, stops at the first test that fails, and says which it was. */
export type QuietRunner = Runner & { failed: string | undefined };

/** The parameter of `startTests`: Vitest exports the type under no name of its own. */
type Runner = Parameters<typeof startTests>[1];

const nothing = async () => {};

const nameOf = (task: RunnerTask): string =>
  task.suite ? `${nameOf(task.suite)} > ${task.name}` : task.name;

const own = TestRunner.prototype;

/** A runner like the worker's own, but quiet: reports, snapshots and the user's other hooks are left alone. */
export function quietly(runner: TestRunner): QuietRunner {
  const quiet = Object.create(runner) as QuietRunner & { cancelRun: boolean };
  return Object.assign(quiet, {
    failed: undefined,
    cancelRun: false,
    onTaskUpdate: nothing,
    onTestAnnotate: nothing,
    onTestArtifactRecord: nothing,
    onCollected: nothing,
    onBeforeRunFiles: nothing,
    onAfterRunSuite: nothing,
    onCollectStart: (file: RunnerTestFile) => own.onCollectStart.call(quiet, file),
    onAfterRunFiles: () => own.onAfterRunFiles.call(quiet),
    onAfterRunTask(test: RunnerTask) {
      own.onAfterRunTask.call(quiet, test as never);
      if (test.result?.state !== 'fail') return;
      quiet.failed ??= nameOf(test);
      quiet.cancelRun = true;
    },
  });
}
