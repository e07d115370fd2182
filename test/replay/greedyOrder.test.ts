import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TreatyEvent } from '../../src/model/events.ts';
import { compareCosts } from '../../src/replay/cost.ts';
import { areIndependent } from '../../src/replay/dayClasses.ts';
import { entryOf } from '../../src/replay/entries.ts';
import { playGreedily } from '../../src/replay/greedyOrder.ts';
import { Inference } from '../../src/replay/infer.ts';
import { union } from '../../src/replay/masks.ts';
import {
  least,
  newKits,
  permutations,
  placedOf,
  played,
  rowOf,
  someBefore,
  someDayOf,
} from '../support/replayed.ts';
import { LETTERS } from '../support/toy.ts';

const SEED = 20101112;
const kits = newKits();
const cases = fc.record({ kit: fc.constantFrom(...kits), before: someBefore, events: someDayOf(4) });

function prepared({
  kit: { player, orders },
  before,
  events,
}: typeof cases extends fc.Arbitrary<infer T> ? T : never) {
  const recorded = new Set([...before, ...events].map(({ type }) => type));
  const inference = new Inference(player, recorded);
  const row = rowOf(player, before);
  const entries = events.map((event) => entryOf(player.eventClasses, event));
  return { player, orders, recorded, inference, row, entries, day: placedOf(player, events) };
}

describe(`days played in turn (seed ${SEED})`, () => {
  const counts = { yes: 0, no: 0, open: 0 };

  it('yes: nothing decides against the order of an audit, and the row is that of it', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const { player, orders, recorded, inference, row, entries, day } = prepared(drawn);
        const after = row.slice();
        const answer = playGreedily(player, entries, after);
        const all = permutations(day).map((order) => played(player, inference, order, row));
        const best = least(all.map(({ cost }) => cost));
        if (answer === true) {
          counts.yes++;
          expect([best.misplaced, best.verdict]).toEqual([0, 0]);
          const chosen = orders.ofDay(day, row, recorded).days[0] ?? [];
          expect(played(player, inference, chosen, row).row.join()).toBe(after.join());
          for (const each of all)
            if (compareCosts(each.cost, best) === 0) expect(each.row.join()).toBe(after.join());
        } else if (answer === false) {
          counts.no++;
          expect(player.complete).toBe(true);
          for (const { cost } of all) {
            if (cost.misplaced === best.misplaced) expect(cost.verdict + cost.misplaced).toBeGreaterThan(0);
          }
        } else counts.open++;
      }),
      { seed: SEED, numRuns: 500 },
    );
    expect(Math.min(counts.yes, counts.no, counts.open)).toBeGreaterThan(30);
  });

  it('of a single event there is no doubt on a complete record', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const { player, row, entries } = prepared({ ...drawn, events: drawn.events.slice(0, 1) });
        const [entry] = entries;
        const after = row.slice();
        const answer = playGreedily(player, entries, after);
        const outcome = player.step(row, 0, entry?.eventClass as never, entry?.day as number);
        const isWrong = outcome.misplaced || outcome.failed.length > 0 || outcome.unknown.length > 0;
        expect(answer).toBe(isWrong ? (player.complete ? false : undefined) : true);
        if (!isWrong) expect([...after]).toEqual([...player.after(outcome, row)]);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('of events that do not bear on each other there is no doubt on a complete record, nor of the order listed', () => {
    let found = 0;
    fc.assert(
      fc.property(cases, (drawn) => {
        const { player, row, entries, inference, day } = prepared(drawn);
        const bits = (all: readonly number[]) => all.reduce((a, b) => a | b, 0);
        const footprints = entries.map(({ eventClass: { footprint, edges } }) => ({
          ...footprint,
          reads: union(footprint.reads, footprint.waitsFor),
          regionReads: bits(edges.map(({ source }) => player.regions.readBy(source))),
          regionWrites: bits(edges.map((edge) => player.regions.writtenBy(edge))),
        }));
        const apart = footprints.every((a, i) =>
          footprints.every(
            (b, j) =>
              i === j ||
              (areIndependent(a as never, b as never) && entries[i]?.eventClass !== entries[j]?.eventClass),
          ),
        );
        const answers = [entries, entries.toReversed()].map((each) =>
          playGreedily(player, each, row.slice()),
        );
        expect(answers[0]).toBe(answers[1]);
        const isStill = entries.every(({ eventClass }) => eventClass.movement.moves.length === 0);
        if (!apart || !isStill || !player.complete) return;
        found++;
        const { cost } = played(player, inference, day, row);
        expect(answers[0]).toBe(cost.misplaced === 0 && cost.verdict === 0);
      }),
      { seed: SEED, numRuns: 400 },
    );
    expect(found).toBeGreaterThan(25);
  });

  it('takes first what another would be in the way of: decisions before the close of their meeting', () => {
    const on = '2001-03-01';
    const opens = { ...LETTERS.opens, on } as TreatyEvent;
    const decisions = (['coordination', 'recommendations', 'workProgramme'] as const).map(
      (decision): TreatyEvent => ({ on, type: 'decision.adopted', decision }),
    );
    const day = [{ ...LETTERS.closes, on } as TreatyEvent, ...decisions];
    // Letters are numbered as they are met: whichever comes first, the close comes last.
    for (const events of [day, day.toReversed()]) {
      for (const { player } of newKits().filter((kit) => kit.player.complete)) {
        const entries = events.map((event) => entryOf(player.eventClasses, event));
        for (const listed of [entries, entries.toReversed()]) {
          const after = rowOf(player, [opens]);
          expect(playGreedily(player, listed, after)).toBe(true);
          const { context } = player.snapshotOf(after, 0, 0);
          expect(context.firstMeeting.closed).toBeDefined();
          expect(
            decisions.every((event) => 'decision' in event && context.decisions[event.decision].adopted),
          ).toBe(true);
        }
      }
    }
  });
});
