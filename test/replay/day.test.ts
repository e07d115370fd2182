import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventType, TreatyEvent } from '../../src/model/events.ts';
import { type Cost, compareCosts } from '../../src/replay/cost.ts';
import { AuditedDays, decides, isAffected, playAlone, TakenFootprint } from '../../src/replay/day.ts';
import { entryOf } from '../../src/replay/entries.ts';
import { Inference } from '../../src/replay/infer.ts';
import { meet } from '../../src/replay/masks.ts';
import { conflicts } from '../../src/replay/movementPairs.ts';
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

const SEED = 20101112;
const kits = newKits();
const someKit = fc.constantFrom(...kits);
const cases = fc.record({ kit: someKit, before: someBefore, events: someDayOf(4, 2) });
const NONE: ReadonlySet<EventType> = new Set();

/** An inference of nothing, as every step is on record. */
const plain = (player: IncrementalReplayer) =>
  new Inference(
    player,
    new Set<EventType>([
      'firstMeeting.opened',
      'firstMeeting.closed',
      'intersessional.opened',
      'intersessional.closed',
    ]),
  );

describe('the evidence against an event', () => {
  it('decides where it is out of place, or a provision that decides fails or is undetermined', () => {
    const none = { misplaced: false, failed: [], unknown: [] };
    expect(decides(none)).toBe(false);
    expect(decides({ ...none, misplaced: true })).toBe(true);
    expect(decides({ ...none, failed: [0] })).toBe(true);
    expect(decides({ ...none, unknown: [0] })).toBe(true);
  });

  it('a single event is played unless something decides against it', () => {
    const counts = { played: 0, not: 0 };
    fc.assert(
      fc.property(someKit, someBefore, someDayOf(1), ({ player }, before, [event]) => {
        const row = rowOf(player, before);
        const kept = row.slice();
        const entry = entryOf(player.eventClasses, event as TreatyEvent);
        const outcome = player.step(row, 0, entry.eventClass, entry.day);
        const isPlayed = playAlone(player, entry, row);
        expect(isPlayed).toBe(!decides(outcome));
        expect([...row]).toEqual([...(isPlayed ? player.after(outcome, kept) : kept)]);
        counts[isPlayed ? 'played' : 'not']++;
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(Math.min(counts.played, counts.not)).toBeGreaterThan(20);
  });
});

describe(`events of one day that bear on each other (seed ${SEED})`, () => {
  it('one that is not swayed comes out the same in every order, from the same place of the chart', () => {
    let still = 0;
    fc.assert(
      fc.property(cases, ({ kit: { player }, before, events }) => {
        const row = rowOf(player, before);
        const day = placedOf(player, events);
        const orders = permutations(day).map((order) => played(player, plain(player), order, row));
        for (const entry of day) {
          // It is swayed by one alike, and by one that writes what it reads.
          const others = day.filter((each) => each !== entry);
          const expected = others.some(
            ({ eventClass }) =>
              eventClass === entry.eventClass ||
              meet(eventClass.footprint.writes, entry.eventClass.footprint.reads),
          );
          expect(isAffected(entry, day)).toBe(expected);
          if (expected) continue;
          still++;
          const said = new Map<string, Set<string>>();
          for (const { order, outcomes } of orders) {
            const at = order.indexOf(entry);
            const stands = order.slice(0, at).reduce((from, _, i) => {
              const { outcome } = outcomes[i] as OrderPlayed['outcomes'][number];
              return outcome.misplaced ? from : outcome.next;
            }, row[0] as number);
            const { outcome } = outcomes[at] as OrderPlayed['outcomes'][number];
            const { misplaced, failed, unknown, reported, refused } = outcome;
            const known = said.get(`${stands}`) ?? new Set();
            said.set(
              `${stands}`,
              known.add(JSON.stringify({ misplaced, failed, unknown, reported, refused })),
            );
          }
          for (const each of said.values()) expect(each.size).toBe(1);
        }
      }),
      { seed: SEED, numRuns: 150 },
    );
    expect(still).toBeGreaterThan(100);
  });

  it('where none is ordered after those taken, every order in which all have a place leaves the same', () => {
    const counts = { free: 0, ordered: 0 };
    fc.assert(
      fc.property(cases, ({ kit: { player }, before, events }) => {
        const row = rowOf(player, before);
        const day = placedOf(player, events);
        const taken = new TakenFootprint();
        const isOrdered = day.map(({ eventClass }, i) => {
          const found = taken.isOrdered(eventClass);
          const earlier = day.slice(0, i).map((each) => each.eventClass);
          // Two are ordered where one sets what the other writes, or waits for what the other writes, or they cross.
          const expected = earlier.some(
            ({ footprint: { sets, adds, waitsFor, writes }, movement }) =>
              meet(sets, eventClass.footprint.writes) ||
              meet(writes, eventClass.footprint.sets) ||
              meet(waitsFor, eventClass.footprint.writes) ||
              meet(eventClass.footprint.waitsFor, writes) ||
              meet(adds, eventClass.footprint.sets) ||
              conflicts(movement, eventClass.movement),
          );
          expect(found).toBe(expected);
          taken.add(eventClass);
          return found;
        });
        if (isOrdered.some(Boolean)) {
          counts.ordered++;
          return;
        }
        const orders = permutations(day).map((order) => played(player, plain(player), order, row));
        const all = orders.filter(({ cost }) => cost.misplaced === 0);
        counts.free += Number(all.length > 1);
        expect(new Set(all.map((each) => each.row.join())).size).toBeLessThanOrEqual(1);
      }),
      { seed: SEED, numRuns: 300 },
    );
    expect(Math.min(counts.free, counts.ordered)).toBeGreaterThan(10);
  });
});

describe(`days as an audit plays them (seed ${SEED})`, () => {
  /** The answers on an order, event by event as they were given. */
  const toldOf = (player: IncrementalReplayer, { order, outcomes }: OrderPlayed, row: Int32Array) => {
    const at = row.slice();
    return order.flatMap((entry, i) => {
      const { outcome, steps } = outcomes[i] as OrderPlayed['outcomes'][number];
      const last = steps.at(-1);
      if (last) at[0] = last.outcome.next;
      const before = [...at];
      if (!outcome.misplaced) player.apply(outcome, at, 0);
      const unknown = [...steps.flatMap((step) => step.outcome.unknown), ...outcome.unknown];
      const { misplaced, failed, reported } = outcome;
      const isTold = misplaced || failed.length > 0 || unknown.length > 0 || reported.length > 0;
      return isTold ? [{ at: entry.index, misplaced, failed, unknown, reported, before }] : [];
    });
  };

  it('the evidence, and the row afterwards, are those of an order of the least cost', () => {
    const counts = { told: 0, inferred: 0 };
    fc.assert(
      fc.property(cases, fc.boolean(), ({ kit: { player, orders }, before, events }, hides) => {
        const row = rowOf(player, before);
        const entries = events.map((event) => entryOf(player.eventClasses, event));
        const recorded = hides ? NONE : new Set([...before, ...events].map(({ type }) => type));
        const inference = new Inference(player, recorded);
        const all = permutations(placedOf(player, events)).map((order) =>
          played(player, inference, order, row),
        );
        const best: Cost = least(all.map(({ cost }) => cost));
        // One day alone is not searched in every order if steps are inferred.
        const chosen = all.filter(({ cost }) => inference.infers || compareCosts(cost, best) === 0);
        const after = row.slice();
        const tellings = new AuditedDays(player, orders).play(entries, after, () => recorded);
        const told = tellings.map((each) => ({ ...each, before: [...each.before] }));
        const alike = chosen.filter((each) => each.row.join() === after.join());
        const expected = alike.map((each) => JSON.stringify(toldOf(player, each, row)));
        expect(expected).toContain(JSON.stringify(told));
        counts.told += told.length;
        counts.inferred += Number(
          chosen.some(({ outcomes }) => outcomes.some(({ steps }) => steps.length > 0)),
        );
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(Math.min(counts.told, counts.inferred)).toBeGreaterThan(10);
  });

  it('are played once for each row, each list of events, and of an incomplete record each set of types', () => {
    for (const { player, orders } of kits) {
      const days = new AuditedDays(player, orders);
      const on = '2001-06-01';
      const friend = entryOf(player.eventClasses, {
        on,
        type: 'friend.designated',
        country: 'CH',
      } as TreatyEvent);
      const wrong = entryOf(player.eventClasses, { on, type: 'intersessional.closed' } as TreatyEvent);
      const spent: [object, number][] = [];
      const play = (
        day: readonly (typeof friend)[],
        types: readonly EventType[],
        row = player.start.slice(),
      ) => {
        const tellings = days.play(
          day,
          row,
          () => new Set(types),
          (each, looks) => {
            spent.push([each, looks]);
          },
        );
        return { tellings, row };
      };
      expect(days.size).toBe(0);
      const one = play([friend, wrong], ['intersessional.closed']);
      expect(days.size).toBe(1);
      const again = play([friend, wrong], ['intersessional.closed']);
      expect(again.tellings).toBe(one.tellings);
      expect(again.row).toEqual(one.row);
      expect(days.size).toBe(1);
      expect(spent.map(([, looks]) => looks)).toEqual([2, 2]);
      expect(spent[1]?.[0]).toBe(spent[0]?.[0]);
      play([friend, wrong], ['intersessional.closed', 'theme.discussed']);
      expect(days.size).toBe(player.complete ? 1 : 2);
      const size = days.size;
      play([wrong, friend], ['intersessional.closed']);
      play([friend], ['intersessional.closed']);
      play([friend, wrong], ['intersessional.closed'], again.row);
      expect(days.size).toBe(size + 3);
    }
  });
});
