import { describe, expect, it } from 'vitest';
import { heldAgainstEveryOrder, printed } from '../support/audits.ts';

const RECORDS = 50;
const SEED = Number(process.env.SEED ?? 20101112);

// `npm run oracle` compares 2,000.
describe(`the orders of ${RECORDS} random records (seed ${SEED})`, () => {
  it('give the audit its verdict, its cost and its findings', { timeout: 240_000 }, () => {
    expect([...heldAgainstEveryOrder(RECORDS, SEED)].flatMap(printed)).toEqual([]);
  });
});
