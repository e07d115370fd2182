import type { TreatyRecord } from 'intersessional';
import { COSTS } from 'intersessional/simulation';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { leastCosts } from '../../src/simulation/repair/hittingSet.ts';
import { Brute, type BruteEdit, daysOf } from '../support/brute.ts';
import { LandmarkFinder } from '../support/repairing.ts';
import { slipped } from '../support/slips.ts';
import { toy } from '../support/toy.ts';

/*
 * The lower bound of a repair: edits that hit every landmark. All edits of a short record are made, alone and in pairs:
 * whichever make it comply hit every landmark of the record.
 */

const SEED = 2011;

describe('the least cost of hitting sets', () => {
  it(`is that of the cheapest choice of edits, seed ${SEED}`, () => {
    const random = xoroshiro128plus(SEED);
    const under = (most: number) => uniformInt(random, 0, most - 1);
    for (let round = 0; round < 50; round++) {
      const sets = 1 + under(4);
      const edits = Array.from({ length: 6 }, () => [1 + under((1 << sets) - 1), 10 + under(6)] as const);
      const cheapest = new Map<number, number>();
      for (const [hit, cost] of edits) cheapest.set(hit, Math.min(cost, cheapest.get(hit) ?? cost));
      const least = leastCosts(cheapest, sets);
      for (let open = 0; open < 1 << sets; open++) {
        const costs = Array.from({ length: 1 << edits.length }, (_, choice) => {
          const chosen = edits.filter((_edit, i) => (choice & (1 << i)) !== 0);
          const hit = chosen.reduce((all, [each]) => all | each, 0);
          const cost = chosen.reduce((all, [, each]) => all + each, 0);
          return (open & ~hit) === 0 ? cost : Number.POSITIVE_INFINITY;
        });
        expect(least[open]).toBe(Math.min(...costs));
      }
    }
  });
});

/** The choices of one edit, or of two, after which a record complies. */
function* repairsOf(brute: Brute, record: TreatyRecord, pairs: boolean): Iterable<readonly BruteEdit[]> {
  const days = daysOf(record);
  for (const first of brute.editsOf(record.events, days)) {
    if (brute.isRight(first.events, record)) yield [first];
    if (!pairs) continue;
    for (const second of brute.editsOf(first.events, days)) {
      const isOfRecord = second.before === undefined || record.events.includes(second.before);
      if (isOfRecord && brute.isRight(second.events, record)) yield [first, second];
    }
  }
}

describe('every repair hits every landmark', { timeout: 300_000 }, () => {
  const brute = new Brute(toy, COSTS);
  const finder = new LandmarkFinder(toy);

  const holds = (slips: number, pairs: boolean, { seed, count }: { seed: number; count: number }) => {
    let [repairs, landmarksSeen, left] = [0, 0, count];
    for (const record of slipped(brute, slips, seed)) {
      const { landmarks, isIn } = finder.of(record);
      landmarksSeen += landmarks.length;
      for (const edits of repairsOf(brute, record, pairs)) {
        repairs++;
        const missed = landmarks.filter((each) => !edits.some((edit) => isIn(each, edit)));
        expect(
          missed.length,
          JSON.stringify([record.events, edits, missed.map(({ provision }) => provision)]),
        ).toBe(0);
      }
      if (--left === 0) break;
    }
    expect(repairs).toBeGreaterThan(count);
    expect(landmarksSeen).toBeGreaterThanOrEqual(count);
  };

  it.each([{ seed: 1, count: 60 }])('by one edit of a record with one slip, seed $seed', (draw) => {
    holds(1, false, draw);
  });

  it.each([{ seed: 2, count: 2 }])('by one edit or two of a record with two slips, seed $seed', (draw) => {
    holds(2, true, draw);
  });
});
