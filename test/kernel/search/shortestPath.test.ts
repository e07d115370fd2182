import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Kernel } from '../../../src/kernel/encode/kernel.ts';
import { actionsTo } from '../../../src/kernel/encode/packed/visitedStates.ts';
import type { Table } from '../../../src/kernel/ground/table.ts';
import type { Action } from '../../../src/kernel/ground/transitionSystem.ts';
import { walk } from '../../../src/kernel/search/breadth.ts';
import { type StatePredicate, shortestPath } from '../../../src/kernel/search/shortestPath.ts';
import { compiledToy, unpacked } from '../../support/kernels.ts';
import { someMerged } from '../../support/merged.ts';
import { drawnForms, formOf, timeIn } from '../../support/parted.ts';
import { type Cost, costs, type Graph, graphOf, isLess, leastOf, played } from '../../support/paths.ts';
import { statesOf } from '../../support/tables.ts';
import { FORMS } from '../../support/toy.ts';

const SEED = 20101112;

/** A kernel, and every state and step of the form that it was compiled from. */
interface Case extends Graph {
  readonly name: string;
  readonly kernel: Kernel;
}

const caseOf = (name: string, kernel: Kernel): Case => ({ name, kernel, ...graphOf(kernel.quotient) });

const CASES: readonly Case[] = [
  beyondChunks(),
  ...FORMS.map(([name, options]) => caseOf(name, compiledToy(options))),
  ...drawnForms(SEED, 8).map(([name, form]) => caseOf(name, new Kernel(form))),
  // Their starts are anywhere, and no time passes.
  ...fc
    .sample(someMerged(4, 6, 4), { seed: SEED, numRuns: 12 })
    .map((form, i) => caseOf(`drawn by chance, ${i}`, new Kernel(form))),
];

/** A form with a test of more bits than a chunk has: it holds where an odd number of variables is not at its start. */
function beyondChunks(): Case {
  const form = formOf([16, 16, 16, 2].map((size) => ({ kind: 'fact', size })));
  const odd = statesOf([16, 16, 16]).map((values) => values.filter((value) => value > 0).length % 2);
  const actions = [0, 1, 2, 3].map((variable) => ({
    event: { type: 'date.reached' },
    edge: undefined,
    place: variable < 3 ? [] : [{ of: [0, 1, 2], cells: Uint16Array.from(odd) }],
    days: [],
    asks: [],
    writes: [{ variable, to: { of: [], cells: Uint16Array.of(1) } }],
  })) as unknown as readonly Action[];
  return caseOf('a test of several chunks', new Kernel({ ...form, actions }));
}

/** Steps of one variable, each on one day only, from the first of three on. */
function stepping(
  steps: readonly { readonly from: number; readonly to: number; readonly day: number }[],
): Case {
  const form = formOf([
    { kind: 'fact', size: 3 },
    { kind: 'day', size: 3 },
  ]);
  const test = (variable: number, value: number): Table => ({
    of: [variable],
    cells: Uint16Array.from([0, 1, 2], (each) => Number(each === value)),
  });
  const actions = steps.map(({ from, to, day }) => ({
    event: { type: 'date.reached' },
    edge: undefined,
    place: [test(0, from), test(1, day)],
    days: [],
    asks: [],
    writes: [{ variable: 0, to: { of: [], cells: Uint16Array.of(to) } }],
  })) as unknown as readonly Action[];
  return caseOf('steps on days', new Kernel({ ...form, actions: [...actions, timeIn(1)] }));
}

/** Forms in which a state is met at first by a sequence that is not the best. */
const DETOURS: readonly Case[] = [
  // On the last day it is a step further to what time alone leads to, and that is met first.
  stepping([
    { from: 0, to: 2, day: 0 },
    { from: 0, to: 1, day: 2 },
    { from: 1, to: 2, day: 2 },
  ]),
  // On the second day one step leads to what took two on the first.
  stepping([
    { from: 0, to: 1, day: 0 },
    { from: 1, to: 2, day: 0 },
    { from: 0, to: 2, day: 1 },
  ]),
];

/** Asks a question of states by index, of a kernel's states. */
const testOf =
  ({ kernel, indexOf }: Case, test: (state: number) => boolean): StatePredicate =>
  (states, at) =>
    test(indexOf.get(unpacked(kernel, states, at).join()) as number);

/** The state that a kernel's actions lead to, and their cost. */
const playedBy = (each: Case, actions: readonly number[]) =>
  played(
    each,
    actions.map((action) => each.kernel.actions[action] as Action),
  );

/** Sets of states by chance, of each form: one state, or a few. */
function someSets({ states }: Case, count: number): readonly ReadonlySet<number>[] {
  const some = fc.array(fc.nat(states.length - 1), { minLength: 1, maxLength: 4 });
  return fc.sample(some, { seed: SEED, numRuns: count }).map((each) => new Set(each));
}

const never: StatePredicate = () => false;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** A state on the frontier, and the actions that lead there. */
interface Reached {
  readonly state: number;
  readonly actions: readonly number[];
}

