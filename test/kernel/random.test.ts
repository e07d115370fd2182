import { expect, it } from 'vitest';
import { randomDifferences } from '../support/oracle.ts';

const PROGRAMMES = 10;

// `npm run oracle` holds the two against each other on 200.
it(`the kernel and XState agree on ${PROGRAMMES} random programmes`, { timeout: 120_000 }, () => {
  const results = [...randomDifferences(PROGRAMMES)];
  expect(results.flatMap(({ found }) => found)).toEqual([]);
  expect(results.reduce((sum, { pairs }) => sum + pairs, 0)).toBeGreaterThan(PROGRAMMES * 300);
  // The others were held against XState as far as the limit.
  expect(results.filter(({ exhausted }) => exhausted).length).toBeGreaterThan(PROGRAMMES / 2);
});
