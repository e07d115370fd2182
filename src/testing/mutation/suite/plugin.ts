import type { Plugin } from 'vitest/config';
import type { Reporter } from 'vitest/node';
import { moduleFile } from '../../files.ts';

/** What runs the tests with a fault: a runner of its own, a setup file, and nobody else who reports. */
export const mutantPlugin = (reporter: Reporter): Plugin => ({
  name: 'intersessional:mutants',
  enforce: 'post',
  // Only what Vitest loads itself can be loaded anew. A worker for each file: no fault outlasts its file.
  config: () => ({ test: { isolate: true, server: { deps: { inline: ['intersessional'] } } } }) as never,
  configureVitest({ vitest, project }) {
    project.config.setupFiles.push(moduleFile('testing/mutation/suite/setup'));
    project.config.runner = moduleFile('testing/mutation/suite/runner');
    vitest.config.reporters = [reporter];
  },
});
