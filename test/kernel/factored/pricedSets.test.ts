import { describe, expect, it } from 'vitest';
import { decompose } from '../../../src/kernel/factored/decompose.ts';
import type { Decomposition } from '../../../src/kernel/factored/decomposition.ts';
import { localStateOf } from '../../../src/kernel/factored/localStates.ts';
import { type CostOf, type PricedSet, PricedSets } from '../../../src/kernel/factored/pricedSets.ts';
import type { State } from '../../support/forms.ts';
import { drawnForms, TOY_FORMS } from '../../support/parted.ts';
import { costs, type Graph, graphOf, played } from '../../support/paths.ts';

const SEED = 20101112;

/** The most sets that are made of a form, one after the other. */
const MOST_SETS = 40;

/** The most states of a set that are tried. */
const MOST_STATES = 60;

const costOf: CostOf = ({ action }) => (action.event ? 1 : 0);

interface Case extends Graph {
  readonly name: string;
  readonly decomposition: Decomposition;
  readonly priced: PricedSets;
  readonly sets: readonly PricedSet[];
}

/** The sets that global actions lead to, from the start on; none is dropped. */
function setsOf(priced: PricedSets, { actions }: Decomposition): readonly PricedSet[] {
  const sets = [priced.start()];
  for (const set of sets) {
    for (const by of actions.filter(({ component }) => component === undefined)) {
      const after = sets.length < MOST_SETS ? priced.after(set, by) : undefined;
      if (after) sets.push(after);
    }
  }
  return sets;
}

const CASES = [...TOY_FORMS, ...drawnForms(SEED, 12)].map(([name, form]): Case => {
  const decomposition = decompose(form);
  const priced = new PricedSets(decomposition, costOf);
  return { name, decomposition, priced, sets: setsOf(priced, decomposition), ...graphOf(form) };
});

/** The states of a set, as the local state of each component: at most so many. */
const localsIn = ({ costs: all }: PricedSet, most: number): readonly (readonly number[])[] =>
  all.reduce<readonly (readonly number[])[]>(
    (found, { of }) =>
      found.flatMap((locals) => [...of.keys()].map((local) => [...locals, local])).slice(0, most),
    [[]],
  );

/** The cost of a state of a set; infinity: the set has no such state. */
const costIn = ({ base, costs: all }: PricedSet, locals: readonly number[]): number =>
  all.reduce((sum, { of }, i) => sum + (of.get(locals[i] as number) ?? Number.POSITIVE_INFINITY), base);

const localsAt = (decomposition: Decomposition, state: State): readonly number[] =>
  decomposition.components.map((_, component) =>
    localStateOf(decomposition, component, (variable) => state[variable] as number),
  );

describe(`a priced set (seed ${SEED})`, () => {
  it('has a path to each of its states that costs what the set says, and no less than any', () => {
    let dear = 0;
    for (const one of CASES) {
      const least = costs(one, 'events');
      for (const set of one.sets) {
        for (const locals of localsIn(set, MOST_STATES)) {
          const end = played(
            one,
            one.priced.pathTo(set, locals).map(({ action }) => action),
          );
          const cost = costIn(set, locals);
          expect(end?.cost[1], one.name).toBe(cost);
          const state = one.states[end?.state as number] as State;
          expect(localsAt(one.decomposition, state), one.name).toEqual(locals);
          for (const [variable, value] of set.controlState.control) expect(state[variable]).toBe(value);
          expect(cost).toBeGreaterThanOrEqual(least[end?.state as number]?.[1] ?? 0);
          if (cost > 2) dear++;
        }
      }
    }
    expect(dear).toBeGreaterThan(100);
  });

  it('has the least of its costs as its base, and as the cost of its cheapest state', () => {
    const anywhere = { ofControl: [], byComponent: new Map(), parts: [] };
    for (const { priced, sets, name } of CASES) {
      for (const set of sets) {
        const all = localsIn(set, Number.POSITIVE_INFINITY).map((locals) => costIn(set, locals));
        const cheapest = priced.cheapest(set, anywhere);
        expect([set.base, cheapest?.cost], name).toEqual([Math.min(...all), Math.min(...all)]);
        expect(costIn(set, cheapest?.locals ?? []), name).toBe(set.base);
      }
    }
  });

  it('covers another where it has each of the states, at no higher cost', () => {
    let [some, none] = [0, 0];
    for (const { priced, sets, name } of CASES) {
      for (const set of sets) {
        for (const other of sets.filter(({ controlState }) => controlState === set.controlState)) {
          const covers = localsIn(other, Number.POSITIVE_INFINITY).every(
            (locals) => costIn(set, locals) <= costIn(other, locals),
          );
          expect(priced.covers(set, other), name).toBe(covers);
          covers ? some++ : none++;
        }
      }
    }
    expect([some > 200, none > 200]).toEqual([true, true]);
  });
});
