import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areIndependent, type DayClass, onlyHelps } from '../../src/replay/dayClasses.ts';
import type { EventClass } from '../../src/replay/eventClasses.ts';
import { maskOf, meet, NOTHING, union } from '../../src/replay/masks.ts';
import { type DayPlan, type DayToPlan, planOf } from '../../src/replay/precedence.ts';
import { ALL_REGIONS } from '../../src/replay/regions.ts';
import {
  type Game,
  type Played,
  playedInTurn,
  ready,
  someClosing,
  someGame,
  someOpening,
} from '../support/charts.ts';
import { permutations } from '../support/replayed.ts';

const SEED = 20101112;

/*
 * Classes of events of which only the footprints count: no chart, no facts.
 */

const letterOf = (id: number): EventClass => ({ id }) as EventClass;

interface Sets {
  readonly reads: readonly number[];
  readonly harmed: readonly number[];
  readonly adds: readonly number[];
  readonly sets: readonly number[];
  readonly regionReads: number;
  readonly regionWrites: number;
}

const classFrom = ({ reads, harmed, adds, sets, regionReads, regionWrites }: Sets, id: number): DayClass => ({
  eventClass: letterOf(id),
  isSingle: true,
  edges: [],
  reads: maskOf([...reads, ...harmed]),
  harmedBy: maskOf(harmed),
  placeReads: NOTHING,
  adds: maskOf(adds),
  sets: maskOf(sets),
  writes: maskOf([...adds, ...sets]),
  grows: maskOf(adds.filter((slot) => !sets.includes(slot))),
  regionReads,
  regionWrites,
});

const slotsAmong = (slots: readonly number[]) => ({
  some: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.constantFrom(...slots).map((slot) => [slot]) },
  ),
});

/** Footprints; the more slots there are, the fewer of them meet. */
const someSets = (slots: readonly number[], regions: readonly number[]): fc.Arbitrary<Sets> => {
  const { some } = slotsAmong(slots);
  const bits = fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(...regions) },
  );
  return fc.record({
    reads: some,
    harmed: some,
    adds: some,
    sets: some,
    regionReads: bits,
    regionWrites: bits,
  });
};

const FEW = [0, 1, 31, 32, 64, 95];
const MANY = Array.from({ length: 96 }, (_, slot) => slot);
const REGIONS = [1, 2, 1 << 30, 1 << 31, 3];

const someClasses = (
  slots: readonly number[],
  regions: readonly number[],
  minLength: number,
  maxLength: number,
) =>
  fc
    .array(someSets(slots, regions), { minLength, maxLength })
    .map((all) => all.map((each, id) => classFrom(each, id)));

const dayOf = (classes: readonly DayClass[], planning: DayToPlan['planning']): DayToPlan => ({
  replayer: undefined as never,
  classes,
  active: [],
  row: new Int32Array(1),
  day: 0,
  planning,
  later: () => ({ mask: NOTHING, regions: 0 }),
});

type Relation = 'none' | 'first' | 'second' | 'either';

/** The order of a pair as the page has it, of classes without a place in a chart. */
function relationOf(a: DayClass, b: DayClass, planning: DayToPlan['planning']): Relation {
  if (areIndependent(a, b)) return 'none';
  const isMoved = [
    [a, b],
    [b, a],
  ].some(([one, other]) => ((one?.regionWrites as number) & (other?.regionReads as number)) !== 0);
  if (planning === 'all' || isMoved) return 'either';
  if (onlyHelps(a, b)) return 'first';
  return onlyHelps(b, a) ? 'second' : 'either';
}

/** For each class those that have to be tried with it: each leads to the other by pairs of which one may come first. */
function tiedTogether(classes: readonly DayClass[], relation: (i: number, j: number) => Relation) {
  const leads = classes.map((_, i) =>
    classes.map((__, j) => i === j || relation(i, j) === 'first' || relation(i, j) === 'either'),
  );
  for (const k of classes.keys())
    for (const i of classes.keys())
      for (const j of classes.keys()) if (leads[i]?.[k] && leads[k]?.[j]) (leads[i] as boolean[])[j] = true;
  return classes.map((_, i) => classes.filter((__, j) => leads[i]?.[j] && leads[j]?.[i]));
}

const idsOf = (classes: readonly DayClass[]) => classes.map(({ eventClass }) => eventClass.id);

