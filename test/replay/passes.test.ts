import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TreatyEvent } from '../../src/model/events.ts';
import { costOf, FREE, plus } from '../../src/replay/cost.ts';
import { alike } from '../../src/replay/dayClasses.ts';
import type { RankedEntry } from '../../src/replay/entries.ts';
import { playInPasses } from '../../src/replay/passes.ts';
import type { IncrementalReplayer } from '../../src/replay/replayer.ts';
import { newKits, placedOf, played, recordOf, rowOf, someBefore, someDayOf } from '../support/replayed.ts';
import { LETTERS } from '../support/toy.ts';

const SEED = 20101112;
const players = newKits().map(({ player }) => player);
const START = costOf(0, 1, 0, 0, 0, 1, 0);

const listsOf = (day: readonly RankedEntry[]) => [...alike(day).values()].toReversed();
const startAt = (row: Int32Array, cost = START) => ({ row, cost, sequence: 'x', sure: ['y'], runs: [] });

/** The order of four passes: three times those that go right when their turn comes, then the rest. */
function inPasses(
  player: IncrementalReplayer,
  day: readonly RankedEntry[],
  row: Int32Array,
  inference: ReturnType<typeof recordOf>['inference'],
) {
  const order: RankedEntry[] = [];
  const isRight = (entry: RankedEntry) => {
    const at = played(player, inference, order, row).row;
    const { outcome } = inference.play(at, entry);
    return !outcome.misplaced && outcome.failed.length === 0;
  };
  for (let pass = 0; pass < 3; pass++) {
    for (const entry of day) if (!order.includes(entry) && isRight(entry)) order.push(entry);
  }
  return [...order, ...day.filter((entry) => !order.includes(entry))];
}

describe(`playing in passes (seed ${SEED})`, () => {
  it('takes what goes right in the order of the texts, three times, then the rest, at what it costs', () => {
    let late = 0;
    fc.assert(
      fc.property(fc.constantFrom(...players), someBefore, someDayOf(7), (player, before, events) => {
        const row = rowOf(player, before);
        const kept = row.join();
        const day = placedOf(player, events);
        const { inference } = recordOf(player, [...before, ...events]);
        const start = startAt(row);
        const { labels, lost } = playInPasses(player, inference, listsOf(day), start, 3);
        const order = inPasses(player, day, row, inference);
        const expected = played(player, inference, order, row);
        late += Number(order.some((entry, i) => entry.rank !== i));
        expect(row.join()).toBe(kept);
        expect(labels).toHaveLength(1);
        const [label] = labels;
        expect(label?.runs).toEqual([{ day: 3, entries: order, parents: start.runs }]);
        expect(label?.cost).toEqual(plus(START, expected.cost));
        expect(label?.row.join()).toBe(expected.row.join());
        expect([label?.sequence, label?.sure]).toEqual(['', []]);
        expect(lost).toBe(FREE);
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(late).toBeGreaterThan(20);
  });

  it('loses nothing where nothing is wrong', () => {
    const [player] = players as [IncrementalReplayer];
    const opens = { ...LETTERS.opens, on: '2001-03-01' } as TreatyEvent;
    const { inference } = recordOf(player, [opens]);
    const found = playInPasses(
      player,
      inference,
      listsOf(placedOf(player, [opens])),
      startAt(player.start, FREE),
      0,
    );
    expect(found.lost).toBeUndefined();
    expect(found.labels[0]?.cost).toBe(FREE);
  });

  it('events whose turn comes one pass after another come before one that is wrong in every pass', () => {
    const [player] = players as [IncrementalReplayer];
    const on = '2001-03-01';
    const pause = { on, meeting: 'firstMeeting', by: 'president', instrument: 'decision' } as const;
    const events: readonly TreatyEvent[] = [
      { ...LETTERS.opens, on },
      { ...pause, type: 'meeting.suspended' },
      { ...pause, type: 'meeting.resumed' },
      { on, type: 'intersessional.closed' },
    ];
    const { inference } = recordOf(player, events);
    const placed = placedOf(player, events);
    const backwards = events.toReversed().map((event, rank) => {
      const entry = placed.find((each) => each.event === event) as RankedEntry;
      return [{ ...entry, rank }];
    });
    const { labels } = playInPasses(player, inference, backwards, startAt(player.start, FREE), 0);
    expect(labels[0]?.runs[0]?.entries.map(({ event }) => event.type)).toEqual(
      events.map(({ type }) => type),
    );
    expect(labels[0]?.cost.misplaced).toBe(1);
  });
});
