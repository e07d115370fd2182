import * as fc from 'fast-check';
import { audit, begin, type CycleSnapshot, ccm2011, explain, type TreatyEvent } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { anyEvent } from '../support/events.ts';
import { happened, model } from '../support/records.ts';

/*
 * The order of a day is searched with a few short cuts. Here every order of a small day is tried, one by one: none
 * may break less than the one that the audit takes.
 */

const SEED = Number(process.env.SEED ?? 20101112);
const DAY = '2011-06-30';

function permutations<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length <= 1) return [list];
  return list.flatMap((first, at) =>
    permutations([...list.slice(0, at), ...list.slice(at + 1)]).map((rest) => [first, ...rest]),
  );
}

interface Broken {
  readonly misplaced: number;
  readonly refused: number;
}

function play(start: CycleSnapshot, order: readonly TreatyEvent[]): Broken {
  let snapshot = start;
  let misplaced = 0;
  let refused = 0;
  for (const event of order) {
    const { reception } = explain(ccm2011, snapshot, event);
    if (reception === 'misplaced') misplaced++;
    if (reception === 'refused') refused++;
    snapshot = happened(snapshot, event);
  }
  return { misplaced, refused };
}

const least = (orders: readonly Broken[]): Broken =>
  orders.reduce((a, b) => ((b.misplaced - a.misplaced || b.refused - a.refused) < 0 ? b : a));

/** Few kinds of event, so that those of one day bear on one another. */
const day = fc
  .tuple(
    fc.nat(model.events.length - 1),
    fc.nat(model.events.length - 1),
    fc.array(anyEvent(DAY), { minLength: 1, maxLength: 2 }),
  )
  .map(([from, to, random]) => ({
    before: model.events.slice(0, Math.min(from, to)),
    events: [...model.events.slice(Math.min(from, to), Math.min(from, to) + 3), ...random],
  }));

describe(`the order of a day (seed ${SEED})`, () => {
  it('breaks no more than any other order does', { timeout: 120_000 }, () => {
    let met = 0;
    fc.assert(
      fc.property(day, ({ before, events }) => {
        const on = events.reduce((last, event) => (event.on > last ? event.on : last), DAY);
        const sameDay = events.map((event) => ({ ...event, on }) as TreatyEvent);
        const start = before.reduce<CycleSnapshot>(happened, begin(ccm2011));
        const best = least(permutations(sameDay).map((order) => play(start, order)));
        const { receptions } = audit(ccm2011, { programme: 'ccm-2011', events: [...before, ...sameDay] });
        const ours = receptions.slice(before.length);
        const count = (kind: string) => ours.filter(({ reception }) => reception === kind).length;
        expect(count('misplaced')).toBe(best.misplaced);
        expect(count('refused')).toBeLessThanOrEqual(best.refused);
        if (best.misplaced + best.refused > 0) met++;
      }),
      { seed: SEED, numRuns: 250 },
    );
    expect(met).toBeGreaterThan(50);
  });
});
