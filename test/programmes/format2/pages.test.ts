import { expect, it } from 'vitest';
import { pagesCompared } from '../../support/pagesCompared.ts';

const SEED = Number(process.env.SEED ?? 20101112);
const PAGES = 10;

// `npm run oracle` compares more.
it(`the engines agree on random pages (seed ${SEED})`, { timeout: 120_000 }, () => {
  const pages = [...pagesCompared(PAGES, SEED)];
  expect(pages.length).toBeGreaterThan(PAGES / 2);
  expect(pages.flatMap(({ found }) => found)).toEqual([]);
});
