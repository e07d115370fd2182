import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Coreachable,
  coreachableIn,
  countOf,
  difference,
  type ProductSubset,
} from '../../../src/kernel/factored/coreachable.ts';
import type { LocalSet } from '../../../src/kernel/factored/localSets.ts';
import { isInside, type ProductSet, ProductSetExplorer } from '../../../src/kernel/factored/productSets.ts';
import { boxesAt, type Explored, explored, hasLocals, localsAt } from '../../support/boxes.ts';
import { afterAction, happens, type State } from '../../support/forms.ts';
import { drawnForms, formOf, TOY_FORMS } from '../../support/parted.ts';

const SEED = 20101112;

const CASES = [...TOY_FORMS, ...drawnForms(SEED, 25)].flatMap(([name, form]) => [
  [name, explored(form)] as const,
  [`${name}, shared`, explored(form, true)] as const,
]);

/** The states from which a goal can be reached: backwards from it until nothing is added. */
function living({ game, states }: Explored, isGoal: (state: State) => boolean): ReadonlySet<string> {
  const next = states.map((state) =>
    game.actions
      .filter((action) => happens(game, action, state))
      .map((action) => afterAction(game, action, state).join()),
  );
  const alive = new Set(states.filter(isGoal).map((state) => state.join()));
  for (let before = -1; before !== alive.size; ) {
    before = alive.size;
    states.forEach((state, i) => {
      if (next[i]?.some((each) => alive.has(each))) alive.add(state.join());
    });
  }
  return alive;
}

const isEmpty = ({ sets }: ProductSubset): boolean => sets.some(({ members }) => members.length === 0);

/** Goals by chance: one or two boxes, each with one state of most parts and all states of the others. */
function someGoal(one: Explored, seed: number): ReadonlyMap<ProductSet, ProductSubset> {
  const { explorer, states } = one;
  const goal = fc.record({
    state: fc.constantFrom(...states),
    isWhole: fc.array(fc.constantFrom(true, false, false), { minLength: 12, maxLength: 12 }),
  });
  const [goals] = fc.sample(fc.array(goal, { minLength: 1, maxLength: 2 }), { seed, numRuns: 1 });
  return new Map(
    goals?.map(({ state, isWhole }) => {
      const [box] = boxesAt(one, state) as [ProductSet];
      const locals = localsAt(one, state).map((local) => explorer.setOf([local]));
      return [box, { sets: locals.map((set, part) => (isWhole[part] ? (box.sets[part] as LocalSet) : set)) }];
    }),
  );
}

const isAlive = (one: Explored, alive: Coreachable, state: State): boolean => {
  const locals = localsAt(one, state);
  return boxesAt(one, state).some((box) => alive.get(box)?.some(({ sets }) => hasLocals(sets, locals)));
};

describe(`the states from which a goal can be reached (seed ${SEED})`, () => {
  it('are those found backwards state by state', () => {
    let some = 0;
    for (const [name, one] of CASES) {
      for (const seed of [1, 2]) {
        const goals = someGoal(one, SEED + seed);
        const alive = coreachableIn(one.explorer, one.found, (box) => goals.get(box));
        const isGoal = (state: State) =>
          boxesAt(one, state).some((box) => {
            const sub = goals.get(box);
            return sub !== undefined && hasLocals(sub.sets, localsAt(one, state));
          });
        const expected = living(one, isGoal);
        const found = one.states.filter((state) => isAlive(one, alive, state)).map((state) => state.join());
        expect([name, ...found]).toEqual([
          name,
          ...one.states.map((state) => state.join()).filter((state) => expected.has(state)),
        ]);
        const count = one.states.filter(isGoal).length;
        if (found.length > count && found.length < one.states.length) some++;
      }
    }
    expect(some).toBeGreaterThan(10);
  });

  it('are told for every box, by parts of it of which none is empty or inside another', () => {
    for (const [name, one] of CASES) {
      const goals = someGoal(one, SEED + 1);
      const alive = coreachableIn(one.explorer, one.found, (box) => goals.get(box));
      expect([...alive.keys()], name).toEqual(one.found.boxes);
      for (const [box, subs] of alive) {
        for (const sub of subs) {
          expect([isInside(sub, box), isEmpty(sub)], name).toEqual([true, false]);
          expect(
            subs.filter((other) => isInside(sub, other)),
            name,
          ).toEqual([sub]);
        }
      }
    }
  });

  it('are none where nothing is a goal, and all where everything is', () => {
    for (const [name, { explorer, found }] of CASES) {
      expect([...coreachableIn(explorer, found, () => undefined).values()].flat(), name).toEqual([]);
      for (const [box, subs] of coreachableIn(explorer, found, (each) => each)) {
        expect(
          subs.map(({ sets }) => sets),
          name,
        ).toEqual([box.sets]);
      }
    }
  });
});

/** The states of a box of parts, each as one text. */
const statesIn = ({ sets }: ProductSubset): readonly string[] =>
  sets
    .reduce<readonly (readonly number[])[]>(
      (states, { members }) => states.flatMap((state) => members.map((local) => [...state, local])),
      [[]],
    )
    .map((state) => state.join());

const PARTS = 3;
const explorer = new ProductSetExplorer(formOf([{ kind: 'fact', size: 4 }]));
const someSet: fc.Arbitrary<LocalSet> = fc
  .subarray([0, 1, 2, 3], { minLength: 1 })
  .map((each) => explorer.setOf(each));
const someBox: fc.Arbitrary<ProductSubset> = fc
  .array(someSet, { minLength: PARTS, maxLength: PARTS })
  .map((sets) => ({ sets }));

describe(`a box without others (seed ${SEED})`, () => {
  it('is what is in none of them, in boxes that do not overlap', () => {
    fc.assert(
      fc.property(someBox, fc.array(someBox, { maxLength: 3 }), (box, others) => {
        const gone = new Set(others.flatMap(statesIn));
        const left = difference(explorer, box, others);
        expect(left.flatMap(statesIn).sort()).toEqual(
          statesIn(box)
            .filter((state) => !gone.has(state))
            .sort(),
        );
        expect(left.some(isEmpty)).toBe(false);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('is itself where nothing of it is in another', () => {
    const set = (...members: number[]) => explorer.setOf(members);
    const box = { sets: [set(0, 1), set(0, 1)] };
    expect(difference(explorer, box, [])).toEqual([box]);
    expect(difference(explorer, box, [{ sets: [set(2, 3), set(0, 1)] }])).toEqual([box]);
    expect(difference(explorer, box, [box])).toEqual([]);
  });

  it('is counted state by state', () => {
    fc.assert(
      fc.property(fc.array(someBox, { maxLength: 4 }), (boxes) => {
        expect(countOf(boxes)).toBe(BigInt(boxes.flatMap(statesIn).length));
      }),
      { seed: SEED, numRuns: 50 },
    );
    const many = { sets: Array.from({ length: 40 }, () => explorer.setOf([0, 1, 2, 3])) };
    expect(countOf([many, many])).toBe(2n * 4n ** 40n);
  });
});
