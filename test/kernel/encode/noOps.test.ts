import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noOpTests, noOpTestWithin } from '../../../src/kernel/encode/noOps.ts';
import type { Table } from '../../../src/kernel/ground/table.ts';
import type { Write } from '../../../src/kernel/ground/transitionSystem.ts';
import { cellOf, sizesOf, someSizes, statesOf, tableOf } from '../../support/tables.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 400 };

const someOf = (sizes: readonly number[]) => fc.subarray(sizes.map((_, variable) => variable));

/** A write that often leaves its variable as it is. */
const someWrite = (sizes: readonly number[]): fc.Arbitrary<Write> =>
  fc.record({ variable: fc.nat(sizes.length - 1), of: someOf(sizes) }).chain(({ variable, of }) => {
    const most = (sizes[variable] as number) - 1;
    const own = of.indexOf(variable);
    return fc.tuple(tableOf(of, sizes, most), tableOf(of, sizes, 3)).map(([to, keeps]) => {
      if (own < 0) return { variable, to };
      const stride = of.slice(own + 1).reduce((product, each) => product * (sizes[each] as number), 1);
      const valueIn = (cell: number) => Math.floor(cell / stride) % (sizes[variable] as number);
      const cells = to.cells.map((cell, i) => ((keeps.cells[i] as number) > 0 ? valueIn(i) : cell));
      return { variable, to: { of, cells } };
    });
  });

const cases = someSizes.chain((sizes) =>
  fc.record({
    sizes: fc.constant(sizes),
    writes: fc.array(someWrite(sizes), { minLength: 1, maxLength: 3 }),
    known: someOf(sizes),
    groups: fc.array(fc.nat(1), { minLength: sizes.length, maxLength: sizes.length }),
  }),
);

const leaves = ({ variable, to }: Write, sizes: readonly number[], state: readonly number[]): boolean =>
  cellOf(to, sizes, state) === state[variable];

describe(`where nothing changes (seed ${SEED})`, () => {
  it('stillFor: holds of what is known if and only if the write leaves all as it is whatever the rest is', () => {
    fc.assert(
      fc.property(cases, ({ sizes, writes: [write], known }) => {
        const test = noOpTestWithin(write as Write, known, sizesOf(sizes));
        expect(test.of.filter((each) => !known.includes(each))).toEqual([]);
        const states = statesOf(sizes);
        for (const state of states) {
          const alike = states.filter((other) => known.every((each) => other[each] === state[each]));
          const expected = alike.every((other) => leaves(write as Write, sizes, other));
          expect(cellOf(test, sizes, state) === 1).toBe(expected);
        }
      }),
      { ...options, numRuns: 100 },
    );
  });

  it('idleTests: hold together only where every write leaves all as it is, each of one group', () => {
    fc.assert(
      fc.property(cases, ({ sizes, writes, groups }) => {
        const groupOf = (variable: number) => groups[variable] as number;
        const tests = noOpTests(writes, groupOf, sizesOf(sizes));
        if (tests === undefined) return;
        for (const test of tests) {
          expect(new Set(test.of.map(groupOf)).size).toBeLessThanOrEqual(1);
        }
        for (const state of statesOf(sizes)) {
          if (!tests.every((test: Table) => cellOf(test, sizes, state) === 1)) continue;
          expect(writes.every((write) => leaves(write, sizes, state))).toBe(true);
        }
      }),
      options,
    );
  });

  it('idleTests: hold wherever the other variables alone tell that one write leaves all as it is', () => {
    fc.assert(
      fc.property(cases, ({ sizes, writes: [write] }) => {
        const { variable } = write as Write;
        const tests = noOpTests([write as Write], () => 0, sizesOf(sizes));
        const told = statesOf(sizes).filter((state) =>
          Array.from({ length: sizes[variable] as number }, (_, value) => state.with(variable, value)).every(
            (other) => leaves(write as Write, sizes, other),
          ),
        );
        if (tests === undefined) {
          expect(told).toEqual([]);
          return;
        }
        const found = statesOf(sizes).filter((state) =>
          tests.every((test) => cellOf(test, sizes, state) === 1),
        );
        expect(found).toEqual(told);
      }),
      options,
    );
  });

  it('idleTests: what takes two groups at once is no test of each', () => {
    const sizes = [2, 2, 2];
    /** Leaves the third as it is where the first two are alike, or both 1. */
    const write = (holds: (a: number, b: number) => boolean): Write => ({
      variable: 2,
      to: {
        of: [0, 1, 2],
        cells: Uint16Array.from(
          [0, 1].flatMap((a) => [0, 1].flatMap((b) => [0, 1].map((own) => (holds(a, b) ? own : 0)))),
        ),
      },
    });
    const tests = (holds: (a: number, b: number) => boolean) =>
      noOpTests([write(holds)], (variable) => variable, sizesOf(sizes));
    expect(tests((a, b) => a === b)).toBeUndefined();
    expect(tests((a, b) => a === 1 && b === 1)).toHaveLength(2);
    expect(tests(() => false)).toBeUndefined();
  });
});
