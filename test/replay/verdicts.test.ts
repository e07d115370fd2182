import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TreatyEvent } from '../../src/model/events.ts';
import { type Cost, compareCosts, plus } from '../../src/replay/cost.ts';
import { daysOf } from '../../src/replay/entries.ts';
import type { Orders } from '../../src/replay/orders.ts';
import { isCompliant, silenceAt } from '../../src/replay/verdicts.ts';
import {
  everyOrderOf,
  least,
  newKits,
  permutations,
  placedOf,
  played,
  recordOf,
  rowOf,
  someBefore,
  someCloseRecord,
  someDayOf,
} from '../support/replayed.ts';
import { LETTERS } from '../support/toy.ts';

const SEED = 20101112;
const kits = newKits();
const someKit = fc.constantFrom(...kits);
const someRecord = fc.oneof(
  someCloseRecord(5),
  fc.tuple(someBefore, someDayOf(3)).map(([before, day]) => [...before.slice(0, 5), ...day]),
);
const someAsOf = fc.option(fc.constantFrom(0, 1, 90), { nil: undefined });

const withSilence = (
  { silenceCosts }: Orders,
  cost: Cost,
  row: Int32Array,
  asOf: number | undefined,
): Cost =>
  asOf === undefined ? cost : silenceCosts.reduce((sum, { costAt }) => plus(sum, costAt(row, asOf)), cost);

describe(`verdicts (seed ${SEED})`, () => {
  it('a record complies where nothing decides against the least of all its orders', () => {
    const counts = { yes: 0, no: 0 };
    fc.assert(
      fc.property(someKit, someRecord, someAsOf, ({ player, orders }, events, later) => {
        const { entries, days, inference } = recordOf(player, events);
        if (days.some(({ length }) => length > 5)) return;
        const asOf = later === undefined ? undefined : (entries.at(-1)?.day as number) + later;
        const best = least(
          everyOrderOf(days)
            .map((order) => played(player, inference, order))
            .map(({ cost, row }) => withSilence(orders, cost, row, asOf)),
        );
        const compliant = isCompliant(orders, entries, asOf, { at: 0, row: player.start });
        expect(compliant).toBe(best.verdict === 0);
        counts[compliant ? 'yes' : 'no']++;
      }),
      { seed: SEED, numRuns: 120 },
    );
    expect(Math.min(counts.yes, counts.no)).toBeGreaterThan(10);
  });

  it('days before, of which the row is known and nothing decides, need not be played again', () => {
    let cut = 0;
    fc.assert(
      fc.property(someKit, someRecord, ({ player, orders }, events) => {
        const { entries } = recordOf(player, events);
        const whole = isCompliant(orders, entries, undefined, { at: 0, row: player.start });
        for (let at = 1; at < entries.length; at++) {
          if (entries[at - 1]?.day === entries[at]?.day) continue;
          const days = daysOf(entries.slice(0, at));
          const inference = recordOf(player, events).inference;
          const orderings = everyOrderOf(days).map((order) => played(player, inference, order));
          const placed = orderings.filter(({ cost }) => cost.misplaced === 0);
          if (placed.length === 0 || placed.some(({ cost }) => cost.verdict > 0)) continue;
          const rows = new Set(placed.map(({ row }) => row.join()));
          if (rows.size > 1) continue;
          cut++;
          const row = placed[0]?.row as Int32Array;
          expect(isCompliant(orders, entries, undefined, { at, row })).toBe(whole);
        }
      }),
      { seed: SEED, numRuns: 120 },
    );
    expect(cut).toBeGreaterThan(20);
  });

  it('what comes after the end of the cycle, or beside it on its day, decides nothing where it is out of place', () => {
    const SPAN = { from: '2001-06-01', to: '2001-06-02' };
    const opens = {
      type: 'secondMeeting.opened',
      span: SPAN,
      city: 'There',
      country: 'CH',
      president: { country: 'CH' },
    };
    const course = [
      { ...LETTERS.opens, on: '2001-03-01' },
      { ...LETTERS.closes, on: '2001-03-02' },
      { ...opens, on: '2001-06-01' },
    ] as unknown as readonly TreatyEvent[];
    const ends = { on: '2001-06-02', type: 'secondMeeting.closed' } as TreatyEvent;
    const idle = (on: string, type: string) => ({ on, type, theme: 'a' }) as unknown as TreatyEvent;
    for (const { player, orders } of kits.filter((kit) => kit.player.programme.id === 'toy')) {
      const complies = (events: readonly TreatyEvent[]) =>
        isCompliant(orders, recordOf(player, events).entries, undefined, { at: 0, row: player.start });
      const before = complies([...course, ends]);
      expect(before).toBe(true);
      for (const rest of [
        [ends, idle('2001-06-03', 'theme.discussed')],
        [ends, idle('2001-06-02', 'theme.discussed')],
        [idle('2001-06-02', 'theme.discussed'), ends],
      ]) {
        expect(complies([...course, ...rest])).toBe(before);
      }
      if (player.complete)
        expect(complies([...course, idle('2001-06-01', 'theme.discussed'), ends])).toBe(false);
    }
  });

  it('silence leaves the worst verdict of its endings', () => {
    const found = new Set<number>();
    fc.assert(
      fc.property(
        someKit,
        someBefore,
        fc.constantFrom(11380, 11474, 11600),
        ({ player, orders }, events, asOf) => {
          const row = rowOf(player, events);
          const verdicts = orders.silenceCosts.map(({ costAt }) => costAt(row, asOf).verdict);
          expect(silenceAt(orders, row, asOf)).toBe(Math.max(0, ...verdicts));
          found.add(Math.max(0, ...verdicts));
        },
      ),
      { seed: SEED, numRuns: 150 },
    );
    expect(found).toEqual(new Set([0, 1, 2]));
  });

  it('a day alone is put in an order of the least cost, whatever it leaves', () => {
    fc.assert(
      fc.property(someKit, someBefore, someDayOf(4), ({ player, orders }, before, events) => {
        const row = rowOf(player, before);
        const { inference } = recordOf(player, [...before, ...events]);
        const recorded = new Set([...before, ...events].map(({ type }) => type));
        const day = placedOf(player, events);
        const order = orders.ofDay(day, row, recorded);
        expect(order.days).toHaveLength(1);
        const own = played(player, inference, order.days[0] ?? [], row);
        expect(order.cost).toEqual(own.cost);
        expect(order.days[0]?.map(({ index }) => index).toSorted()).toEqual([...day.keys()]);
        if (inference.infers) return;
        const best = least(permutations(day).map((each) => played(player, inference, each, row).cost));
        expect(compareCosts(own.cost, best)).toBe(0);
      }),
      { seed: SEED, numRuns: 250 },
    );
  });
});
