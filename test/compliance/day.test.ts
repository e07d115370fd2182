import { begin, ccm2011, type TreatyEvent } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { takeDay } from '../../src/compliance/day.ts';
import { preparedFor } from '../../src/compliance/prepared.ts';
import { daysAudited } from '../support/orders.ts';
import { model } from '../support/records.ts';

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

describe('a day with more orders than can be tried', () => {
  const taken = (copies: number) => {
    const events = model.events.flatMap((event) =>
      Array<TreatyEvent>(copies).fill({ ...event, on: '2010-11-12' } as TreatyEvent),
    );
    const playing = { prepared: preparedFor(ccm2011), recorded: new Set(events.map(({ type }) => type)) };
    const day = takeDay(playing, begin(ccm2011), events);
    const isAccepted = ({ judgement: { edge, answers } }: (typeof day.taken)[number]) =>
      edge !== undefined && answers.every(({ refuses }) => !refuses);
    return { looks: day.looks, accepted: day.taken.filter(isAccepted).length };
  };

  it('is looked at so often and no more, and still goes well for what went well in fewer', () => {
    const [once, twice] = [taken(1), taken(2)];
    expect(once.accepted).toBeGreaterThan(model.events.length - 5);
    expect(twice.accepted).toBeGreaterThanOrEqual(once.accepted);
    expect(twice.looks).toBeLessThan(500_000);
  });
});
