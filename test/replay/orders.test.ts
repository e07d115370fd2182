import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/model/calendar.ts';
import type { TreatyEvent } from '../../src/model/events.ts';
import { type Cost, compareCosts, costOfStep, FREE, plus } from '../../src/replay/cost.ts';
import { daysOf, entryOf, type RankedEntry } from '../../src/replay/entries.ts';
import { typesOf } from '../../src/replay/entryReader.ts';
import { Inference, milestonesIn } from '../../src/replay/infer.ts';
import { Orders } from '../../src/replay/orders.ts';
import { playInPasses } from '../../src/replay/passes.ts';
import { IncrementalReplayer } from '../../src/replay/replayer.ts';
import { someEvent } from '../support/courses.ts';
import { named } from '../support/players.ts';
import {
  everyOrderOf,
  type Kit,
  newKits,
  type OrderPlayed,
  played,
  recordOf,
  rowOf,
  someBefore,
  someCloseRecord,
  someDayOf,
} from '../support/replayed.ts';
import { LETTERS, letters, moreLetters, toy } from '../support/toy.ts';

const MILESTONES = milestonesIn(toy);

const SEED = 20101112;
const players = [true, false].map((complete) => named(new IncrementalReplayer(toy, complete)));
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
function costOfOrder(player: IncrementalReplayer, inference: Inference, order: readonly RankedEntry[]): Cost {
  const row = player.start.slice();
  return order.reduce((cost, entry) => {
    const { outcome, steps } = inference.play(row, entry);
    const inferred = steps.map((step) => step.outcome);
    const own = costOfStep(outcome, inferred, outcome.misplaced && player.hasEnded(row));
    if (!outcome.misplaced) player.apply(outcome, row, 0);
    return plus(cost, own);
  }, FREE);
}

function prepared(player: IncrementalReplayer, events: readonly TreatyEvent[]) {
  const entries = events.map((event) => entryOf(player.eventClasses, event));
  return { days: daysOf(entries), inference: new Inference(player, typesOf(entries)) };
}

/** The cost of the cheapest order, found by trying all. */
function leastOf(player: IncrementalReplayer, events: readonly TreatyEvent[]): Cost {
  const { days, inference } = prepared(player, events);
  return days
    .reduce<readonly (readonly RankedEntry[])[]>(
      (before, day) => before.flatMap((each) => permutations(day).map((rest) => [...each, ...rest])),
      [[]],
    )
    .map((each) => costOfOrder(player, inference, each))
    .reduce((a, b) => (compareCosts(a, b) <= 0 ? a : b));
}

