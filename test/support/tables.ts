import * as fc from 'fast-check';
import type { Sizes, Table } from '../../src/kernel/ground/table.ts';

/*
 * Tables of a few variables with a few values each, and what they say, worked out without any of their functions.
 */

const MOST_VARIABLES = 4;

/** Draws the number of values of each of a few variables. */
export const someSizes = fc.array(fc.integer({ min: 1, max: 3 }), {
  minLength: MOST_VARIABLES,
  maxLength: MOST_VARIABLES,
});

export const sizesOf =
  (sizes: readonly number[]): Sizes =>
  (variable) =>
    sizes[variable] as number;

const productOf = (sizes: readonly number[]): number => sizes.reduce((product, size) => product * size, 1);

/** A table of some of the variables; `most`: the largest cell. */
export const someTable = (sizes: readonly number[], most = 1): fc.Arbitrary<Table> =>
  fc.subarray(sizes.map((_, variable) => variable)).chain((of) => tableOf(of, sizes, most));

/** A table of these variables. */
export const tableOf = (of: readonly number[], sizes: readonly number[], most = 1): fc.Arbitrary<Table> => {
  const count = productOf(of.map((variable) => sizes[variable] as number));
  return fc
    .array(fc.integer({ min: 0, max: most }), { minLength: count, maxLength: count })
    .map((cells) => ({ of, cells: Uint16Array.from(cells) }));
};

/** Every state of the variables, one value each. */
export const statesOf = (sizes: readonly number[]): readonly (readonly number[])[] =>
  sizes.reduce<readonly (readonly number[])[]>(
    (states, size) =>
      states.flatMap((state) => Array.from({ length: size }, (_, value) => [...state, value])),
    [[]],
  );

/** Reads a table at a state: as a numeral in mixed bases, the first variable's digit first. */
export function cellOf({ of, cells }: Table, sizes: readonly number[], state: readonly number[]): number {
  const weights = of.map((_, i) => productOf(of.slice(i + 1).map((variable) => sizes[variable] as number)));
  return cells[
    of.reduce((cell, variable, i) => cell + (state[variable] as number) * (weights[i] as number), 0)
  ] as number;
}

/** Tells whether some change of one variable alone changes what a table says. */
export const makesDifference = (table: Table, sizes: readonly number[], variable: number): boolean =>
  statesOf(sizes).some((state) =>
    Array.from({ length: sizes[variable] as number }, (_, value) => state.with(variable, value)).some(
      (other) => cellOf(table, sizes, other) !== cellOf(table, sizes, state),
    ),
  );
