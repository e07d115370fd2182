import * as fc from 'fast-check';
import type { Sizes, Table } from '../../src/kernel/ground/table.ts';
import type { Action } from '../../src/kernel/ground/transitionSystem.ts';
import { resetCertainlyDeadVariables } from '../../src/kernel/reduce/deadVariables.ts';
import { minimise, type Quotient } from '../../src/kernel/reduce/quotient.ts';
import { statesOf } from './tables.ts';
import { FORMS, grounded } from './toy.ts';

/*
 * Forms of nothing that fall into parts: groups of variables with actions of their own, a few actions across, and a day
 * that passes. A variable has more values than any write gives it, so that a form is too large for one part and can still
 * be walked through state by state.
 */

interface Sketch {
  readonly kind: 'fact' | 'stage' | 'day';
  /** The values that writes give. */
  readonly values: number;
  /** The values that there are. */
  readonly size: number;
  /** Groups are numbered from 0; -1: the variable is of none. */
  readonly group: number;
}

type Sketches = readonly Sketch[];

const within = ({ values }: Sketch, value: number): number => (value < values ? value : 0);

/** A table over the values that writes give; any other value counts as the first. */
function widened(sketches: Sketches, of: readonly number[], small: readonly number[]): Table {
  const own = of.map((variable) => sketches[variable] as Sketch);
  const digit = (cell: number, value: number, i: number) =>
    cell * (own[i] as Sketch).values + within(own[i] as Sketch, value);
  const cells = statesOf(own.map(({ size }) => size)).map(
    (values) => small[values.reduce(digit, 0)] as number,
  );
  return { of, cells: Uint16Array.from(cells) };
}

/** A table of a few variables; `cell`: what its cells are. */
const tableIn = (sketches: Sketches, among: readonly number[], cell: fc.Arbitrary<number>, width = 2) =>
  fc.subarray([...among], { maxLength: Math.min(width, among.length) }).chain((of) => {
    const length = of.reduce((product, variable) => product * (sketches[variable] as Sketch).values, 1);
    return fc
      .array(cell, { minLength: length, maxLength: length })
      .map((small) => widened(sketches, of, small));
  });

/** A test that holds more often than not. */
const testIn = (sketches: Sketches, among: readonly number[]) =>
  tableIn(sketches, among, fc.constantFrom(1, 1, 1, 0));

const writeIn = (sketches: Sketches, looks: readonly number[], variable: number) =>
  tableIn(sketches, looks, fc.nat((sketches[variable] as Sketch).values - 1)).map((to) => ({ variable, to }));

/** An action that writes some variables, from some variables. */
const actionIn = (sketches: Sketches, looks: readonly number[], written: readonly number[], most: number) =>
  fc
    .subarray([...written], { minLength: 1, maxLength: Math.min(most, written.length) })
    .chain((variables) =>
      fc.record({
        place: fc.array(testIn(sketches, looks), { maxLength: 2 }),
        days: fc.constant([]),
        asks: fc.array(
          fc.record({
            provision: fc.nat(2),
            strict: fc.boolean(),
            binds: testIn(sketches, looks),
            applies: fc.array(testIn(sketches, looks), { maxLength: 1 }),
            fails: fc.array(tableIn(sketches, looks, fc.constantFrom(0, 0, 0, 1)), { maxLength: 1 }),
          }),
          { maxLength: 1 },
        ),
        writes: fc.tuple(...variables.map((variable) => writeIn(sketches, looks, variable))),
      }),
    )
    .map((action) => ({ event: { type: 'date.reached' }, edge: undefined, ...action }) as unknown as Action);

const DAYS = 3;

/** Actions of so many duties: each sets a variable of its own, and asks for nothing. */
export const dutiesOf = (count: number): readonly Action[] =>
  Array.from({ length: count }, (_, variable) => ({
    event: { type: 'date.reached' },
    edge: undefined,
    place: [],
    days: [],
    asks: [],
    writes: [{ variable, to: { of: [], cells: Uint16Array.of(1) } }],
  })) as unknown as readonly Action[];

