import { readFileSync, writeFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { SHIPPED } from './scripts/shipped.mjs';

/** JavaScript only: the declarations come from `tsc -p src/tsconfig.json`. */
const COMMON = {
  format: 'esm',
  target: 'node20',
  dts: false,
  splitting: true,
  // Joins the imports of one package, and drops imports between chunks for nothing but an order of evaluation.
  treeshake: { moduleSideEffects: 'no-external' },
  sourcemap: false,
} as const satisfies Options;

/** The packages that the command line brings along: it starts faster from few files without what it does not use. */
const BUNDLED = ['zod', 'xstate', 'commander', 'picocolors'];

/**
 * Leaves out what starts other programs: commander does for commands that are programs of their own, of which there are
 * none, and each start of the command line would load it.
 */
const WITHOUT_PROGRAMS: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'without-programs',
  setup(build) {
    build.onLoad({ filter: /commander.lib.command\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const contents = text.replace("require('node:child_process')", '{}');
      if (contents === text) throw new Error('commander starts programs in another way by now');
      return { contents };
    });
  },
};

/** Writes the licences of the packages that the command line brings along. */
function writeLicences(): void {
  const licences = BUNDLED.map(
    (name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()}\n`,
  );
  writeFileSync('dist/cli/LICENSES.txt', licences.join('\n\n'));
}

export default defineConfig([
  {
    ...COMMON,
    entry: {
      // The order of the entries sets that of the chunks, and so how near to each other the words of a bundle stand: gzip
      // looks back 32 kB. This one was found by trying.
      'source/index': 'src/source/index.ts',
      'interchange/index': 'src/interchange/index.ts',
      'simulation/index': 'src/simulation/index.ts',
      'testing/index': 'src/testing/index.ts',
      'testing/arbitraries/index': 'src/testing/arbitraries/index.ts',
      'testing/vitest': 'src/testing/vitest.ts',
      index: 'src/index.ts',
      'testing/gherkin/index': 'src/testing/gherkin/index.ts',
      'testing/declare/index': 'src/testing/declare/index.ts',
      'simulation/worker': 'src/simulation/simulate/worker.ts',
      'read/index': 'src/read/index.ts',
      'shipped/treaties': 'src/shipped/treaties.ts',
      ...Object.fromEntries(SHIPPED.map((id) => [`shipped/${id}`, `src/shipped/${id}.ts`])),
      'testing/coverage/index': 'src/testing/coverage/index.ts',
      'testing/coverage/setup': 'src/testing/coverage/setup.ts',
      'testing/mutation/index': 'src/testing/mutation/index.ts',
      'simulation/parallel': 'src/simulation/simulate/parallel.ts',
      'testing/mutation/suite/setup': 'src/testing/mutation/suite/setup.ts',
      'testing/mutation/suite/runner': 'src/testing/mutation/suite/runner.ts',
    },
    clean: ['!cli/**'],
  },
  {
    ...COMMON,
    // The worker stands beside the file that starts it.
    entry: { main: 'src/cli/main.ts', worker: 'src/simulation/simulate/worker.ts' },
    outDir: 'dist/cli',
    esbuildPlugins: [WITHOUT_PROGRAMS],
    noExternal: BUNDLED.map((name) => new RegExp(`^${name}(/|$)`)),
    // A package that is no module requires those of Node.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
    },
    clean: true,
    onSuccess: async () => writeLicences(),
  },
]);
