import { defineConfig } from 'vitest/config';
import { provisionCoverage } from '../../../src/testing/coverage/plugin.ts';

const conditions = ['@intersessional/source', 'module', 'node', 'development|production'];

/** A suite of somebody else's, of which the provisions are counted: in one worker, where modules outlast test files. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [provisionCoverage({ text: false, json: process.env.COUNTED ?? 'provisions.json' })],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { include: ['*.suite.ts'], isolate: false, maxWorkers: 1 },
});
