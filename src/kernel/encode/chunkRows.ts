import { constant, lookUp, type Sizes, type Table } from '../ground/table.ts';
import type { Action } from '../ground/transitionSystem.ts';
import type { BitField, Chunk, Layout } from './layout.ts';
import { noOpTests, noOpTestWithin } from './noOps.ts';
import { disable, rowWordsFor } from './packed/rows.ts';

/** How many values the bits of a chunk have. */
const valuesOf = ({ bits }: Chunk): number => 2 ** bits;

/** Rows of actions for each value of each chunk: a test that looks at one chunk takes its action out of the rows. */
export class ChunkRows {
  /** Where the rows of each chunk begin. */
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

  /** Rows that have every action. */
  full = (): Int32Array => new Int32Array(this.#all * this.#width).fill(-1);

  /** Adds a test to the rows of the chunk that has all its variables; `false` where there is none. */
  add(rows: Int32Array, test: Table, action: number): boolean {
    const { chunks, fields } = this.#layout;
    const index = chunks.findIndex(({ variables }) => test.of.every((each) => variables.includes(each)));
    const [chunk, start] = [chunks[index], this.starts[index]];
    if (chunk === undefined || start === undefined) return false;
    for (let value = 0; value < valuesOf(chunk); value++) {
      const valueIn = (variable: number) => {
        const { shift, mask } = fields[variable] as BitField;
        return (value >> (shift - chunk.shift)) & mask;
      };
      // A combination of bits that is no value of its variable stands for nothing.
      if (test.of.some((variable) => valueIn(variable) >= this.#sizes(variable))) continue;
      if (lookUp(test, this.#sizes, valueIn) === 0) disable(rows, action, start + value * this.#width);
    }
    return true;
  }

  /** The rows of the actions of which all that they write to a chunk is there already, as far as the chunk tells. */
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

  /** The rows of the actions that change nothing as far as the stages tell. */
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
