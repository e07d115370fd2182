import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TreatyEvent } from '../../src/model/events.ts';
import { isBreached } from '../../src/replay/breach.ts';
import { decides } from '../../src/replay/day.ts';
import { entryOf, type LogEntry } from '../../src/replay/entries.ts';
import { Inference, milestonesIn } from '../../src/replay/infer.ts';
import type { IncrementalReplayer } from '../../src/replay/replayer.ts';
import {
  newKits,
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
const whole = players.filter(({ complete }) => complete);
const STEPS = new Set(MILESTONES);

/** Plays a day in the order listed, each event once nothing decides against it, until only others are left. */
function stuckAt(player: IncrementalReplayer, from: Int32Array, events: readonly TreatyEvent[]) {
  const day: readonly LogEntry[] = events.map((event) => entryOf(player.eventClasses, event));
  const left = [...day];
  const row = from.slice();
  for (;;) {
    const next = left.findIndex((entry) => !decides(player.step(row, 0, entry.eventClass, entry.day)));
    if (next < 0) return { day, left, row, start: player.standsAt(from, 0) };
    const [entry] = left.splice(next, 1) as [LogEntry];
    player.apply(player.step(row, 0, entry.eventClass, entry.day), row, 0);
  }
}

describe(`days that cannot be played without a breach (seed ${SEED})`, () => {
  it('breached: something decides against every order that misplaces the fewest; most such days are found', () => {
    const counts = { breached: 0, found: 0, open: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...whole), someBefore, someDayOf(4), (player, before, events) => {
        const row = rowOf(player, before);
        const stuck = stuckAt(player, row, events);
        if (stuck.left.length === 0) return;
        const kept = stuck.row.join();
        const answer = isBreached(player, stuck);
        expect(stuck.row.join()).toBe(kept);
        const inference = new Inference(player, STEPS);
        const all = permutations(placedOf(player, events)).map((order) =>
          played(player, inference, order, row),
        );
        const fewest = Math.min(...all.map(({ cost }) => cost.misplaced));
        const isLost = all.every(
          ({ cost }) => cost.misplaced > fewest || cost.misplaced > 0 || cost.verdict > 0,
        );
        if (answer) expect(isLost).toBe(true);
        counts.breached += Number(isLost);
        counts.found += Number(answer);
        counts.open += Number(!isLost);
      }),
      { seed: SEED, numRuns: 500 },
    );
    expect(counts.breached).toBeGreaterThan(100);
    expect(counts.open).toBeGreaterThan(0);
    expect(counts.found / counts.breached).toBeGreaterThan(0.8);
  });

  it('never on a record that is not complete', () => {
    fc.assert(
      fc.property(fc.constantFrom(...players), someBefore, someDayOf(3), (player, before, events) => {
        const stuck = stuckAt(player, rowOf(player, before), events);
        if (stuck.left.length > 0 && !player.complete) expect(isBreached(player, stuck)).toBe(false);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  const on = '2001-03-01';
  const at = (letter: object, day = on) => ({ ...letter, on: day }) as TreatyEvent;
  const breached = (
    player: IncrementalReplayer,
    before: readonly TreatyEvent[],
    day: readonly TreatyEvent[],
  ) => {
    const stuck = stuckAt(player, rowOf(player, before), day);
    return [stuck.left.map(({ event }) => event.type), isBreached(player, stuck)];
  };

  it('by an event that nothing of its day bears on', () => {
    for (const player of whole) {
      expect(
        breached(player, [], [at(LETTERS.ends), at({ type: 'friend.designated', country: 'CH' })]),
      ).toEqual([['intersessional.closed'], true]);
    }
  });

  it('by an objection that stands whenever the decision is taken, and not where it may be taken before or withdrawn', () => {
    for (const player of whole) {
      const before = [at(LETTERS.opens), at(LETTERS.objects)];
      const friend = at({ type: 'friend.designated', country: 'CH' });
      expect(breached(player, before, [at(LETTERS.adopts), friend])).toEqual([['decision.adopted'], true]);
      expect(breached(player, [at(LETTERS.opens)], [at(LETTERS.objects), at(LETTERS.adopts)])).toEqual([
        ['decision.adopted'],
        false,
      ]);
      expect(breached(player, before, [at(LETTERS.adopts), at(LETTERS.yields)])).toEqual([[], false]);
    }
  });

  it('by an event that the chart has no place for, whatever the others do', () => {
    for (const player of whole) {
      expect(breached(player, [], [at(LETTERS.ends), at(LETTERS.opens), at(LETTERS.closes)])).toEqual([
        ['intersessional.closed'],
        true,
      ]);
    }
  });
});
