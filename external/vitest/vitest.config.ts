import { provisionCoverage } from 'intersessional/testing/coverage';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [provisionCoverage({ text: false, json: process.env.COUNTED ?? 'provisions.json' })],
  // One worker: without isolation, what the first file loads is there for the others. `minWorkers` is for Vitest 3.
  test: { setupFiles: ['intersessional/testing/vitest'], maxWorkers: 1, minWorkers: 1, testTimeout: 60_000 },
});
