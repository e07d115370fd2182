import { defineConfig } from 'vitest/config';

const conditions = ['@intersessional/source', 'module', 'node', 'development|production'];

/** The tests that mutants of the TypeScript are tried on: those of the folders that are mutated. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['test/{model,rules,compliance}/**/*.test.ts', 'conformance/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
