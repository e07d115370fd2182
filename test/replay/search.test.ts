import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TreatyEvent } from '../../src/model/events.ts';
import { type Cost, compareCosts, costOf, FREE, isNoWorse, plus } from '../../src/replay/cost.ts';
import { alike } from '../../src/replay/dayClasses.ts';
import type { RankedEntry } from '../../src/replay/entries.ts';
import type { Inference } from '../../src/replay/infer.ts';
import { eachBit } from '../../src/replay/masks.ts';
import type { EventGroup } from '../../src/replay/precedence.ts';
import type { IncrementalReplayer } from '../../src/replay/replayer.ts';
import { GroupSearch, type GroupSearchOptions, type Label } from '../../src/replay/search.ts';
import {
  least,
  newKits,
  type OrderPlayed,
  permutations,
  placedOf,
  played,
  recordOf,
  rowOf,
  someBefore,
  someDayOf,
} from '../support/replayed.ts';

const SEED = 20101112;
const players = newKits().map(({ player }) => player);

/** A group of all events of a day; `after`: for each class, those that come before it. */
function groupOf(
  day: readonly RankedEntry[],
  after: readonly (readonly number[])[] = [],
  strict = false,
): EventGroup {
  const groups = [...alike(day)];
  return {
    classes: groups.map(([letter]) => ({ eventClass: letter }) as never),
    entries: groups.map(([, entries]) => entries),
    after: groups.map((_, i) => after[i] ?? []),
    isPlanned: true,
    strict,
  };
}

const scopeOf = ({ width }: IncrementalReplayer): GroupSearchOptions => ({
  keys: Array.from({ length: width - 1 }, (_, i) => i + 1),
  moves: true,
  isWorse: () => false,
});

const labelAt = (row: Int32Array, cost: Cost = FREE, sequence = ''): Label => ({
  row,
  cost,
  sequence,
  sure: [],
  runs: [],
});

/** The findings of an order, by the names that the page gives them. */
const findingsOf = (
  { provisions }: IncrementalReplayer,
  { order, outcomes }: OrderPlayed,
): readonly string[] =>
  outcomes.flatMap(({ outcome, steps }, i) => {
    const { index } = order[i] as RankedEntry;
    const all = [outcome, ...steps.map((step) => step.outcome)].flatMap(({ answers }) => answers);
    const found = all.filter(({ outcome: each }) => each === 'failed' || each === 'cantTell');
    return outcome.misplaced
      ? [`${index}`]
      : found.map(({ ready, outcome: each }) => `${index} ${provisions.indexOf(ready)} ${each}`);
  });

/** The orders of a day in which events that are alike keep their order. */
const ordersOf = (day: readonly RankedEntry[]): readonly (readonly RankedEntry[])[] =>
  permutations(day).filter((order) =>
    order.every((entry, i) =>
      order.slice(i).every((later) => later.eventClass !== entry.eventClass || later.rank >= entry.rank),
    ),
  );

interface Way {
  readonly row: string;
  readonly cost: Cost;
  readonly sequence: string;
  readonly sure: readonly string[];
}

const isSame = (a: Cost, b: Cost): boolean => compareCosts(a, b) === 0;
const sequenceOf = (order: readonly RankedEntry[]): string =>
  order.map(({ rank }) => String.fromCharCode(rank)).join('');

/** The best ways to each row that some orders leave: of those that are equal the first, with what all of them find. */
function bestWays(player: IncrementalReplayer, orders: readonly OrderPlayed[], start: Label): readonly Way[] {
  const ways = orders.map((each) => ({
    row: each.row.join(),
    cost: plus(start.cost, each.cost),
    sequence: start.sequence + sequenceOf(each.order),
    sure: [...start.sure, ...findingsOf(player, each)],
  }));
  const best = ways.filter(
    (own) =>
      !ways.some(
        (each) => each.row === own.row && !isSame(each.cost, own.cost) && isNoWorse(each.cost, own.cost),
      ),
  );
  return best
    .filter((own) =>
      best.every(
        (each) => each.row !== own.row || !isSame(each.cost, own.cost) || own.sequence <= each.sequence,
      ),
    )
    .map((own) => {
      const equals = best.filter((each) => each.row === own.row && isSame(each.cost, own.cost));
      return { ...own, sure: own.sure.filter((name) => equals.every(({ sure }) => sure.includes(name))) };
    });
}

