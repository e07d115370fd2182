import { numberAt } from '../../model/numbers.ts';
import { eachCombination, lookUp, type Sizes, sorted, type Table, tabulate } from '../ground/table.ts';
import type { Write } from '../ground/transitionSystem.ts';

/*
 * No-ops: actions that change nothing in a state (stuttering steps). The stages alone often decide on a no-op, as when
 * the action only resets dead variables. These tests become rows of actions, like the tests of guards.
 */

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

/**
 * Returns the test for the other variables under which a write leaves its variable unchanged, for every value of the
 * variable.
 */
function unchangedTest({ variable, to }: Write, sizes: Sizes): Table {
  const others = to.of.filter((each) => each !== variable);
  const values = range(sizes(variable));
  return tabulate(others, sizes, (known) => {
    const after = (own: number) =>
      lookUp(to, sizes, (each) => (each === variable ? own : numberAt(known, others.indexOf(each))));
    return Number(values.every((own) => after(own) === own));
  });
}

/**
 * Returns the test for the known variables under which a write leaves its variable unchanged, for all values of the
 * others.
 */
export function noOpTestWithin({ variable, to }: Write, known: readonly number[], sizes: Sizes): Table {
  const all = sorted([variable, ...to.of]);
  const few = all.filter((each) => known.includes(each));
  const cells = tabulate(few, sizes, () => 1).cells.slice();
  eachCombination(all, sizes, (values) => {
    const valueIn = (each: number) => numberAt(values, all.indexOf(each));
    if (lookUp(to, sizes, valueIn) === valueIn(variable)) return;
    cells[few.reduce((cell, each) => cell * sizes(each) + valueIn(each), 0)] = 0;
  });
  return { of: few, cells };
}

/** Projects a test to a few of its variables: the result holds where the test holds for some values of the others. */
function projected(test: Table, few: readonly number[], sizes: Sizes): Table {
  const cells = tabulate(few, sizes, () => 0).cells.slice();
  const of = test.of;
  tabulate(of, sizes, (values) => {
    const valueIn = (each: number) => numberAt(values, of.indexOf(each));
    if (lookUp(test, sizes, valueIn) === 0) return 0;
    const cell = few.reduce((sum, each) => sum * sizes(each) + valueIn(each), 0);
    cells[cell] = 1;
    return 1;
  });
  return { of: few, cells };
}

/**
 * Factors a test into a conjunction with one conjunct per group of variables; `undefined` if the test does not factor.
 */
function factored(test: Table, groupOf: (variable: number) => number, sizes: Sizes) {
  const groups = [...new Set(test.of.map(groupOf))];
  const conjuncts = groups.map((group) =>
    projected(
      test,
      test.of.filter((each) => groupOf(each) === group),
      sizes,
    ),
  );
  const all = tabulate(test.of, sizes, (values) => {
    const valueIn = (each: number) => numberAt(values, test.of.indexOf(each));
    return Number(conjuncts.every((conjunct) => lookUp(conjunct, sizes, valueIn) === 1));
  });
  return all.cells.every((cell, i) => cell === test.cells[i]) ? conjuncts : undefined;
}

/**
 * Returns tests, each of one group of variables, whose conjunction implies that these writes change nothing, for every
 * value of the variables written; `undefined` if no such tests exist.
 */
export function noOpTests(
  writes: readonly Write[],
  groupOf: (variable: number) => number,
  sizes: Sizes,
): readonly Table[] | undefined {
  const tests: Table[] = [];
  for (const write of writes) {
    const test = unchangedTest(write, sizes);
    if (!test.cells.includes(1)) return undefined;
    const conjuncts = factored(test, groupOf, sizes);
    if (conjuncts === undefined) return undefined;
    tests.push(...conjuncts);
  }
  return tests;
}
