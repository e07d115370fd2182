import { defineConfig } from 'tsup';

/** JavaScript only: the declarations come from `tsc -p src/tsconfig.json`. */
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'interchange/index': 'src/interchange/index.ts',
    'simulation/index': 'src/simulation/index.ts',
    'simulation/parallel': 'src/simulation/simulate/parallel.ts',
    'simulation/worker': 'src/simulation/simulate/worker.ts',
    'testing/index': 'src/testing/index.ts',
    'testing/arbitraries/index': 'src/testing/arbitraries/index.ts',
    'testing/vitest': 'src/testing/vitest.ts',
    'testing/gherkin/index': 'src/testing/gherkin/index.ts',
    'source/index': 'src/source/index.ts',
    'testing/declare/index': 'src/testing/declare/index.ts',
    'read/index': 'src/read/index.ts',
    'testing/coverage/index': 'src/testing/coverage/index.ts',
    'testing/coverage/setup': 'src/testing/coverage/setup.ts',
    'testing/mutation/index': 'src/testing/mutation/index.ts',
    'testing/mutation/suite/setup': 'src/testing/mutation/suite/setup.ts',
    'testing/mutation/suite/runner': 'src/testing/mutation/suite/runner.ts',
    'cli/main': 'src/cli/main.ts',
  },
  format: 'esm',
  target: 'node20',
  dts: false,
  splitting: true,
  // Joins the imports of one package, and drops imports between chunks for nothing but an order of evaluation.
  treeshake: { moduleSideEffects: 'no-external' },
  sourcemap: false,
  clean: true,
});
