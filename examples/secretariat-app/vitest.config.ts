import { defineConfig } from 'vitest/config';

/*
 * The tests of the app. One of them fails, on purpose, to show what it says:
 *
 *   npx vitest run --config examples/secretariat-app/vitest.config.ts
 */

// In an app of one's own the next three lines are not needed: they run the library from its sources.
const conditions = ['@intersessional/source', 'module', 'node', 'development|production'];

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['./tests/setup.ts'],
  },
});