/** Checks a plan of classes without a chart against the page. */
function checkPlan(classes: readonly DayClass[], planning: 'optimistic' | 'certain' | 'all'): DayPlan {
  const plan = planOf(dayOf(classes, planning));
  const relation = (i: number, j: number): Relation => {
    if (i > j) {
      const found = relation(j, i);
      return found === 'first' ? 'second' : found === 'second' ? 'first' : found;
    }
    return relationOf(classes[i] as DayClass, classes[j] as DayClass, planning);
  };
  const isAlone = classes.map((_, i) => classes.every((__, j) => i === j || relation(i, j) === 'none'));
  const alone = classes.filter((_, i) => isAlone[i]);
  const own = tiedTogether(classes, relation).map(idsOf);
  const groups = plan.groups.map((group) => idsOf(group.classes));
  // Events that bear on no other come first, in their order; each group is what has to be tried together.
  expect(groups.slice(0, alone.length)).toEqual(idsOf(alone).map((id) => [id]));
  for (const group of groups) expect(group).toEqual(own[group[0] as number]);
  expect(groups.flat().toSorted((a, b) => a - b)).toEqual([...classes.keys()]);
  const groupOf = (id: number) => groups.findIndex((group) => group.includes(id));
  for (const i of classes.keys()) {
    const first = [...classes.keys()].filter((j) => relation(j, i) === 'first' && groupOf(j) !== groupOf(i));
    expect((plan.before.get(letterAt(classes, i)) ?? []).map(({ id }) => id)).toEqual(first);
    expect(plan.before.has(letterAt(classes, i))).toBe(first.length > 0);
    for (const j of first) expect(groupOf(j)).toBeLessThan(groupOf(i));
  }
  for (const group of plan.groups) {
    expect(group.isPlanned).toBe(true);
    expect(group.after).toEqual(group.classes.map(() => []));
  }
  return plan;
}

const letterAt = (classes: readonly DayClass[], i: number): EventClass => (classes[i] as DayClass).eventClass;