/** The day passes, from the first of three to the last. */
export const timeIn = (day: number): Action => {
  const values = Array.from({ length: DAYS }, (_, value) => value);
  const table = (cells: readonly number[]): Table => ({ of: [day], cells: Uint16Array.from(cells) });
  return {
    event: undefined,
    edge: undefined,
    place: [table(values.map((value) => Number(value < DAYS - 1)))],
    days: [],
    asks: [],
    writes: [{ variable: day, to: table(values.map((value) => Math.min(value + 1, DAYS - 1))) }],
  };
};

const someSketches = (size: number): fc.Arbitrary<Sketches> =>
  fc
    .record({
      groups: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 }),
      hubs: fc.integer({ min: 0, max: 2 }),
      isStage: fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }),
      values: fc.array(fc.constantFrom(2, 2, 2, 3), { minLength: 11, maxLength: 11 }),
    })
    .map(({ groups, hubs, isStage, values }) => {
      const groupOf = [
        ...groups.flatMap((count, i) => Array<number>(count).fill(i)),
        ...Array(hubs).fill(-1),
      ];
      const sketches = groupOf.map((group, i): Sketch => {
        const own = values[i] as number;
        return { kind: isStage[i] ? 'stage' : 'fact', values: own, size: Math.max(own, size), group };
      });
      return [...sketches, { kind: 'day', values: DAYS, size: DAYS, group: -1 }];
    });

const indicesOf = (sketches: Sketches, test: (sketch: Sketch) => boolean): readonly number[] =>
  sketches.flatMap((sketch, i) => (test(sketch) ? [i] : []));

function actionsIn(sketches: Sketches): fc.Arbitrary<readonly Action[]> {
  const shared = indicesOf(sketches, ({ group }) => group < 0);
  const hubs = shared.slice(0, -1);
  const own = [...new Set(sketches.map(({ group }) => group))]
    .filter((group) => group >= 0)
    .map((group) => indicesOf(sketches, (each) => each.group === group));
  const local = own.map((members) =>
    fc.array(
      actionIn(
        sketches,
        [...members, ...shared].sort((a, b) => a - b),
        members,
        2,
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  );
  const all = indicesOf(sketches, ({ kind }) => kind !== 'day');
  const across = fc.array(actionIn(sketches, all, all, 3), { maxLength: 2 });
  const ofHubs =
    hubs.length === 0 ? fc.constant([]) : fc.array(actionIn(sketches, hubs, hubs, 2), { maxLength: 2 });
  return fc.tuple(...local, across, ofHubs).map((lists) => [...lists.flat(), timeIn(sketches.length - 1)]);
}

/** A form of variables with so many values each, and of nothing else. */
export const formOf = (variables: readonly Pick<Sketch, 'kind' | 'size'>[]): Quotient => {
  const sizes: Sizes = (variable) => (variables[variable] as Sketch).size;
  return {
    programme: {},
    alphabet: [],
    variables: variables.map(({ kind, size }, i) => ({
      kind,
      path: [`v${i}`],
      values: Array.from({ length: size }, (_, value) => value),
    })),
    start: variables.map(() => 0),
    actions: [],
    observe: 'all',
    watches: [],
    stages: [],
    sizes,
  } as unknown as Quotient;
};

/** A form; `size`: how many values a variable has, used or not. */
export const someParted = (size = 2): fc.Arbitrary<Quotient> =>
  someSketches(size).chain((sketches) =>
    fc
      .record({
        actions: actionsIn(sketches),
        watches: fc.array(testIn(sketches, [0, 1]), { maxLength: 1 }),
      })
      .map((drawn) => ({ ...formOf(sketches), ...drawn })),
  );

/** Forms drawn by chance: in one part or several, and so large that control has to be set aside. */
export const drawnForms = (seed: number, count: number): readonly (readonly [string, Quotient])[] =>
  [2, 6, 9].flatMap((size) =>
    fc
      .sample(someParted(size), { seed: seed + size, numRuns: count })
      .map((form, i) => [`drawn by chance, with ${size} values, ${i}`, form] as const),
  );

/** Forms of the toy, merged and with facts that nothing reads any more reset. */
export const TOY_FORMS: readonly (readonly [string, Quotient])[] = FORMS.map(([name, options]) => [
  `of the toy, ${name}`,
  resetCertainlyDeadVariables(minimise(grounded(options))),
]);
