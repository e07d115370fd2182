import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TreatyEvent } from '../../src/model/events.ts';
import { type Cost, compareCosts } from '../../src/replay/cost.ts';
import { areIndependent } from '../../src/replay/dayClasses.ts';
import type { RankedEntry } from '../../src/replay/entries.ts';
import { Inference, milestonesIn } from '../../src/replay/infer.ts';
import { union } from '../../src/replay/masks.ts';
import { DayReadsCache, FreeOrder, nodesOfDay } from '../../src/replay/order.ts';
import type { IncrementalReplayer } from '../../src/replay/replayer.ts';
import {
  least,
  newKits,
  type OrderPlayed,
  permutations,
  placedOf,
  played,
  rowOf,
  someBefore,
  someDayOf,
} from '../support/replayed.ts';
import { LETTERS, toy } from '../support/toy.ts';

const MILESTONES = milestonesIn(toy);

const SEED = 20101112;
const players = newKits().map(({ player }) => player);
const STEPS = new Set(MILESTONES);
const bearingsOf = new Map(
  players.map((player) => [
    player,
    { all: new DayReadsCache(player, false), strict: new DayReadsCache(player, true) },
  ]),
);
const bearings = (player: IncrementalReplayer) =>
  bearingsOf.get(player) as { all: DayReadsCache; strict: DayReadsCache };
const cases = fc.record({ player: fc.constantFrom(...players), before: someBefore, events: someDayOf(4, 2) });

function prepared({ player, before, events }: typeof cases extends fc.Arbitrary<infer T> ? T : never) {
  const row = rowOf(player, before);
  const day = placedOf(player, events);
  const orders = () =>
    permutations(day).map((order) => played(player, new Inference(player, STEPS), order, row));
  return { player, row, day, orders };
}

/** Takes events while there is one that need not be tried later. */
function taken(
  player: IncrementalReplayer,
  row: Int32Array,
  day: readonly RankedEntry[],
  all: DayReadsCache,
) {
  const free = new FreeOrder(player, row, day, all);
  const at = row.slice();
  const order: RankedEntry[] = [];
  for (let next = free.next(at); next; next = free.next(at)) {
    const { entry, outcome } = next;
    expect(outcome).toBe(player.step(at, 0, entry.eventClass, entry.day));
    order.push(entry);
    if (!outcome.misplaced) player.apply(outcome, at, 0);
    expect(free.left).toEqual(day.filter((each) => !order.includes(each)));
    expect(free.isDone).toBe(order.length === day.length);
  }
  return order;
}

const beginsWith = (order: readonly RankedEntry[], start: readonly RankedEntry[]): boolean =>
  start.every((entry, i) => order[i] === entry);

const ofVerdict = ({ misplaced, verdict }: Cost) => [misplaced, verdict];

describe(`events that need not be tried later (seed ${SEED})`, () => {
  it('no order misplaces fewer, or has a better verdict, than the best of those that begin with them', () => {
    const counts = { all: 0, some: 0, none: 0 };
    fc.assert(
      fc.property(cases, (drawn) => {
        const { player, row, day, orders } = prepared(drawn);
        const start = taken(player, row, day, bearings(player).all);
        const all = orders();
        const best = least(all.map(({ cost }) => cost));
        const inLine = all.filter(({ order }) => beginsWith(order, start));
        expect(ofVerdict(least(inLine.map(({ cost }) => cost)))).toEqual(ofVerdict(best));
        counts[start.length === day.length ? 'all' : start.length > 0 ? 'some' : 'none']++;
      }),
      { seed: SEED, numRuns: 400 },
    );
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(20);
  });

  it('where only the verdict counts, none of another order is better', () => {
    let more = 0;
    fc.assert(
      fc.property(cases, (drawn) => {
        const { player, row, day, orders } = prepared(drawn);
        const start = taken(player, row, day, bearings(player).strict);
        const all = orders();
        const inLine = all.filter(({ order }) => beginsWith(order, start));
        const worst = (each: readonly OrderPlayed[]) => ofVerdict(least(each.map(({ cost }) => cost)));
        expect(worst(inLine)).toEqual(worst(all));
        more += Number(start.length > taken(player, row, day, bearings(player).all).length);
      }),
      { seed: SEED, numRuns: 300 },
    );
    expect(more).toBeGreaterThan(0);
  });

  it('are all events of a day that do not bear on each other, and go right', () => {
    let found = 0;
    fc.assert(
      fc.property(cases, (drawn) => {
        const { player, row, day, orders } = prepared(drawn);
        const bits = (all: readonly number[]) => all.reduce((a, b) => a | b, 0);
        const footprints = day.map(({ eventClass: { footprint, edges } }) => ({
          ...footprint,
          reads: union(footprint.reads, footprint.waitsFor),
          regionReads: bits(edges.map(({ source }) => player.regions.readBy(source))),
          regionWrites: bits(edges.map((edge) => player.regions.writtenBy(edge))),
        }));
        const apart = footprints.every((a, i) =>
          footprints.every((b, j) => i === j || areIndependent(a as never, b as never)),
        );
        if (!apart) return;
        found++;
        expect(orders().length).toBeGreaterThan(0);
        expect(taken(player, row, day, bearings(player).all)).toEqual(day);
      }),
      { seed: SEED, numRuns: 400 },
    );
    expect(found).toBeGreaterThan(20);
  });
});

