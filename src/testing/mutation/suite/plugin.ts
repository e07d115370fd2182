import type { Plugin, ViteUserConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';
import { moduleFile } from '../../files.ts';

/** Has the library loaded by Vitest itself, unless it loads everything: only what it loads can be loaded anew. */
const inlined = ({ test }: ViteUserConfig) =>
  test?.server?.deps?.inline === true ? {} : { server: { deps: { inline: ['intersessional'] } } };

/** Runs the tests with a fault: a runner of its own, a setup file, and no other reporter. */
export const mutantPlugin = (reporter: Reporter): Plugin => ({
  name: 'intersessional:mutants',
  enforce: 'post',
  config: (config) =>
    ({
      test: {
        // A worker for each file: no fault outlasts its file.
        isolate: true,
        setupFiles: [moduleFile('testing/mutation/suite/setup')],
        runner: moduleFile('testing/mutation/suite/runner'),
        ...inlined(config),
      },
    }) as never,
  configureVitest({ vitest }) {
    vitest.config.reporters = [reporter];
  },
});
