import { defineConfig } from 'vitest/config';

const conditions = ['@intersessional/source', 'module', 'node', 'development|production'];

/** A suite of somebody else's, as far as it takes to try mutants on. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { include: ['*.suite.ts'], isolate: false },
});