describe(`plans of a day by what its events read and write (seed ${SEED})`, () => {
  it('a group is what has to be tried together; what only helps comes before what it helps', () => {
    let [joined, ordered] = [0, 0];
    fc.assert(
      fc.property(someClasses(FEW, REGIONS, 1, 7), fc.constantFrom('certain', 'all'), (classes, planning) => {
        const plan = checkPlan(classes, planning);
        joined += Number(plan.groups.some((group) => group.classes.length > 1));
        ordered += Number(plan.before.size > 0);
      }),
      { seed: SEED, numRuns: 600 },
    );
    expect(Math.min(joined, ordered)).toBeGreaterThan(30);
  });

  it('planned in hope, what moves no part of the chart is ordered alike', () => {
    fc.assert(
      fc.property(someClasses(FEW, [0], 1, 8), (classes) => {
        checkPlan(classes, 'optimistic');
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('helpers go one before the other in long chains, and in cycles are tried together', () => {
    let cycles = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 3, maxLength: 7 }), (links) => {
        // Each adds to one set and is helped by another.
        const classes = links.map(([from, to], id) =>
          classFrom({ reads: [from], harmed: [], adds: [to], sets: [], regionReads: 0, regionWrites: 0 }, id),
        );
        const { groups } = checkPlan(classes, 'certain');
        cycles += Number(groups.some((group) => group.classes.length > 2));
      }),
      { seed: SEED, numRuns: 400 },
    );
    expect(cycles).toBeGreaterThan(20);
  });

  it('days of many events: those that bear on no other are found as on days of few', () => {
    let [alone, bound] = [0, 0];
    const bits = Array.from({ length: 32 }, (_, bit) => 1 << bit);
    fc.assert(
      fc.property(someClasses(MANY, bits, 12, 20), (classes) => {
        const { groups } = checkPlan(classes, 'certain');
        const singles = groups.filter((group) => group.classes.length === 1).length;
        alone += singles;
        bound += groups.length - singles;
      }),
      { seed: SEED, numRuns: 300 },
    );
    expect(Math.min(alone, bound)).toBeGreaterThan(100);
  });

  it('an event on the whole chart bears on all that stand in it', () => {
    const still = { reads: [], harmed: [], adds: [], sets: [], regionReads: 0, regionWrites: 0 };
    for (const length of [3, 14]) {
      const classes = Array.from({ length }, (_, id) =>
        classFrom({ ...still, regionReads: id === 1 ? 1 << 30 : 0 }, id),
      );
      const whole = classFrom({ ...still, regionReads: ALL_REGIONS, regionWrites: ALL_REGIONS }, length);
      const { groups } = checkPlan([...classes, whole], 'certain');
      expect(groups.filter((group) => group.classes.length === 2)).toHaveLength(1);
    }
  });

  it('too many events that bear on each other are not compared, those beside them are', () => {
    const still = { harmed: [], adds: [], sets: [], regionReads: 0, regionWrites: 0 };
    const bound = (length: number) =>
      Array.from({ length }, (_, id) => classFrom({ ...still, reads: [1], sets: [1] }, id));
    const beside = classFrom({ ...still, reads: [2] }, 500);
    const { groups, before } = planOf(dayOf([...bound(151), beside], 'certain'));
    expect(groups.map(({ classes, isPlanned }) => [classes.length, isPlanned])).toEqual([
      [1, true],
      [151, false],
    ]);
    expect(idsOf(groups[0]?.classes ?? [])).toEqual([500]);
    expect(before.size).toBe(0);
    expect(groups[1]?.after).toEqual([]);
    const most = planOf(dayOf([...bound(150), beside], 'certain'));
    expect(most.groups.map(({ classes, isPlanned }) => [classes.length, isPlanned])).toEqual([
      [1, true],
      [150, true],
    ]);
  });
});

/*
 * Charts drawn by chance: every order of a day is played, and held against the plan.
 */

const planned = (game: Played, planning: DayToPlan['planning']): DayPlan =>
  planOf({
    replayer: game.player,
    classes: game.classes,
    active: game.active,
    row: game.row,
    day: 0,
    planning,
    later: () => ({
      mask: game.later.map(({ edges }) => game.placeReadsOf(edges)).reduce(union, NOTHING),
      regions: game.later
        .flatMap(({ edges }) => edges)
        .reduce((bits, { source }) => bits | game.regions.readBy(source), 0),
    }),
  });

/** The pairs of a plan of which the first comes before the second, by their letters. */
function pairsOf({ groups, before }: DayPlan): readonly (readonly [EventClass, EventClass])[] {
  return [
    ...[...before].flatMap(([second, firsts]) => firsts.map((first) => [first, second] as const)),
    ...groups.flatMap(({ classes, after }) =>
      classes.flatMap(({ eventClass }, i) =>
        (after[i] ?? []).map((first) => [(classes[first] as DayClass).eventClass, eventClass] as const),
      ),
    ),
  ];
}

/** The events of a day in every order; events that are alike are not told apart. */
function ordersOf(game: Played, { kinds }: Game): readonly (readonly EventClass[])[] {
  const letters = game.classes.flatMap(({ eventClass }, i) =>
    Array.from({ length: kinds[i]?.count as number }, () => eventClass),
  );
  const known = new Map(permutations(letters).map((order) => [order.map(({ id }) => id).join(), order]));
  return [...known.values()];
}

/** Tells whether an order follows a plan; `lost`: but for the events that have no place where they come too early. */
const follows = (
  order: readonly EventClass[],
  pairs: readonly (readonly [EventClass, EventClass])[],
  lost: readonly boolean[] = [],
): boolean =>
  pairs.every(([first, second]) =>
    order.every((letter, i) => letter !== second || lost[i] || !order.includes(first, i)),
  );

const firstOf = (plan: DayPlan): number | undefined => {
  const pairs = pairsOf(plan);
  return pairs.length === 0 ? undefined : pairs[0]?.[0].id;
};

describe(`plans of a day by the chart (seed ${SEED})`, () => {
  it('in hope: where an order misplaces none, one that follows the plan misplaces none and leaves the same', () => {
    let against = 0;
    fc.assert(
      fc.property(fc.oneof(someGame(2, 3, 2, 0), someClosing(3, 2), someOpening), (drawn) => {
        const game = ready(drawn);
        const pairs = pairsOf(planned(game, 'optimistic'));
        if (pairs.length === 0) return;
        const orders = ordersOf(game, drawn).map((order) => ({ order, ...playedInTurn(game, order) }));
        const good = orders.filter(({ order, count }) => count === 0 && follows(order, pairs));
        for (const { order, count, leaves } of orders) {
          if (count > 0 || follows(order, pairs)) continue;
          against++;
          expect(good.map((each) => each.leaves)).toContain(leaves);
        }
      }),
      { seed: SEED, numRuns: 800 },
    );
    expect(against).toBeGreaterThan(5);
  });

  it('with certainty: an order that follows the plan misplaces no more than any, today and later', () => {
    let ordered = 0;
    fc.assert(
      fc.property(someGame(2, 3, 2, 2), (drawn) => {
        const game = ready(drawn);
        const pairs = pairsOf(planned(game, 'certain'));
        if (pairs.length === 0) return;
        ordered++;
        const orders = ordersOf(game, drawn).flatMap((order) =>
          permutations(game.later).map((rest) => ({ order, ...playedInTurn(game, [...order, ...rest]) })),
        );
        const inLine = orders.filter(({ order, misplaced }) => follows(order, pairs, misplaced));
        const least = (all: typeof orders) => Math.min(...all.map(({ count }) => count));
        expect(least(inLine)).toBe(least(orders));
      }),
      { seed: SEED, numRuns: 800 },
    );
    expect(ordered).toBeGreaterThan(40);
  });

  it('of two events of which only one order misplaces none, because of the chart, that one is planned', () => {
    let found = 0;
    fc.assert(
      fc.property(someGame(2, 2, 1, 0), fc.constantFrom('optimistic', 'certain'), (drawn, planning) => {
        const kinds = drawn.kinds.map((kind) => ({
          ...kind,
          edges: kind.edges.map((edge) => ({ ...edge, where: undefined })),
        }));
        const game = ready({ ...drawn, kinds });
        const first = onlyOrderOf(game);
        if (first === undefined) return;
        found++;
        expect(firstOf(planned(game, planning))).toBe(first.id);
      }),
      { seed: SEED, numRuns: 500 },
    );
    expect(found).toBeGreaterThan(20);
  });

  it('in hope, an event comes before one that takes its place by what it puts on record', () => {
    let found = 0;
    fc.assert(
      fc.property(someClosing(2, 1), (drawn) => {
        const game = ready(drawn);
        const first = onlyOrderOf(game);
        const [a, b] = game.classes.map(({ eventClass }) => eventClass) as [EventClass, EventClass];
        if (first === undefined) return;
        const second = first === a ? b : a;
        const isClosed = playedInTurn(game, [second, first]).misplaced[1];
        const [one, other] = [first, second].map(({ id }) => drawn.kinds[id]?.effect?.fact);
        // One that writes the same fact could take back what the other put there.
        const expected = isClosed && one !== other ? first.id : undefined;
        found += Number(expected !== undefined);
        expect(firstOf(planned(game, 'optimistic'))).toBe(expected);
        expect(firstOf(planned(game, 'certain'))).toBeUndefined();
      }),
      { seed: SEED, numRuns: 600 },
    );
    expect(found).toBeGreaterThan(30);
  });

  it('in hope, an opening comes before what it makes no difference to', () => {
    let [alike, others] = [0, 0];
    fc.assert(
      fc.property(someOpening, (drawn) => {
        const game = ready(drawn);
        const [opening, own] = game.classes as [DayClass, DayClass];
        const [one, other] = [
          playedInTurn(game, [opening.eventClass, own.eventClass]),
          playedInTurn(game, [own.eventClass, opening.eventClass]),
        ];
        if (one.count > 0 || other.count > 0) return;
        // An opening that puts on record what is there already changes nothing for the other.
        const { changes } = game.player.step(game.row, 0, opening.eventClass, 0);
        const none = { regionReads: 0, regionWrites: 0 };
        const bears = areIndependent({ ...opening, ...none, writes: changes }, { ...own, ...none });
        const overwrites = meet(opening.writes, own.sets);
        const isAlike =
          bears &&
          !overwrites &&
          !drawn.kinds[1]?.isAsked &&
          own.edges.every(({ targets }) => targets.length === 0);
        if (areIndependent(opening, own)) return;
        alike += Number(isAlike);
        others += Number(!isAlike);
        const plan = planned(game, 'optimistic');
        expect(firstOf(plan)).toBe(isAlike ? opening.eventClass.id : undefined);
        expect(firstOf(planned(game, 'certain'))).toBeUndefined();
      }),
      { seed: SEED, numRuns: 500 },
    );
    expect(Math.min(alike, others)).toBeGreaterThan(30);
  });
});

/** The first of two events, where only one order of the two misplaces none. */
function onlyOrderOf(game: Played): EventClass | undefined {
  const [a, b] = game.classes.map(({ eventClass }) => eventClass) as [EventClass, EventClass];
  const [one, other] = [playedInTurn(game, [a, b]), playedInTurn(game, [b, a])];
  if ((one.count === 0) === (other.count === 0)) return undefined;
  return one.count === 0 ? a : b;
}
