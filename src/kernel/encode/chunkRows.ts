import { memoize } from '../../model/memoize.ts';
import { constant, lookUp, type Sizes, type Table } from '../ground/table.ts';
import type { Action } from '../ground/transitionSystem.ts';
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
    const { chunks, fields } = this.#layout;
    const index = chunks.findIndex(({ variables }) => test.of.every((each) => variables.includes(each)));
    const [chunk, start] = [chunks[index], this.starts[index]];
    if (chunk === undefined || start === undefined) return undefined;
    const failing: number[] = [];
    const values = valuesOf(chunk);
    for (let value = 0; value < values; value++) {
      const valueIn = (variable: number) => {
        const { shift, mask } = fields[variable] as BitField;
        return (value >> (shift - chunk.shift)) & mask;
      };
      // Bit patterns beyond a variable's last value never occur.
      if (test.of.some((variable) => valueIn(variable) >= this.#sizes(variable))) continue;
      if (lookUp(test, this.#sizes, valueIn) === 0) failing.push(start + value * this.#width);
    }
    return failing;
  });

  /** Returns the rows of actions whose writes to a chunk change nothing, as far as the chunk's variables tell. */
  noOps(actions: readonly Action[]): Int32Array {
    const rows = this.full();
    actions.forEach((action, i) => {
      for (const write of this.#writesOf(action)) {
        const { variables } = this.#layout.chunks[this.#chunkOf(write.variable)] as Chunk;
        this.add(rows, noOpTestWithin(write, variables, this.#sizes), i);
      }
    });
    return rows;
  }

  /** Returns the rows of actions that change nothing, as far as the stages tell. */
  stageNoOps(actions: readonly Action[]): Int32Array {
    const rows = this.full();
    actions.forEach((action, i) => {
      const tests = noOpTests(this.#writesOf(action), this.#chunkOf, this.#sizes) ?? [constant(false)];
      for (const test of tests) this.add(rows, test, i);
    });
    return rows;
  }

  #chunkOf = (variable: number): number =>
    this.#layout.chunks.findIndex(({ variables }) => variables.includes(variable));

  #writesOf = ({ writes }: Action) =>
    writes.filter(({ variable }) => this.#layout.fields[variable] !== undefined);
}
