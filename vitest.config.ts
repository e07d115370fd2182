import { defineConfig } from 'vitest/config';

/** Tests run on the sources: `intersessional` and its doors need no build. */
const conditions = ['@intersessional/source', 'module', 'node', 'development|production'];
const report = process.env.TEST_REPORT;

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['test/**/*.test.ts', 'conformance/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], exclude: ['src/**/*.d.ts'] },
  },
});
