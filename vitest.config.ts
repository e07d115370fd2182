import { defineConfig } from 'vitest/config';
import { provisionCoverage } from './src/testing/coverage/plugin.ts';

/** Tests run on the sources: `intersessional` and its doors need no build. */
const conditions = ['@intersessional/source', 'module', 'node', 'development|production'];
const report = process.env.TEST_REPORT;

/** The conformance tests make every provision decisive: a run of all tests fails where they do not. */
const provisions = provisionCoverage({ files: /\/conformance\//, text: false, required: true });

export default defineConfig({
  plugins: [provisions],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // A run begins with what runs before it compiled.
    experimental: { fsModuleCache: true },
    include: ['test/**/*.test.ts', 'conformance/**/*.test.ts'],
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], exclude: ['src/**/*.d.ts'] },
  },
});