/** The sequence to a goal that is met first, where every step of every state is taken in turn. */
function firstOf({ steps, kernel }: Case, goals: ReadonlySet<number>) {
  const levels: Reached[][] = [[{ state: 0, actions: [] }]];
  const done = new Set<number>();
  for (let events = 0; events < levels.length; events++) {
    for (const { state, actions } of levels[events] ?? []) {
      if (done.has(state)) continue;
      done.add(state);
      if (goals.has(state)) return actions;
      for (const { by, to, isTime } of steps[state] ?? []) {
        const next = events + Number(!isTime);
        levels[next] ??= [];
        const reached = { state: to, actions: [...actions, kernel.actions.indexOf(by)] };
        (levels[next] as Reached[]).push(reached);
      }
    }
  }
  return undefined;
}

describe(`a search for a shortest path (seed ${SEED})`, () => {
  it('finds a sequence to a goal that costs least', () => {
    for (const each of CASES) {
      const all = costs(each, 'events');
      for (const goals of someSets(each, 8)) {
        const { actions, complete } = shortestPath(each.kernel, {
          goal: testOf(each, (state) => goals.has(state)),
        });
        const end = playedBy(each, actions as readonly number[]);
        expect([complete, end !== undefined && goals.has(end.state)], each.name).toEqual([true, true]);
        expect(end?.cost[1], each.name).toBe(leastOf(all, goals, 'events')?.[1]);
      }
    }
  });

  it('finds the best sequence to a state that is met by another first', () => {
    for (const each of DETOURS) {
      costs(each, 'events').forEach((cost, goal) => {
        const { actions } = shortestPath(each.kernel, {
          goal: testOf(each, (state) => state === goal),
        });
        expect(playedBy(each, actions as readonly number[])).toEqual({ state: goal, cost });
      });
    }
  });

  it('finds the very sequence that a search of every step finds first', () => {
    for (const each of [...CASES, ...DETOURS]) {
      for (const goals of someSets(each, 8)) {
        const { actions } = shortestPath(each.kernel, {
          goal: testOf(each, (state) => goals.has(state)),
        });
        expect(actions, each.name).toEqual(firstOf(each, goals));
      }
    }
  });

  it('takes fewer steps than there are', () => {
    const steps = sum(CASES.map((each) => each.steps.flat().length));
    const taken = sum(
      CASES.map(({ kernel }) => {
        const apply = vi.spyOn(kernel, 'apply');
        shortestPath(kernel, { goal: never });
        const { length } = apply.mock.calls;
        apply.mockRestore();
        return length;
      }),
    );
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(0.6 * steps);
  });

  it('finds no sequence with more events than it may have', () => {
    for (const each of CASES) {
      const all = costs(each, 'events');
      for (const goals of someSets(each, 4)) {
        const fewest = (leastOf(all, goals, 'events') as Cost)[1];
        for (const most of [fewest - 1, fewest, fewest + 1].filter((each) => each >= 0)) {
          const { actions, complete } = shortestPath(each.kernel, {
            goal: testOf(each, (state) => goals.has(state)),
            most,
          });
          expect(complete, each.name).toBe(true);
          expect(actions !== undefined, each.name).toBe(fewest <= most);
          if (actions) expect(playedBy(each, actions)?.cost[1], each.name).toBeLessThanOrEqual(most);
        }
      }
    }
  });

  it('asks about each state once, and meets them all where there is no goal', () => {
    for (const each of CASES) {
      const asked: number[] = [];
      const goal = testOf(each, (state) => asked.push(state) < 0);
      const found = shortestPath(each.kernel, { goal });
      expect(found, each.name).toEqual({ actions: undefined, states: each.states.length, complete: true });
      expect(
        [...asked].sort((a, b) => a - b),
        each.name,
      ).toEqual(each.states.map((_, i) => i));
    }
  });

  it('asks about states in the order of their costs', () => {
    for (const each of CASES) {
      const all = costs(each, 'events');
      let last: Cost = [0, 0];
      const inOrder = (state: number) => {
        const cost = all[state] as Cost;
        const isBack = isLess(cost, last, 'events');
        last = cost;
        return isBack;
      };
      expect(shortestPath(each.kernel, { goal: testOf(each, inOrder) }).actions, each.name).toBeUndefined();
    }
  });
});

describe('a search', () => {
  it('takes no step where the start is the goal', () => {
    for (const { kernel } of CASES) {
      expect(shortestPath(kernel, { goal: () => true })).toEqual({ actions: [], states: 1, complete: true });
      expect(shortestPath(kernel, { goal: () => true, limit: 0 }).actions).toEqual([]);
    }
  });

  it('stops when it has met more states than its limit, and says so', () => {
    for (const { kernel, states, name } of CASES.filter((each) => each.states.length > 1)) {
      const count = states.length;
      expect(shortestPath(kernel, { goal: never, limit: count }), name).toMatchObject({
        states: count,
        complete: true,
      });
      for (const limit of [0, 1, count >> 1, count - 1].filter((each) => each < count)) {
        const found = shortestPath(kernel, { goal: never, limit });
        expect(found, name).toMatchObject({ actions: undefined, complete: false });
        expect(found.states, name).toBeGreaterThan(limit);
        expect(found.states, name).toBeLessThanOrEqual(Math.max(limit, 1) + kernel.actions.length);
      }
    }
  });
});

describe('the actions to a state', () => {
  it('lead there from the start', () => {
    for (const each of CASES) {
      const { store } = walk(each.kernel);
      for (let state = 0; state < store.size; state++) {
        const values = unpacked(each.kernel, store.states, state * each.kernel.words);
        expect(playedBy(each, actionsTo(store, state))?.state, each.name).toBe(
          each.indexOf.get(values.join()),
        );
      }
    }
  });
});
