import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TreatyEvent } from '../../src/model/events.ts';
import { type Cost, compareCosts, costOfStep, FREE, plus } from '../../src/replay/cost.ts';
import { daysOf, entryOf, type Placed } from '../../src/replay/entries.ts';
import { Inference, MILESTONES } from '../../src/replay/infer.ts';
import { Orders } from '../../src/replay/orders.ts';
import { playInPasses } from '../../src/replay/passes.ts';
import { Player } from '../../src/replay/player.ts';
import { typesOf } from '../../src/replay/reading.ts';
import { someEvent } from '../support/courses.ts';
import { named } from '../support/players.ts';
import { LETTERS, letters, moreLetters, toy } from '../support/toy.ts';

const SEED = 20101112;
const players = [true, false].map((complete) => named(new Player(toy, complete)));
const ordersOf = new Map(players.map((player) => [player, new Orders(player)]));

/** A record of few days, so that the events of one bear on each other. */
const someRecord = fc
  .array(fc.oneof(someEvent(letters), someEvent(letters), someEvent(moreLetters)), {
    minLength: 1,
    maxLength: 5,
  })
  .map((events) =>
    events
      .map(
        (event) => ({ ...event, on: event.on < '2001-05-01' ? '2001-03-01' : '2001-06-01' }) as TreatyEvent,
      )
      .sort((a, b) => (a.on < b.on ? -1 : 1)),
  );

const permutations = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  list.length === 0
    ? [[]]
    : list.flatMap((each, i) => permutations(list.toSpliced(i, 1)).map((rest) => [each, ...rest]));

/** The cost of an order of a record, step by step. */
function costOfOrder(player: Player, inference: Inference, order: readonly Placed[]): Cost {
  const row = player.start.slice();
  return order.reduce((cost, entry) => {
    const { outcome, steps } = inference.play(row, entry);
    const inferred = steps.map((step) => step.outcome);
    const own = costOfStep(outcome, inferred, outcome.misplaced && player.hasEnded(row));
    if (!outcome.misplaced) player.apply(outcome, row, 0);
    return plus(cost, own);
  }, FREE);
}

function prepared(player: Player, events: readonly TreatyEvent[]) {
  const entries = events.map((event) => entryOf(player.letters, event));
  return { days: daysOf(entries), inference: new Inference(player, typesOf(entries)) };
}

describe(`orders of a record (seed ${SEED})`, () => {
  it.each([0, 1])('have every event of each day once, on its day (%i: complete or not)', (which) => {
    const player = players[which] as Player;
    fc.assert(
      fc.property(someRecord, (events) => {
        const { days } = prepared(player, events);
        const order = (ordersOf.get(player) as Orders).of(days, undefined);
        const indexes = (all: readonly (readonly Placed[])[]) =>
          all.map((day) => day.map(({ index }) => index).sort((a, b) => a - b));
        expect(indexes(order.days)).toEqual(indexes(days));
      }),
      { seed: SEED, numRuns: 80 },
    );
  });

  it.each([0, 1])(
    'cost what their steps cost, and no other order costs less (%i: complete or not)',
    (which) => {
      const player = players[which] as Player;
      fc.assert(
        fc.property(someRecord, (events) => {
          const { days, inference } = prepared(player, events);
          const order = (ordersOf.get(player) as Orders).of(days, undefined);
          const own = costOfOrder(player, inference, order.days.flat());
          expect(order.cost).toEqual(own);
          const all = days.reduce<readonly (readonly Placed[])[]>(
            (before, day) => before.flatMap((each) => permutations(day).map((rest) => [...each, ...rest])),
            [[]],
          );
          const least = all
            .map((each) => costOfOrder(player, inference, each))
            .reduce((a, b) => (compareCosts(a, b) <= 0 ? a : b));
          expect(least).toEqual(own);
        }),
        { seed: SEED, numRuns: 60 },
      );
    },
  );

  it('passes: every event is played once, at the cost of its steps; none is lost where nothing is wrong', () => {
    fc.assert(
      fc.property(someRecord, fc.constantFrom(...players), (events, player) => {
        const { days, inference } = prepared(
          player,
          events.map((event) => ({ ...event, on: '2001-06-01' }) as TreatyEvent),
        );
        const day = days[0] as readonly Placed[];
        const start = { row: player.start, cost: FREE, sequence: '', sure: [], runs: [] };
        const { labels, lost } = playInPasses(
          player,
          inference,
          day.map((entry) => [entry]),
          start,
          day[0]?.day as number,
        );
        const [label] = labels;
        const entries = label?.runs[0]?.entries as readonly Placed[];
        expect(entries.map(({ index }) => index).sort((a, b) => a - b)).toEqual(day.map((_, i) => i));
        expect(label?.cost).toEqual(costOfOrder(player, inference, entries));
        expect(lost === undefined).toBe(compareCosts(label?.cost as Cost, FREE) === 0);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('passes: what goes right only after another is played after it', () => {
    const [player] = players as [Player];
    const on = '2001-03-01';
    const events = [LETTERS.closes, LETTERS.adopts, LETTERS.opens].map(
      (letter) => ({ ...letter, on }) as unknown as TreatyEvent,
    );
    const { days, inference } = prepared(player, events);
    const start = { row: player.start, cost: FREE, sequence: '', sure: [], runs: [] };
    const { labels } = playInPasses(player, inference, [days[0] as Placed[]], start, 0);
    expect(labels[0]?.cost.misplaced).toBeLessThanOrEqual(1);
    expect(labels[0]?.runs[0]?.entries).toHaveLength(3);
  });
});

describe(`steps that are inferred (seed ${SEED})`, () => {
  it('are none on a complete record, and never one that is on record', () => {
    fc.assert(
      fc.property(someRecord, fc.constantFrom(...players), (events, player) => {
        const { days, inference } = prepared(player, events);
        const recorded = new Set(events.map(({ type }) => type));
        expect(inference.infers).toBe(!player.complete && MILESTONES.some((type) => !recorded.has(type)));
        expect(inference.names.split(',').filter((name) => recorded.has(name as never))).toEqual([]);
        const row = player.start.slice();
        for (const entry of days.flat()) {
          const before = row.join();
          const { outcome, steps } = inference.play(row, entry);
          expect(row.join()).toBe(before);
          const types = steps.map(({ type }) => type);
          if (player.complete) expect(types).toEqual([]);
          expect(types.filter((type) => recorded.has(type))).toEqual([]);
          expect(types).toEqual(MILESTONES.filter((type) => types.includes(type)));
          if (types.length > 0) expect(outcome.misplaced).toBe(false);
          for (const step of steps) expect([step.outcome.refused, step.outcome.failed]).toEqual([false, []]);
          if (!outcome.misplaced) player.apply(outcome, row, 0);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('are shown by an event whose stage is still to come', () => {
    const player = players[1] as Player;
    const entry = entryOf(player.letters, { ...LETTERS.ends, on: '2001-06-02' });
    const shown = (recorded: readonly string[]) =>
      new Inference(player, new Set(recorded as never[]))
        .play(player.start, { ...entry })
        .steps.map(({ type }) => type);
    expect(shown(['intersessional.closed'])).toEqual(MILESTONES.slice(0, 3));
    expect(shown(['intersessional.closed', 'intersessional.opened'])).toEqual([]);
  });
});
