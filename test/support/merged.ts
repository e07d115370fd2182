import * as fc from 'fast-check';
import type { Table } from '../../src/kernel/ground/table.ts';
import type { Action } from '../../src/kernel/ground/transitionSystem.ts';
import type { Quotient } from '../../src/kernel/reduce/quotient.ts';
import { tableOf } from './tables.ts';

/*
 * Forms of nothing: variables with a few values each, and actions with tests and writes drawn by chance. The code that
 * packs a form knows no more of it.
 */

/** Tables look at no variable that makes no difference, so at none with one value. */
function toTable(sizes: readonly number[], most: number): fc.Arbitrary<Table> {
  const several = [...sizes.keys()].filter((variable) => (sizes[variable] as number) > 1);
  return fc
    .subarray(several, { maxLength: Math.min(3, several.length) })
    .chain((of) => tableOf(of, sizes, most));
}

/** A test that holds more often than not. */
const someTest = (sizes: readonly number[]): fc.Arbitrary<Table> =>
  toTable(sizes, 3).map(({ of, cells }) => ({ of, cells: cells.map((cell) => Number(cell > 0)) }));

const someWrite = (sizes: readonly number[]) =>
  fc
    .nat(sizes.length - 1)
    .chain((variable) => toTable(sizes, (sizes[variable] as number) - 1).map((to) => ({ variable, to })));

const someAction = (sizes: readonly number[]): fc.Arbitrary<Action> =>
  fc
    .record({
      place: fc.array(someTest(sizes), { maxLength: 2 }),
      days: fc.array(someTest(sizes), { maxLength: 1 }),
      asks: fc.array(
        fc.record({
          provision: fc.nat(3),
          strict: fc.boolean(),
          binds: someTest(sizes),
          applies: fc.array(someTest(sizes), { maxLength: 2 }),
          fails: fc.array(
            someTest(sizes).map(({ of, cells }) => ({ of, cells: cells.map((cell) => 1 - cell) })),
            { maxLength: 2 },
          ),
        }),
        { maxLength: 2 },
      ),
      writes: fc.uniqueArray(someWrite(sizes), { maxLength: 3, selector: ({ variable }) => variable }),
    })
    .map((action) => ({ event: { type: 'date.reached' }, edge: undefined, ...action }) as Action);

/** A form; `variables`, `actions`: how many it has at most; `most`: values of a variable; `least`: variables. */
export const someMerged = (variables = 5, actions = 6, most = 5, least = 1): fc.Arbitrary<Quotient> =>
  fc
    .array(fc.integer({ min: 1, max: most }), { minLength: least, maxLength: variables })
    .chain((sizes) =>
      fc.record({
        sizes: fc.constant(sizes),
        actions: fc.array(someAction(sizes), { minLength: 1, maxLength: actions }),
        start: fc.tuple(...sizes.map((size) => fc.nat(size - 1))),
      }),
    )
    .map(
      ({ sizes, actions, start }) =>
        ({
          programme: {},
          alphabet: [],
          variables: sizes.map((size, i) => ({
            kind: 'fact',
            path: [`v${i}`],
            values: Array.from({ length: size }, (_, value) => value),
          })),
          start,
          actions,
          observe: 'all',
          watches: [],
          stages: [],
          sizes: (variable: number) => sizes[variable] as number,
        }) as unknown as Quotient,
    );
