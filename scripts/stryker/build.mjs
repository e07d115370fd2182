/**
 * The tests that mutants of the TypeScript are tried on, as one file: what they import is then loaded once a mutant
 * rather than once a test file. Tests that find most come first, tests that take longest last, and tests that compare
 * at random are left out. StrykerJS calls it after it has put the mutants in.
 */
import { readdirSync } from 'node:fs';
import { build } from 'esbuild';

const here = import.meta.dirname;
const FIRST = ['conformance/ccm-2011/records.test.ts', 'conformance/ccm-2011/one-at-a-time.test.ts'];
const LAST = ['test/model/calendar.test.ts'];
const RANDOM = ['test/compliance/day.test.ts', 'test/compliance/oracle.test.ts'];
const others = ['test/language', 'test/model', 'test/compliance', 'conformance/ccm-2011'].flatMap((folder) =>
  readdirSync(folder)
    .map((name) => `${folder}/${name}`)
    .filter((file) => file.endsWith('.test.ts') && ![...FIRST, ...LAST, ...RANDOM].includes(file)),
);
const tests = [...FIRST, ...others, 'test/testing/coverage.test.ts', ...LAST];

const guarded = {
  name: 'guarded',
  setup({ onResolve }) {
    onResolve({ filter: /^vitest$/ }, () => ({ path: './vitest.mjs', external: true }));
  },
};

await build({
  stdin: { contents: tests.map((test) => `import './${test}';`).join('\n'), resolveDir: '.' },
  outfile: `${here}/suites.js`,
  bundle: true,
  platform: 'node',
  format: 'esm',
  conditions: ['@intersessional/source'],
  external: ['xstate', 'zod', 'fast-check', 'temporal-polyfill', 'immer', 'yaml'],
  plugins: [guarded],
  ignoreAnnotations: true,
  logLevel: 'error',
});