describe(`what is free is found (seed ${SEED})`, () => {
  it('where some event can be taken first in every order without harm, nearly always one is taken', () => {
    const counts = { harmless: 0, missed: 0, later: 0 };
    fc.assert(
      fc.property(cases, (drawn) => {
        const { player, row, day, orders } = prepared(drawn);
        const all = orders();
        const keyOf = (order: readonly RankedEntry[]) => order.map(({ rank }) => rank).join();
        const known = new Map(all.map((each) => [keyOf(each.order), each]));
        const harmless = day.map((entry) =>
          all.every(({ order, cost, row: to }) => {
            const moved = known.get(keyOf([entry, ...order.filter((each) => each !== entry)])) as OrderPlayed;
            return compareCosts(moved.cost, cost) <= 0 && moved.row.join() === to.join();
          }),
        );
        if (!harmless.includes(true)) return;
        counts.harmless++;
        const next = new FreeOrder(player, row, day, bearings(player).all).next(row.slice());
        counts.missed += Number(next === undefined);
        counts.later += Number(next !== undefined && next.entry !== day[0]);
      }),
      { seed: SEED, numRuns: 500 },
    );
    expect(counts.harmless).toBeGreaterThan(100);
    expect(counts.later).toBeGreaterThan(5);
    expect(counts.missed * 9).toBeLessThan(counts.harmless);
  });

  it('an event whose place another takes for good comes before it; one misplaced for good comes at once', () => {
    for (const player of players.filter(({ complete }) => complete)) {
      const at = (letter: object) => ({ ...letter, on: '2001-03-01' }) as TreatyEvent;
      const row = rowOf(player, [at(LETTERS.opens)]);
      const defers = at({ type: 'decision.deferred', decision: 'languages' });
      const adopts = at({ type: 'decision.adopted', decision: 'coordination' });
      const closes = at(LETTERS.closes);
      const order = (events: readonly TreatyEvent[]) =>
        taken(player, row, placedOf(player, events), bearings(player).all).map(({ event }) => event.type);
      expect(order([closes, adopts])).toEqual(['decision.adopted', 'firstMeeting.closed']);
      expect(order([closes, defers])).toEqual(['decision.deferred', 'firstMeeting.closed']);
      expect(order([at(LETTERS.ends), at({ type: 'friend.designated', country: 'CH' })])).toHaveLength(2);
    }
  });
});

describe('the reads and moves of a day', () => {
  it('are found once for each place of the chart and the letters of the day', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const { player, row, day } = prepared(drawn);
        const own = new DayReadsCache(player, false);
        const found = own.of(row, day);
        expect(own.of(row.slice(), day)).toBe(found);
        new DayReadsCache(player, false).of(row, day).forEach(({ reads }, i) => {
          expect(reads).toBe(found[i]?.reads);
        });
        const other = row.map((id, i) => (i === 0 ? id : 0));
        expect(own.of(other, [...day])).toBe(found);
        expect(own.of(row, day.slice(1))).not.toBe(found);
        expect(own.of(row, day.slice(1))).toHaveLength(day.length - 1);
        const far = row.slice();
        far[0] =
          (row[0] as number) === 0
            ? player.withRegions(player.regionsAt(0).map((v, i) => (i === 0 ? 1 : v)))
            : 0;
        expect(own.of(far, day)).not.toBe(found);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('are of edges from states that can be active on the day; of all edges, where an event has none of these', () => {
    let restricted = 0;
    fc.assert(
      fc.property(cases, fc.boolean(), (drawn, strict) => {
        const { player, row, day } = prepared(drawn);
        const nodes = nodesOfDay(player.standsAt(row, 0), day);
        const live = day.map(({ eventClass }) => eventClass.edges.filter(({ source }) => nodes.has(source)));
        const isEnough = live.every((edges) => edges.length > 0);
        const found = (strict ? bearings(player).strict : bearings(player).all).of(row, day);
        day.forEach(({ eventClass }, i) => {
          const edges = isEnough ? (live[i] as typeof eventClass.edges) : eventClass.edges;
          restricted += Number(edges.length < eventClass.edges.length);
          expect(found[i]?.movement).toBe(player.eventClasses.movements.of(edges));
          expect(found[i]?.reads).toEqual(player.eventClasses.readsOf(eventClass.event, edges, strict));
        });
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(restricted).toBeGreaterThan(20);
  });

  it('states that can be active are those to which some events of the day lead, in some order', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const { player, row, day } = prepared(drawn);
        const nodes = nodesOfDay(player.standsAt(row, 0), day);
        for (const node of player.standsAt(row, 0)._nodes) expect(nodes.has(node)).toBe(true);
        for (const order of permutations(day)) {
          let at = row;
          for (const { eventClass, day: on } of order) {
            at = player.after(player.step(at, 0, eventClass, on), at);
            for (const node of player.standsAt(at, 0)._nodes) expect(nodes.has(node)).toBe(true);
          }
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});
