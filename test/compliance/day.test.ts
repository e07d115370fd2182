import { describe, expect, it } from 'vitest';
import { daysAudited } from '../support/orders.ts';

const SEED = Number(process.env.SEED ?? 20101112);
const DAYS = 60;

// `npm run oracle` tries more days.
describe(`the order of a day (seed ${SEED})`, () => {
  it('breaks no more than any other order does', { timeout: 120_000 }, () => {
    let met = 0;
    for (const { ours, least } of daysAudited(DAYS, SEED)) {
      expect(ours.misplaced).toBe(least.misplaced);
      expect(ours.refused).toBeLessThanOrEqual(least.refused);
      if (least.misplaced + least.refused > 0) met++;
    }
    expect(met).toBeGreaterThan(DAYS / 5);
  });
});