const inOrder = <T extends { readonly row: string; readonly sequence: string }>(
  ways: readonly T[],
): readonly T[] => ways.toSorted((a, b) => (a.row + a.sequence < b.row + b.sequence ? -1 : 1));

const waysOf = (labels: readonly Label[]): readonly Way[] =>
  inOrder(
    labels.map(({ row, cost, sequence, sure }) => ({
      row: row.join(),
      cost,
      sequence,
      sure: sure.toSorted(),
    })),
  );
const sorted = (ways: readonly Way[]): readonly Way[] =>
  inOrder(ways.map(({ sure, ...way }) => ({ ...way, sure: sure.toSorted() })));

const cases = fc.record({ player: fc.constantFrom(...players), before: someBefore, day: someDayOf(4, 2) });

function prepared({ player, before, day: events }: typeof cases extends fc.Arbitrary<infer T> ? T : never) {
  const { inference } = recordOf(player, [...before, ...events]);
  const day = placedOf(player, events);
  const row = rowOf(player, before);
  return { player, inference, day, row };
}

const everyOrder = (
  player: IncrementalReplayer,
  inference: Inference,
  day: readonly RankedEntry[],
  row: Int32Array,
) => ordersOf(day).map((order) => played(player, inference, order, row));

describe(`the search of a group (seed ${SEED})`, () => {
  it('finds the best ways to each row that an order leaves, with the findings that equal ones share', () => {
    let several = 0;
    fc.assert(
      fc.property(cases, (drawn) => {
        const { player, inference, day, row } = prepared(drawn);
        const start = { ...labelAt(row, costOf(1, 1, 0, 0, 0, 1, 0), 'x'), sure: ['before'] };
        const { labels, lost } = new GroupSearch(player, inference, groupOf(day), scopeOf(player)).run(
          [start],
          undefined,
          7,
        );
        const orders = everyOrder(player, inference, day, row);
        const found = waysOf(labels);
        expect(found).toEqual(sorted(bestWays(player, orders, start)));
        expect(lost).toBeUndefined();
        several += Number(labels.length > 1);
        for (const label of labels) {
          const [run] = label.runs;
          expect(label.runs).toHaveLength(1);
          expect(run?.day).toBe(7);
          expect(run?.parents).toBe(start.runs);
          const again = played(player, inference, run?.entries ?? [], row);
          expect(again.row.join()).toBe(label.row.join());
          expect(label.sequence).toBe(`x${sequenceOf(again.order)}`);
        }
      }),
      { seed: SEED, numRuns: 150 },
    );
    expect(several).toBeGreaterThan(20);
  });

  it('tells rows apart where the group can write, as if it told apart all', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const { player, inference, day, row } = prepared(drawn);
        const written = new Set<number>();
        for (const { eventClass } of day)
          eachBit(eventClass.footprint.writes, (slot) => written.add(slot + 1));
        const moves = inference.infers || day.some(({ eventClass }) => eventClass.movement.moves.length > 0);
        const search = (scope: GroupSearchOptions) =>
          waysOf(
            new GroupSearch(player, inference, groupOf(day), scope).run([labelAt(row)], undefined, 0).labels,
          );
        expect(search({ keys: [...written], moves, isWorse: () => false })).toEqual(search(scopeOf(player)));
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('goes on from each label that it begins with, and writes to no row that it was given', () => {
    fc.assert(
      fc.property(cases, someBefore, (drawn, other) => {
        const { player, inference, day, row } = prepared(drawn);
        const starts = [labelAt(row, FREE, 'a'), labelAt(rowOf(player, other), FREE, 'b')];
        const before = starts.map((start) => start.row.join());
        if (before[0] === before[1]) return;
        const run = (from: readonly Label[]) =>
          new GroupSearch(player, inference, groupOf(day), scopeOf(player)).run(from, undefined, 0).labels;
        const both = run(starts);
        const each = starts.flatMap((start) => run([start]));
        expect(starts.map((start) => start.row.join())).toEqual(before);
        // Ways that lead to one row are held against one another.
        for (const label of each) {
          const same = both.filter(({ row: to }) => to.join() === label.row.join());
          expect(same.some(({ cost }) => isNoWorse(cost, label.cost))).toBe(true);
        }
        expect(new Set(both.map(({ row: to }) => to.join()))).toEqual(
          new Set(each.map(({ row: to }) => to.join())),
        );
        for (const start of starts) start.row.fill(0);
        expect(both.some(({ row: to }) => starts.some((start) => start.row === to))).toBe(false);
      }),
      { seed: SEED, numRuns: 80 },
    );
  });

  it('keeps to what comes first; but for events that change nothing where they come too early', () => {
    let [strictly, loosely] = [0, 0];
    fc.assert(
      fc.property(cases, fc.array(fc.array(fc.nat(3))), fc.boolean(), (drawn, links, strict) => {
        const { player, inference, day, row } = prepared(drawn);
        const after = links.map((firsts, i) => [...new Set(firsts)].filter((first) => first < i));
        const group = groupOf(day, after, strict);
        const classOf = ({ eventClass }: RankedEntry) =>
          group.classes.findIndex((each) => each.eventClass === eventClass);
        const isDue = (order: readonly RankedEntry[], i: number) =>
          (after[classOf(order[i] as RankedEntry)] ?? []).every((first) =>
            order.every((each, j) => j < i || classOf(each) !== first),
          );
        const allowed = everyOrder(player, inference, day, row).filter(({ order, outcomes }) => {
          let at = row;
          return order.every((_, i) => {
            const { outcome } = outcomes[i] as OrderPlayed['outcomes'][number];
            const next = outcome.misplaced ? at : player.after(outcome, at);
            const isStill = next.join() === at.join();
            at = next;
            return isDue(order, i) || (!strict && isStill);
          });
        });
        const { labels } = new GroupSearch(player, inference, group, scopeOf(player)).run(
          [labelAt(row)],
          undefined,
          0,
        );
        expect(waysOf(labels)).toEqual(sorted(bestWays(player, allowed, labelAt(row))));
        const all = everyOrder(player, inference, day, row).length;
        strictly += Number(strict && allowed.length < all);
        loosely += Number(!strict && allowed.length < all);
      }),
      { seed: SEED, numRuns: 150 },
    );
    expect(Math.min(strictly, loosely)).toBeGreaterThan(20);
  });

  it('where each event would have to come before the other, tries both orders', () => {
    const [player] = players as [IncrementalReplayer];
    const on = '2001-06-01';
    const events = ['CH', 'FR'].map((country) => ({ on, type: 'friend.designated', country }) as TreatyEvent);
    const day = placedOf(player, events);
    const { inference } = recordOf(player, events);
    const cyclic = groupOf(day, [[1], [0]]);
    const { labels } = new GroupSearch(player, inference, cyclic, scopeOf(player)).run(
      [labelAt(player.start)],
      undefined,
      0,
    );
    expect(labels.map(({ sequence }) => sequence)).toEqual(['\0\x01']);
  });

  it('leaves out what costs more than is known, unless nothing else is left', () => {
    let fewer = 0;
    fc.assert(
      fc.property(cases, fc.boolean(), (drawn, isTight) => {
        const { player, inference, day, row } = prepared(drawn);
        const orders = everyOrder(player, inference, day, row);
        const best = least(orders.map(({ cost }) => cost));
        const isWorse = (cost: Cost) => !isTight || compareCosts(cost, best) > 0;
        const search = (scope: GroupSearchOptions) =>
          new GroupSearch(player, inference, groupOf(day), scope).run([labelAt(row)], undefined, 0);
        const all = search(scopeOf(player)).labels;
        const { labels } = search({ ...scopeOf(player), isWorse });
        expect(labels.length).toBeGreaterThan(0);
        const expected = isTight ? all.filter(({ cost }) => isSame(cost, best)) : all;
        fewer += Number(labels.length < all.length);
        expect(waysOf(labels)).toEqual(waysOf(expected));
      }),
      { seed: SEED, numRuns: 100 },
    );
    expect(fewer).toBeGreaterThan(5);
  });
});

describe('a search that is cut', () => {
  const [player] = players as [IncrementalReplayer];
  const FACT = player.factTable.paths.findIndex((path) => path.join('.') === 'welcomed.name') + 1;
  const alikeOnes = (count: number, type: string) =>
    Array.from({ length: count }, () => ({ on: '2001-06-01', type }) as unknown as TreatyEvent);

  /** Searches from many rows, of which each has cost more than those before it, with some alike events. */
  function run(starts: number, events: readonly TreatyEvent[], lost?: Cost) {
    const day = placedOf(player, events);
    const { inference } = recordOf(player, events);
    const labels = Array.from({ length: starts }, (_, i) => {
      const row = player.start.slice();
      row[FACT] = i;
      return labelAt(row, costOf(0, 0, 0, 0, 0, 0, (i * 7919) % starts), `${1_000_000 + i}`);
    });
    return new GroupSearch(player, inference, groupOf(day), scopeOf(player)).run(labels, lost, 0);
  }
  const reported = (count: number) => costOf(0, 0, 0, 0, 0, 0, count);

  it('keeps the best 1500 positions of one length, and tells the least cost of the others', () => {
    const [event] = alikeOnes(1, 'date.reached') as [TreatyEvent];
    expect(run(1500, [event])).toMatchObject({ lost: undefined });
    const { labels, lost } = run(1600, [event]);
    expect(labels.map(({ cost }) => cost)).toEqual(Array.from({ length: 1500 }, (_, i) => reported(i)));
    expect(lost).toEqual(reported(1500));
  });

  it('keeps fewer of longer orders: so many that about 200,000 events are tried', () => {
    const { labels, lost } = run(1010, alikeOnes(200, 'date.reached'));
    expect(labels).toHaveLength(1000);
    expect(lost).toEqual(reported(1000));
  });

  it('tells what was left out before, where that costs less', () => {
    const [event] = alikeOnes(1, 'date.reached') as [TreatyEvent];
    for (const [before, expected] of [
      [1499, 1499],
      [1501, 1500],
    ] as const) {
      expect(run(1600, [event], reported(before)).lost).toEqual(reported(expected));
    }
    expect(run(2, [event], reported(3)).lost).toEqual(reported(3));
  });

  it('of positions that cost the same, keeps the first by their texts', () => {
    const day = placedOf(player, alikeOnes(1, 'date.reached'));
    const { inference } = recordOf(player, []);
    const labels = Array.from({ length: 1502 }, (_, i) => {
      const row = player.start.slice();
      row[FACT] = i;
      return labelAt(row, FREE, `${5000 - i}`);
    });
    const found = new GroupSearch(player, inference, groupOf(day), scopeOf(player)).run(labels, undefined, 0);
    const kept = found.labels.map(({ sequence }) => sequence.slice(0, 4));
    expect(kept).toEqual(Array.from({ length: 1500 }, (_, i) => `${3499 + i}`));
  });

  it('of long orders, does not tell which findings all of them have', () => {
    expect(run(1, alikeOnes(64, 'intersessional.closed')).labels[0]?.sure).toHaveLength(64);
    expect(run(1, alikeOnes(65, 'intersessional.closed')).labels[0]?.sure).toEqual([]);
  });
});
