import { expect, failures, it } from './vitest.mjs';

it('every file and every suite loads', () => {
  expect(failures).toEqual([]);
});

await import('./suites.js').catch((failure) => failures.push(failure));
