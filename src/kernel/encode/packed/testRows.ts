import type { FactorRows } from './intersection.ts';
import { disable } from './rows.ts';
import type { Tables } from './stepper.ts';

/** The tests of several chunks as factors: tests that read the same variables are one factor. */
export interface TestRows extends FactorRows {
  /** The tests of each factor. Each of them reads the variables of the factor. */
  readonly groups: readonly (readonly number[])[];
  /** By factor and cell of its tests, the place of the row. */
  readonly places: readonly Int32Array[];
}

/** Returns the variables that a test reads, with the word, shift, mask and size of each. */
const readsOf = ({ starts, reads }: Tables, test: number): Int32Array =>
  reads.subarray(starts[test] + 2, starts[test] + 2 + 4 * reads[starts[test]]);

function groupsOf(tables: Tables): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const test of new Set(tables.tests)) {
    const key = readsOf(tables, test).join();
    const group = groups.get(key);
    if (group) group.push(test);
    else groups.set(key, [test]);
  }
  return [...groups.values()];
}

/** Returns, for each test, the row of the actions that do not ask for it. */
function rowsWithout({ actions, rowWords, testsFrom, tests }: Tables): ReadonlyMap<number, Int32Array> {
  const rows = new Map(Array.from(tests, (test) => [test, new Int32Array(rowWords).fill(-1)]));
  for (let action = 0; action < actions; action++) {
    for (const test of tests.subarray(testsFrom[action], testsFrom[action + 1])) {
      disable(rows.get(test) as Int32Array, action);
    }
  }
  return rows;
}

/** Makes the rows of the tests of several chunks: one for each way in which the tests of a factor come out. */
export function testRowsOf(tables: Tables): TestRows {
  const { starts, reads, cells, rowWords } = tables;
  const groups = groupsOf(tables);
  const without = rowsWithout(tables);
  const all: Int32Array[] = [];
  const first: number[] = [];
  const places = groups.map((group) => {
    const known = new Map<string, number>();
    first.push(all.length * rowWords);
    const sizes = readsOf(tables, group[0]).filter((_, i) => i % 4 === 3);
    return new Int32Array(sizes.reduce((product, size) => product * size, 1)).map((_, cell) => {
      const failing = group.filter((test) => cells[reads[starts[test] + 1] + cell] === 0);
      const key = failing.join();
      const place = known.get(key) ?? all.length * rowWords;
      if (!known.has(key)) {
        const row = failing.map((test) => without.get(test) as Int32Array);
        all.push(
          new Int32Array(rowWords).map((_, word) => row.reduce((left, each) => left & each[word], -1)),
        );
        known.set(key, place);
      }
      return place;
    });
  });
  const rows = new Int32Array(all.length * rowWords);
  for (const [i, row] of all.entries()) rows.set(row, i * rowWords);
  const ends = [...first.slice(1), rows.length];
  const count = first.map((start, i) => (ends[i] - start) / rowWords);
  return { groups, places, rows, first: Int32Array.from(first), count: Int32Array.from(count) };
}
