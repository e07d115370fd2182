import { readFileSync } from 'node:fs';
import { defineConfig, mergeConfig } from 'vitest/config';
import whole from '../../vitest.config.ts';

const root = new URL('../..', import.meta.url).pathname;
const { EDITED, EDIT } = process.env;

/** The tests with one file as it would be after an edit, which no other run sees. */
export default mergeConfig(
  whole,
  defineConfig({
    root,
    // The cache of modules goes by the file on disk, which an edit leaves as it is.
    test: { maxWorkers: 1, bail: 1, experimental: { fsModuleCache: false } },
    plugins: [
      {
        name: 'edited',
        enforce: 'pre',
        load: (id) =>
          EDITED && EDIT && id.split('?')[0] === EDITED ? readFileSync(EDIT, 'utf8') : undefined,
      },
    ],
  }),
);
