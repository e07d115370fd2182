import { numberAt } from '../../model/numbers.ts';
import { eachCombination, lookUp, type Sizes, sorted, type Table, tabulate } from '../ground/table.ts';
import type { Write } from '../ground/transitionSystem.ts';

/*
 * Where an action changes nothing. Often the stages tell that alone: what it writes is read no more, and stays at its first
 * value, whatever it is. Such a test stands in the rows of actions, as those of what can happen do.
 */

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

/** Where a write leaves its variable as it is, whatever that is: a test of the other variables. */
function unchangedTest({ variable, to }: Write, sizes: Sizes): Table {
  const others = to.of.filter((each) => each !== variable);
  const values = range(sizes(variable));
  return tabulate(others, sizes, (known) => {
    const after = (own: number) =>
      lookUp(to, sizes, (each) => (each === variable ? own : numberAt(known, others.indexOf(each))));
    return Number(values.every((own) => after(own) === own));
  });
}

/** Tests where a write leaves its variable as it is, whatever the variables beyond some are. */
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

/** What a test asks of a few of its variables, whatever the others are. */
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

/** A test as tests that all hold where it does, each of one group of variables; `undefined`: it is no such thing. */
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
 * Tests, each of one group of variables, that hold together only where these writes leave all as it is, whatever the
 * variables are that they write; `undefined`: it takes more than that.
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