describe(`orders of a record (seed ${SEED})`, () => {
  it.each([0, 1])('have every event of each day once, on its day (%i: complete or not)', (which) => {
    const player = players[which] as IncrementalReplayer;
    fc.assert(
      fc.property(someRecord, (events) => {
        const { days } = prepared(player, events);
        const order = (ordersOf.get(player) as Orders).of(days, undefined);
        const indexes = (all: readonly (readonly RankedEntry[])[]) =>
          all.map((day) => day.map(({ index }) => index).sort((a, b) => a - b));
        expect(indexes(order.days)).toEqual(indexes(days));
      }),
      { seed: SEED, numRuns: 80 },
    );
  });

  it.each([0, 1])(
    'cost what their steps cost, and no other order costs less (%i: complete or not)',
    (which) => {
      const player = players[which] as IncrementalReplayer;
      fc.assert(
        fc.property(someRecord, (events) => {
          const { days, inference } = prepared(player, events);
          const order = (ordersOf.get(player) as Orders).of(days, undefined);
          const own = costOfOrder(player, inference, order.days.flat());
          expect(order.cost).toEqual(own);
          expect(leastOf(player, events)).toEqual(own);
        }),
        { seed: SEED, numRuns: 60 },
      );
    },
  );

  const opening = { city: 'There', country: 'CH', span: { from: '2001-06-01', to: '2001-06-02' } } as const;

  it('leave a day where later days find their places', () => {
    const [player] = players as [IncrementalReplayer];
    const events = [
      { on: '2001-03-01', type: 'secondMeeting.opened', ...opening, president: { country: 'CH' } },
      { on: '2001-06-01', type: 'firstMeeting.closed' },
      { on: '2001-06-01', type: 'intersessional.opened', ...opening, languages: ['en'] },
      { on: '2001-06-01', type: 'intersessional.closed' },
      { on: '2001-06-02', type: 'decision.adopted', decision: 'workProgramme', terms: { themes: ['a'] } },
      { on: '2001-06-02', type: 'theme.discussed', theme: 'a' },
    ] as readonly TreatyEvent[];
    const { cost } = (ordersOf.get(player) as Orders).of(prepared(player, events).days, undefined);
    expect(cost).toEqual(leastOf(player, events));
  });

  it('that cost the same: the first in the order of texts is taken, whatever comes later', () => {
    const [player] = players as [IncrementalReplayer];
    const events = [
      { on: '2001-06-01', type: 'intersessional.opened', ...opening, languages: ['fr'] },
      {
        on: '2001-06-01',
        type: 'meeting.resumed',
        meeting: 'intersessional',
        by: 'president',
        instrument: 'decision',
      },
      { on: '2001-06-02', type: 'decision.adopted', decision: 'intersessional' },
    ] as readonly TreatyEvent[];
    const { days } = prepared(player, events);
    const order = (ordersOf.get(player) as Orders).of(days, undefined);
    expect(order.cost).toEqual(leastOf(player, events));
    expect(order.days.map((day) => day.map(({ rank }) => rank))).toEqual([[0, 1], [0]]);
  });

  it('passes: every event is played once, at the cost of its steps; none is lost where nothing is wrong', () => {
    fc.assert(
      fc.property(someRecord, fc.constantFrom(...players), (events, player) => {
        const { days, inference } = prepared(
          player,
          events.map((event) => ({ ...event, on: '2001-06-01' }) as TreatyEvent),
        );
        const day = days[0] as readonly RankedEntry[];
        const start = { row: player.start, cost: FREE, sequence: '', sure: [], runs: [] };
        const { labels, lost } = playInPasses(
          player,
          inference,
          day.map((entry) => [entry]),
          start,
          day[0]?.day as number,
        );
        const [label] = labels;
        const entries = label?.runs[0]?.entries as readonly RankedEntry[];
        expect(entries.map(({ index }) => index).sort((a, b) => a - b)).toEqual(day.map((_, i) => i));
        expect(label?.cost).toEqual(costOfOrder(player, inference, entries));
        expect(lost === undefined).toBe(compareCosts(label?.cost as Cost, FREE) === 0);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('passes: what goes right only after another is played after it', () => {
    const [player] = players as [IncrementalReplayer];
    const on = '2001-03-01';
    const events = [LETTERS.closes, LETTERS.adopts, LETTERS.opens].map(
      (letter) => ({ ...letter, on }) as unknown as TreatyEvent,
    );
    const { days, inference } = prepared(player, events);
    const start = { row: player.start, cost: FREE, sequence: '', sure: [], runs: [] };
    const { labels } = playInPasses(player, inference, [days[0] as RankedEntry[]], start, 0);
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
    const player = players[1] as IncrementalReplayer;
    const entry = entryOf(player.eventClasses, { ...LETTERS.ends, on: '2001-06-02' });
    const shown = (recorded: readonly string[]) =>
      new Inference(player, new Set(recorded as never[]))
        .play(player.start, { ...entry })
        .steps.map(({ type }) => type);
    expect(shown(['intersessional.closed'])).toEqual(MILESTONES.slice(0, 3));
    expect(shown(['intersessional.closed', 'intersessional.opened'])).toEqual([]);
  });
});

const kits = newKits();

/** The findings of an order by their names, and of silence at its end. */
function findingsOf(
  { player, orders }: Kit,
  each: OrderPlayed,
  asOf: number | undefined,
): ReadonlySet<string> {
  const names = each.outcomes.flatMap(({ outcome, steps }, i) => {
    const { index } = each.order[i] as RankedEntry;
    if (outcome.misplaced) return [`${index}`];
    return [outcome, ...steps.map((step) => step.outcome)].flatMap(({ answers }) =>
      answers
        .filter(({ outcome: found }) => found === 'failed' || found === 'cantTell')
        .map(({ ready, outcome: found }) => `${index} ${player.provisions.indexOf(ready)} ${found}`),
    );
  });
  const silent =
    asOf === undefined ? [] : orders.silenceCosts.flatMap(({ namesAt }) => namesAt(each.row, asOf));
  return new Set([...names, ...silent]);
}

const someRecordOfDays = fc.oneof(
  someCloseRecord(5),
  fc.tuple(someBefore, someDayOf(4, 2)).map(([before, day]) => [...before.slice(0, 1), ...day]),
  fc
    .tuple(someBefore, someDayOf(3, 2))
    .map(([before, day]) => [
      ...before
        .map((event, i) => ({ ...event, on: `2001-03-1${i % 10}` }) as TreatyEvent)
        .toSorted((a, b) => (a.on < b.on ? -1 : 1)),
      ...day,
    ]),
);

describe(`the order of an audit (seed ${SEED})`, () => {
  it('costs least, silence and all; of equals its texts come first; a finding is sure that all equals have', () => {
    const counts = { searched: 0, unsure: 0, silent: 0, costly: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...kits),
        someRecordOfDays,
        fc.option(fc.constantFrom(0, 60), { nil: undefined }),
        (kit, events, later) => {
          const { player, orders } = kit;
          const { entries, days, inference } = recordOf(player, events);
          const every = everyOrderOf(days);
          if (every.length > 150) return;
          const asOf = (entries.at(-1)?.day as number) + (later ?? 0);
          const order = orders.of(days, later === undefined ? undefined : asOf);
          const all = every
            .filter((each) =>
              each.every((entry, i) =>
                each
                  .slice(i)
                  .every(
                    (other) =>
                      other.eventClass !== entry.eventClass ||
                      other.day !== entry.day ||
                      other.rank >= entry.rank,
                  ),
              ),
            )
            .map((each) => played(player, inference, each))
            .map((each) => ({
              ...each,
              cost: orders.silenceCosts.reduce(
                (sum, { costAt }) => plus(sum, costAt(each.row, asOf)),
                each.cost,
              ),
            }));
          const best = all.map(({ cost }) => cost).reduce((a, b) => (compareCosts(a, b) <= 0 ? a : b));
          const equals = all.filter(({ cost }) => compareCosts(cost, best) === 0);
          expect(order.cost).toEqual(best);
          const sequenceOf = (each: readonly RankedEntry[]) =>
            each.map(({ day, rank }) => `${day}:${String(rank).padStart(2, '0')}`).join(' ');
          const first = equals.reduce((a, b) => (sequenceOf(a.order) <= sequenceOf(b.order) ? a : b));
          // An event without a place changes nothing: where it stands among the others does not matter.
          const placedIn = ({ order: each, outcomes }: OrderPlayed) =>
            sequenceOf(each.filter((_, i) => !outcomes[i]?.outcome.misplaced));
          const chosen = played(player, inference, order.days.flat());
          expect(placedIn(chosen)).toBe(placedIn(first));
          expect(chosen.row.join()).toBe(first.row.join());
          const found = equals.map((each) => findingsOf(kit, each, asOf));
          for (const name of findingsOf(kit, chosen, asOf)) {
            const [kind, paragraph] = name.split(' ') as [string, string];
            const isOpen =
              kind === 'silence' ? order.silent.has(paragraph) : order.searched.has(Number(kind));
            const isSure = !isOpen || order.sure.has(name);
            expect([name, isSure]).toEqual([name, found.every((names) => names.has(name))]);
            counts.searched += Number(isOpen);
            counts.unsure += Number(!isSure);
          }
          counts.silent += order.silent.size;
          counts.costly += Number(best.misplaced > 0);
          expect([order.unproven.size, order.isPlanned]).toEqual([0, true]);
        },
      ),
      { seed: SEED, numRuns: 150 },
    );
    for (const [name, count] of Object.entries(counts)) expect([name, count > 5]).toEqual([name, true]);
  });

  it('of alike events one can come after what the other brought, where its text comes first there', () => {
    const change = { meeting: 'intersessional', by: 'president', instrument: 'decision' } as const;
    const on = '2001-05-02';
    const events: readonly TreatyEvent[] = [
      { on: '2001-03-01', ...LETTERS.opens },
      { on: '2001-03-02', ...LETTERS.closes },
      { on: '2001-05-01', type: 'meeting.cancelled', ...change },
      { on, type: 'meeting.cancelled', ...change },
      { on, type: 'meeting.rescheduled', ...change },
      { on, type: 'meeting.rescheduled', ...change },
    ];
    for (const { player, orders } of kits) {
      const { days } = recordOf(player, events);
      const types = orders
        .of(days, undefined)
        .days.at(-1)
        ?.map(({ event }) => event.type);
      expect(types).toEqual(['meeting.rescheduled', 'meeting.cancelled', 'meeting.rescheduled']);
    }
  });

  it('of two texts of one day that text is the last of which silence says less', () => {
    const [early, late] = [
      { from: '2001-06-01', to: '2001-06-02' },
      { from: '2001-07-01', to: '2001-07-02' },
    ];
    const proposed = (span: object): TreatyEvent =>
      ({
        on: '2001-03-02',
        type: 'decision.proposed',
        decision: 'intersessional',
        terms: { span, city: 'There', country: 'CH' },
      }) as TreatyEvent;
    const events: readonly TreatyEvent[] = [
      { on: '2001-03-01', ...LETTERS.opens },
      proposed(early as object),
      proposed(late as object),
      { on: '2001-03-03', type: 'decision.adopted', decision: 'intersessional' },
    ];
    for (const { player, orders } of kits) {
      for (const asOf of ['2001-05-01', '2001-06-15', '2001-07-15'].map((on) => dayNumber(on as never))) {
        const { days, inference } = recordOf(player, events);
        const ends = everyOrderOf(days).map((order) => {
          const { cost, row } = played(player, inference, order);
          return orders.silenceCosts.reduce((sum, { costAt }) => plus(sum, costAt(row, asOf)), cost);
        });
        const best = ends.reduce((a, b) => (compareCosts(a, b) <= 0 ? a : b));
        const found = orders.of(days, asOf);
        expect(found.cost).toEqual(best);
        // The answer of silence on the intersessional depends on the text.
        expect(found.silent.has('4')).toBe(true);
        const alone = recordOf(player, events.toSpliced(1, 1));
        expect(orders.of(alone.days, asOf).silent.size).toBe(0);
      }
    }
  });

  it('isBreached: of a complete record, what the verdict of the best order is, or not told', () => {
    const counts = { yes: 0, no: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...kits),
        someBefore,
        someRecordOfDays,
        ({ player, orders }, before, events) => {
          if (!player.complete) return;
          const row = rowOf(
            player,
            before.filter(({ on }) => on < '2001-03-02'),
          );
          const kept = row.join();
          const { days, inference } = recordOf(player, events);
          const every = everyOrderOf(days);
          if (every.length > 130) return;
          const costs = every.map((each) => played(player, inference, each, row).cost);
          const best = costs.reduce((a, b) => (compareCosts(a, b) <= 0 ? a : b));
          const answer = orders.searchOf(days, undefined, row).isBreached();
          expect(row.join()).toBe(kept);
          expect(answer).toBe(best.verdict > 0);
          counts[answer ? 'yes' : 'no']++;
        },
      ),
      { seed: SEED, numRuns: 150 },
    );
    expect(Math.min(counts.yes, counts.no)).toBeGreaterThan(3);
  });

  it('every order is tried where a step may be inferred, and no day has more than eight events', () => {
    const [complete, partly] = [kits[0], kits[2]] as [Kit, Kit];
    const search = ({ player, orders }: Kit, count: number, types: readonly string[] = []) => {
      const events = [...Array.from({ length: count }, () => 'date.reached'), ...types].map(
        (type) => ({ on: '2001-06-01', type }) as TreatyEvent,
      );
      return orders.searchOf(recordOf(player, events).days, undefined).triesAll;
    };
    expect([search(partly, 8), search(partly, 9), search(complete, 8)]).toEqual([true, false, false]);
    expect(search(partly, 1, MILESTONES)).toBe(false);
    const days = [...Array.from({ length: 9 }, () => '2001-06-01'), '2001-06-02'];
    const long = days.map((on) => ({ on, type: 'date.reached' }) as TreatyEvent);
    expect(partly.orders.searchOf(recordOf(partly.player, long).days, undefined).triesAll).toBe(false);
    expect(search(partly, 1, MILESTONES.slice(1))).toBe(true);
  });

  it('days that are alike share their plans, unless they have more than forty different events', () => {
    const { player, orders } = newKits()[0] as Kit;
    const texts = (count: number) =>
      Array.from(
        { length: count },
        (_, i) =>
          ({
            on: '2001-03-01',
            type: 'decision.proposed',
            decision: 'workProgramme',
            terms: { themes: [`t${i}`] },
          }) as unknown as TreatyEvent,
      );
    const size = (events: readonly TreatyEvent[]) => {
      orders.searchOf(recordOf(player, events).days, undefined).order('optimistic');
      return orders.size;
    };
    expect(orders.size).toBe(0);
    expect(size(texts(2))).toBe(1);
    expect(size(texts(2))).toBe(1);
    expect(size([...texts(2), ...texts(1)])).toBe(2);
    expect(size(texts(2).map((event) => ({ ...event, on: '2001-03-02' })))).toBe(3);
    expect(size(texts(2).map((event) => ({ ...event, note: 'x' })))).toBe(3);
    const many = (count: number) =>
      Array.from(
        { length: count },
        (_, i) => ({ on: '2001-03-01', type: 'theme.discussed', theme: `t${i}` }) as TreatyEvent,
      );
    expect(size(many(40))).toBe(4);
    expect(size(many(41))).toBe(4);
  });

  it('too many events that bear on each other: they are played in passes, and nothing is proven of them', () => {
    const { player, orders } = newKits()[0] as Kit;
    const on = '2001-03-01';
    const texts = Array.from(
      { length: 151 },
      (_, i): TreatyEvent =>
        ({
          on,
          type: 'decision.proposed',
          decision: 'languages',
          terms: { languages: ['en'] },
          note: `${i}`,
        }) as TreatyEvent,
    ).map(
      (event, i) =>
        ({
          ...event,
          terms: { languages: [`${'abcdefghijklmnop'[i >> 4]}${'aefhkmnrsty'[i % 11]}`] },
        }) as unknown as TreatyEvent,
    );
    const wrong = { on, type: 'decision.adopted', decision: 'languages' } as TreatyEvent;
    const { days } = recordOf(player, [...texts, wrong]);
    const order = orders.of(days, undefined);
    const different = new Set(days[0]?.map(({ eventClass }) => eventClass)).size;
    expect(different > 150).toBe(!order.isPlanned);
    expect(order.days[0]?.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 152 }, (_, i) => i),
    );
    if (different > 150) expect(order.unproven.size).toBe(152);
  });
});
