import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alwaysIs,
  both,
  constant,
  eachCombination,
  either,
  KernelError,
  lookUp,
  negated,
  simplified,
  sorted,
  strideOf,
  type Table,
  tabulate,
} from '../../../src/kernel/ground/table.ts';
import { cellOf, makesDifference, sizesOf, someSizes, someTable, statesOf } from '../../support/tables.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 100 };

/** A few sizes, with tables over them. */
const cases = (tables: number, most = 1) =>
  someSizes.chain((sizes) =>
    fc.record({
      sizes: fc.constant(sizes),
      tables: fc.array(someTable(sizes, most), { minLength: tables, maxLength: tables }),
    }),
  );

const everywhere = (sizes: readonly number[], test: (state: readonly number[]) => void) => {
  for (const state of statesOf(sizes)) test(state);
};

describe(`tables (seed ${SEED})`, () => {
  it('sorted: the same numbers, each once, ascending', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), (numbers) => {
        const found = sorted(numbers);
        expect(new Set(found)).toEqual(new Set(numbers));
        expect(found.every((each, i) => i === 0 || each > (found[i - 1] as number))).toBe(true);
      }),
      options,
    );
  });

  it('eachCombination: every combination once, with the cell that a table has for it', () => {
    fc.assert(
      fc.property(cases(1), ({ sizes, tables: [table] }) => {
        const { of } = table as Table;
        const met: string[] = [];
        const numbers = Uint16Array.from({ length: (table as Table).cells.length }, (_, cell) => cell);
        eachCombination(of, sizesOf(sizes), (values, cell) => {
          met.push(values.join());
          const state = sizes.map((_, variable) => values[of.indexOf(variable)] ?? 0);
          expect(cellOf({ of, cells: numbers }, sizes, state)).toBe(cell);
        });
        const all = statesOf(of.map((variable) => sizes[variable] as number)).map((each) => each.join());
        expect(met).toEqual(all);
      }),
      options,
    );
  });

  it('tabulate and lookUp: a function is found again at every state', () => {
    fc.assert(
      fc.property(cases(1, 9), ({ sizes, tables: [table] }) => {
        const { of } = table as Table;
        const valueAt = (values: readonly number[]) =>
          cellOf(
            table as Table,
            sizes,
            sizes.map((_, variable) => values[of.indexOf(variable)] ?? 0),
          );
        const made = tabulate(of, sizesOf(sizes), valueAt);
        everywhere(sizes, (state) => {
          const found = lookUp(made, sizesOf(sizes), (variable) => state[variable] as number);
          expect(found).toBe(cellOf(table as Table, sizes, state));
        });
      }),
      options,
    );
  });

  it('tabulate: more combinations than there is room for are an error, and not tried', () => {
    const never = () => {
      throw new Error('tried');
    };
    expect(() => tabulate([0, 1, 2], () => 1 << 10, never)).toThrow(KernelError);
  });

  it('constant, alwaysIs: what holds everywhere, nowhere, or depends', () => {
    expect([true, false].map((holds) => alwaysIs(constant(holds)))).toEqual([1, 0]);
    fc.assert(
      fc.property(cases(1, 2), ({ sizes, tables: [table] }) => {
        const found = new Set(statesOf(sizes).map((state) => cellOf(table as Table, sizes, state)));
        expect(alwaysIs(table as Table)).toBe(found.size === 1 ? [...found][0] : undefined);
      }),
      options,
    );
  });

  it('strideOf: the next value of a variable stands that many cells on', () => {
    fc.assert(
      fc.property(cases(1), ({ sizes, tables: [table] }) => {
        const { of, cells } = table as Table;
        const numbers = { of, cells: cells.map((_, cell) => cell) };
        for (const variable of of) {
          everywhere(sizes, (state) => {
            const value = state[variable] as number;
            if (value + 1 === sizes[variable]) return;
            const step =
              cellOf(numbers, sizes, state.with(variable, value + 1)) - cellOf(numbers, sizes, state);
            expect(strideOf(of, sizesOf(sizes), variable)).toBe(step);
          });
        }
      }),
      options,
    );
  });

  it('simplified: answers as before at every state', () => {
    fc.assert(
      fc.property(cases(1, 2), ({ sizes, tables: [table] }) => {
        const less = simplified(table as Table, sizesOf(sizes));
        everywhere(sizes, (state) =>
          expect(cellOf(less, sizes, state)).toBe(cellOf(table as Table, sizes, state)),
        );
      }),
      options,
    );
  });

  it('simplified: looks at exactly the variables that make a difference', () => {
    fc.assert(
      fc.property(cases(1), ({ sizes, tables: [table] }) => {
        const differing = (table as Table).of.filter((each) => makesDifference(table as Table, sizes, each));
        expect(simplified(table as Table, sizesOf(sizes)).of).toEqual(differing);
      }),
      options,
    );
  });

  it('negated, both, either: as the logic of their answers', () => {
    fc.assert(
      fc.property(cases(2), ({ sizes, tables: [a, b] }) => {
        const [one, other] = [a as Table, b as Table];
        const [and, or] = [both(one, other, sizesOf(sizes)), either(one, other, sizesOf(sizes))];
        const not = negated(one);
        everywhere(sizes, (state) => {
          const [p, q] = [one, other].map((table) => cellOf(table, sizes, state) === 1);
          expect(cellOf(not, sizes, state) === 1).toBe(!p);
          expect(cellOf(and, sizes, state) === 1).toBe(p && q);
          expect(cellOf(or, sizes, state) === 1).toBe(p || q);
        });
      }),
      { ...options, numRuns: 200 },
    );
  });

  it('both, either: a test that is certain adds no variable', () => {
    const some: Table = { of: [0], cells: Uint16Array.of(0, 1) };
    const sure = (holds: number): Table => ({ of: [1], cells: Uint16Array.of(holds, holds) });
    const sizes = () => 2;
    for (const holds of [0, 1]) {
      const certain = sure(holds);
      for (const [a, b] of [
        [some, certain],
        [certain, some],
      ] as const) {
        expect(both(a, b, sizes)).toEqual(holds === 1 ? some : certain);
        expect(either(a, b, sizes)).toEqual(holds === 0 ? some : certain);
      }
    }
  });
});
