import { defineConfig } from 'tsup';

/** JavaScript only: the declarations come from `tsc -p src/tsconfig.json`. */
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'simulation/index': 'src/simulation/index.ts',
    'simulation/parallel': 'src/simulation/simulate/parallel.ts',
    'simulation/worker': 'src/simulation/simulate/worker.ts',
    'source/index': 'src/source/index.ts',
    'read/index': 'src/read/index.ts',
    'cli/main': 'src/cli/main.ts',
  },
  format: 'esm',
  target: 'node20',
  dts: false,
  splitting: true,
  sourcemap: false,
  clean: true,
});
