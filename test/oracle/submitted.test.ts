import { describe, expect, it } from 'vitest';
import { heldAgainstSubmit, printed } from '../support/audits.ts';

const SEQUENCES = 50;
const SEED = Number(process.env.SEED ?? 20101112);

// `npm run oracle` takes 2,000.
describe(`what submit accepts, of ${SEQUENCES} random sequences of events (seed ${SEED})`, () => {
  it('is turned away by no audit, nor judged worse than as it came', { timeout: 240_000 }, () => {
    expect([...heldAgainstSubmit(SEQUENCES, SEED)].flatMap(printed)).toEqual([]);
  });
});
