import { describe, expect, it } from 'vitest';
import { heldAgainstSecondModel, printed } from '../support/audits.ts';

const RECORDS = 50;
const SEED = Number(process.env.SEED ?? 20101112);

// `npm run oracle` compares 2,000.
describe(`the second model, on ${RECORDS} random records (seed ${SEED})`, () => {
  it('agrees with the audit, but for the readings on which they part', { timeout: 240_000 }, () => {
    expect([...heldAgainstSecondModel(RECORDS, SEED)].flatMap(printed)).toEqual([]);
  });
});
