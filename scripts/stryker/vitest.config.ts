import { defineConfig } from 'vitest/config';

/** The tests that mutants of the TypeScript are tried on: those of the folders that are mutated. */
export default defineConfig({
  test: {
    include: ['scripts/stryker/every.test.mjs'],
    testTimeout: 60_000,
  },
});
