import { kernelTexts, say } from '../../messages/index.ts';
import { cached, memoize } from '../../model/memoize.ts';

/**
 * A function of some variables as a table: one cell for each combination of their values, the first variable slowest.
 * The cells of a test are 0 or 1.
 */
export interface Table {
  /** The variables, by index, in ascending order. */
  readonly of: readonly number[];
  readonly cells: Uint16Array;
}

/** Returns the number of values of a variable, by index. */
export type Sizes = (variable: number) => number;

/** The most cells of a table; a condition over more combinations is rejected. */
const MOST_CELLS = 1 << 20;

/** Thrown for a programme that the kernel cannot represent in integers. */
export class KernelError extends Error {
  override readonly name = 'KernelError';
}

/** Returns the variables in ascending order, without duplicates. */
export const sorted = (variables: Iterable<number>): readonly number[] =>
  [...new Set(variables)].sort((a, b) => a - b);

/** Returns the number of combinations of values of some variables. */
export const combinationsOf = (of: readonly number[], sizes: Sizes): number =>
  of.reduce((count, variable) => count * sizes(variable), 1);

/** Calls back with each combination of values, in the order of a table's cells. */
export function eachCombination(
  of: readonly number[],
  sizes: Sizes,
  visit: (values: readonly number[], cell: number) => void,
): void {
  const values = of.map(() => 0);
  const counts = of.map(sizes);
  const cells = combinationsOf(of, sizes);
  for (let cell = 0; cell < cells; cell++) {
    visit(values, cell);
    for (let i = of.length - 1; i >= 0; i--) {
      const next = (values[i] as number) + 1;
      if (next < (counts[i] as number)) {
        values[i] = next;
        break;
      }
      values[i] = 0;
    }
  }
}

/** Tabulates a function of variables. */
export function tabulate(
  of: readonly number[],
  sizes: Sizes,
  cellFor: (values: readonly number[]) => number,
): Table {
  const count = combinationsOf(of, sizes);
  if (count > MOST_CELLS) {
    throw new KernelError(say(kernelTexts.combinations, { facts: of.length, count }));
  }
  const cells = new Uint16Array(count);
  eachCombination(of, sizes, (values, cell) => {
    cells[cell] = cellFor(values);
  });
  return { of, cells };
}

/** Returns a test that always or never holds. */
export const constant = (holds: boolean): Table => ({ of: [], cells: new Uint16Array([Number(holds)]) });

/** Returns the test that a variable has a value. */
export const hasValue = (variable: number, value: number, sizes: Sizes): Table =>
  tabulate([variable], sizes, ([found]) => Number(found === value));

/** Returns the single outcome of a table; `undefined` if the outcome depends on a variable. */
export function alwaysIs({ cells }: Table): number | undefined {
  const first = cells[0];
  for (let i = 1; i < cells.length; i++) if (cells[i] !== first) return undefined;
  return first;
}

/** Returns the negation of a test: the same for the same test. */
export const negated = /* @__PURE__ */ memoize(
  ({ of, cells }: Table): Table => ({ of, cells: cells.map((cell) => 1 - cell) }),
);

/** Returns the index of the cell for values that are looked up by variable. */
export function cellAt(of: readonly number[], sizes: Sizes, valueIn: (variable: number) => number): number {
  let cell = 0;
  for (const variable of of) cell = cell * sizes(variable) + valueIn(variable);
  return cell;
}

/** Returns the cell for values that are looked up by variable. */
export const lookUp = ({ of, cells }: Table, sizes: Sizes, valueIn: (variable: number) => number): number =>
  cells[cellAt(of, sizes, valueIn)] as number;

/** Returns the table without the variables on which its cells do not depend. */
export function simplified(table: Table, sizes: Sizes): Table {
  const needed = table.of.filter((variable) => dependsOn(table, sizes, variable));
  return needed.length === table.of.length ? table : tabulatedBy(table, needed, sizes, sizes);
}

/** Returns the values of a variable, each as a value that a table has for it; `undefined`: as they are. */
type ValuesOf = (variable: number) => readonly number[] | undefined;

/** Adds the distances of a variable's values to places of a table. All values of the variable come once in a span. */
function addDistances(
  places: Int32Array,
  span: number,
  size: number,
  stride: number,
  values: readonly number[] | undefined,
): void {
  const block = span / size;
  for (let value = 0; value < size; value++) {
    const distance = (values ? (values[value] as number) : value) * stride;
    for (let start = value * block; start < places.length; start += span)
      for (let i = start; i < start + block; i++) places[i] = (places[i] as number) + distance;
  }
}

/**
 * Tabulates a table over some of its variables, of other sizes: `valuesOf` gives the table's value for each value. The
 * other variables of the table have the values of the cell `from`.
 */
export function tabulatedBy(
  table: Table,
  of: readonly number[],
  before: Sizes,
  sizes: Sizes,
  valuesOf: ValuesOf = () => undefined,
  from = 0,
): Table {
  const places = new Int32Array(combinationsOf(of, sizes)).fill(from);
  let span = places.length;
  for (const variable of of) {
    const size = sizes(variable);
    addDistances(places, span, size, strideOf(table.of, before, variable), valuesOf(variable));
    span /= size;
  }
  const cells = new Uint16Array(places.length);
  for (let i = 0; i < cells.length; i++) cells[i] = table.cells[places[i] as number] as number;
  return { of, cells };
}

/** Returns the distance between the cells of neighbouring values of a variable. */
export const strideOf = (of: readonly number[], sizes: Sizes, variable: number): number =>
  combinationsOf(of.slice(of.indexOf(variable) + 1), sizes);

function dependsOn({ of, cells }: Table, sizes: Sizes, variable: number): boolean {
  const stride = strideOf(of, sizes, variable);
  const span = stride * sizes(variable);
  for (let start = 0; start < cells.length; start += span)
    for (let i = start + stride; i < start + span; i++) if (cells[i] !== cells[i - stride]) return true;
  return false;
}

/** The conjunctions of a test with others. A table is only ever of one system, so its sizes go without saying. */
const conjunctionsOf = /* @__PURE__ */ memoize((_test: Table) => new WeakMap<Table, Table>());

/** Returns the one of two tests that is their conjunction, where the other always or never holds. */
function sufficientOf(a: Table, b: Table): Table | undefined {
  const [always, other] = [alwaysIs(a), alwaysIs(b)];
  if (always === 1 || other === 0) return b;
  return other === 1 || always === 0 ? a : undefined;
}

/** Returns the variables of the conjunction of two tests. */
export const variablesOfBoth = (a: Table, b: Table): readonly number[] =>
  sufficientOf(a, b)?.of ?? sorted([...a.of, ...b.of]);

/** Returns the conjunction of two tests: the same for the same tests. */
export function both(a: Table, b: Table, sizes: Sizes): Table {
  return sufficientOf(a, b) ?? cached(conjunctionsOf(a), b, () => conjunctionOf(a, b, sizes));
}

function conjunctionOf(a: Table, b: Table, sizes: Sizes): Table {
  const of = sorted([...a.of, ...b.of]);
  return tabulate(of, sizes, (values) => {
    const valueIn = (variable: number) => values[of.indexOf(variable)] as number;
    return lookUp(a, sizes, valueIn) & lookUp(b, sizes, valueIn);
  });
}

/** Returns the disjunction of two tests. */
export const either = (a: Table, b: Table, sizes: Sizes): Table =>
  negated(both(negated(a), negated(b), sizes));
