import { cached, memoize } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import { constant, eachCombination, type Sizes, type Table } from '../ground/table.ts';
import type { Action, Write } from '../ground/transitionSystem.ts';
import type { BitField, Chunk, Layout } from './layout.ts';
import { noOpTests, noOpTestWithin } from './noOps.ts';
import { disable, rowWordsFor } from './packed/rows.ts';

/** Returns the number of values that a chunk's bits can hold. */
const valuesOf = ({ bits }: Chunk): number => 2 ** bits;

/**
 * Rows of enabled actions for each value of each chunk. A test on one chunk clears its action in the rows where the
 * test fails.
 */
export class ChunkRows {
  /** The offset of each chunk's first row. */
  readonly starts: Int32Array;
  readonly #layout: Layout;
  readonly #sizes: Sizes;
  readonly #width: number;
  readonly #all: number;
  /** The chunk of each variable. */
  readonly #chunkOf: ReadonlyMap<number, number>;

  constructor(layout: Layout, sizes: Sizes, actions: number) {
    this.#layout = layout;
    this.#sizes = sizes;
    this.#width = rowWordsFor(actions);
    let rows = 0;
    this.starts = Int32Array.from(layout.chunks, (chunk) => {
      const start = rows * this.#width;
      rows += valuesOf(chunk);
      return start;
    });
    this.#all = rows;
    this.#chunkOf = new Map(
      layout.chunks.flatMap(({ variables }, index) =>
        variables.map((variable) => [variable, index] as const),
      ),
    );
  }

  /** Returns rows with every action set. */
  full = (): Int32Array => new Int32Array(this.#all * this.#width).fill(-1);

  /** Adds a test to the rows of the chunk that has all the test's variables; returns `false` if no chunk has. */
  add(rows: Int32Array, test: Table, action: number): boolean {
    const failing = this.#failing(test);
    failing?.forEach((row) => {
      disable(rows, action, row);
    });
    return failing !== undefined;
  }

  /** Returns the rows in which a test fails; `undefined` if no chunk has all of its variables. */
  readonly #failing = memoize((test: Table): readonly number[] | undefined => {
    const index = test.of.length === 0 ? 0 : this.#chunkOf.get(numberAt(test.of, 0));
    const chunk = index === undefined ? undefined : this.#layout.chunks[index];
    if (index === undefined || chunk === undefined) return undefined;
    if (test.of.some((variable) => this.#chunkOf.get(variable) !== index)) return undefined;
    const start = numberAt(this.starts, index);
    const fields = test.of.map((variable) => this.#layout.fields[variable] as BitField);
    const shifts = fields.map(({ shift }) => shift - chunk.shift);
    const read = fields.reduce((bits, { mask }, i) => bits | (mask << numberAt(shifts, i)), 0);
    const others = (valuesOf(chunk) - 1) & ~read;
    const failing: number[] = [];
    // Bit patterns beyond a variable's last value never occur.
    eachCombination(test.of, this.#sizes, (values, cell) => {
      if (test.cells[cell] !== 0) return;
      const own = values.reduce((bits, value, i) => bits | (value << numberAt(shifts, i)), 0);
      // Counts through the bits that the test does not read.
      for (let beside = others; ; beside = (beside - 1) & others) {
        failing.push(start + (own | beside) * this.#width);
        if (beside === 0) break;
      }
    });
    return failing;
  });

  /** Returns the rows of actions whose writes to a chunk change nothing, as far as the chunk's variables tell. */
  noOps(actions: readonly Action[]): Int32Array {
    const rows = this.full();
    actions.forEach((action, i) => {
      for (const write of this.#writesOf(action)) this.add(rows, this.#noOpTest(write), i);
    });
    return rows;
  }

  /** Returns the test within a chunk that a write changes nothing: once, for many actions write the same. */
  #noOpTest(write: Write): Table {
    return cached(this.#noOpTestsOf(write.to), write.variable, () => {
      const { variables } = this.#layout.chunks[this.#indexOf(write.variable)] as Chunk;
      return noOpTestWithin(write, variables, this.#sizes);
    });
  }

  readonly #noOpTestsOf = memoize((_to: Table) => new Map<number, Table>());

  /** Returns the rows of actions that change nothing, as far as the stages tell. */
  stageNoOps(actions: readonly Action[]): Int32Array {
    const rows = this.full();
    actions.forEach((action, i) => {
      const tests = noOpTests(this.#writesOf(action), this.#indexOf, this.#sizes) ?? [constant(false)];
      for (const test of tests) this.add(rows, test, i);
    });
    return rows;
  }

  #indexOf = (variable: number): number => this.#chunkOf.get(variable) ?? -1;

  #writesOf = ({ writes }: Action) =>
    writes.filter(({ variable }) => this.#layout.fields[variable] !== undefined);
}
