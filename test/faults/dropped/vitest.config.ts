import { defineConfig } from 'vitest/config';

const conditions = ['@intersessional/source', 'module', 'node', 'development|production'];

/** A suite of somebody else's with a scenario of which nothing is expected, with the setup file or without. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['*.suite.ts'],
    setupFiles: process.env.WITHOUT_SETUP ? [] : ['../../../src/testing/vitest.ts'],
  },
});
