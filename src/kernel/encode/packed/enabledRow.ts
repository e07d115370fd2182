import { Intersection } from './intersection.ts';
import { type Lists, listsOf } from './lists.ts';
import { bitsRead, cellOf } from './lookUp.ts';
import { NoOps } from './noOps.ts';
import { isEnabled as hasBit, lowestAction as lowestBit } from './rows.ts';
import type { Tables } from './stepper.ts';
import { type TestRows, testRowsOf } from './testRows.ts';

/** Returns the bits of a state in a chunk, as words. */
function bitsOfChunk({ words, chunkWord, chunkShift, chunkMask }: Tables, chunk: number): Int32Array {
  const bits = new Int32Array(words);
  bits[chunkWord[chunk]] = chunkMask[chunk] << chunkShift[chunk];
  return bits;
}

/**
 * The actions enabled in a state, kept up to date from state to state. Only the chunks and the tests that read a changed
 * bit are looked up again.
 */
export class EnabledRow {
  /** Marks the words of which something has changed since the reader cleared the mark. */
  readonly changed: Uint8Array;
  readonly #tables: Tables;
  /** The state of the last update. */
  readonly #state: Int32Array;
  readonly #testRows: TestRows;
  readonly #chunks: Intersection;
  readonly #tests: Intersection;
  readonly #noOps: NoOps;
  /** By bit of a state, the chunk or groups of tests that read the bit: the chunks come first. */
  readonly #readersOf: Lists;
  /** The readers to look up again: a stack, and a mark for each. */
  readonly #old: Int32Array;
  #oldCount: number;
  readonly #isOld: Uint8Array;

  constructor(tables: Tables) {
    const { rowWords, words, actions, chunkRows, chunkMask, rows } = tables;
    const testRows = testRowsOf(tables);
    const read = [
      ...Array.from(chunkRows, (_, chunk) => bitsOfChunk(tables, chunk)),
      ...testRows.groups.map(([test]) => bitsRead(tables, test, words)),
    ];
    const chunkCounts = chunkMask.map((mask) => mask + 1);
    this.changed = new Uint8Array(rowWords).fill(1);
    this.#tables = tables;
    this.#state = new Int32Array(words);
    this.#testRows = testRows;
    this.#chunks = new Intersection({ rows, first: chunkRows, count: chunkCounts }, actions, this.changed);
    this.#tests = new Intersection(testRows, actions, this.changed);
    this.#noOps = new NoOps(tables, this.changed);
    this.#readersOf = listsOf(32 * words, read.length, (bit, reader) => hasBit(read[reader], bit));
    this.#old = Int32Array.from(read.keys());
    this.#oldCount = read.length;
    this.#isOld = new Uint8Array(read.length).fill(1);
  }

  /** The row that `Stepper.enabled` writes: the actions that pass their tests of one chunk. */
  get row(): Int32Array {
    return this.#chunks.row;
  }

  /** The row of the actions that pass their tests of several chunks. */
  get passing(): Int32Array {
    return this.#tests.row;
  }

  /** Brings the rows up to date with a state. */
  update(states: Int32Array, at: number): void {
    const state = this.#state;
    for (let word = 0; word < state.length; word++) {
      const changed = states[at + word] ^ state[word];
      if (changed === 0) continue;
      state[word] ^= changed;
      for (let bits = changed; bits !== 0; bits &= bits - 1) this.#noteChange(lowestBit(word, bits));
    }
    while (this.#oldCount > 0) this.#lookUp(this.#old[--this.#oldCount]);
    this.#chunks.settle();
    this.#tests.settle();
  }

  #noteChange(bit: number): void {
    this.#noOps.forget(bit);
    const { from, all } = this.#readersOf;
    for (let i = from[bit]; i < from[bit + 1]; i++) {
      const reader = all[i];
      if (this.#isOld[reader] === 1) continue;
      this.#isOld[reader] = 1;
      this.#old[this.#oldCount++] = reader;
    }
  }

  #lookUp(reader: number): void {
    const { chunkWord, chunkShift, chunkMask, chunkRows, rowWords } = this.#tables;
    this.#isOld[reader] = 0;
    const group = reader - chunkWord.length;
    if (group < 0) {
      const value = (this.#state[chunkWord[reader]] >>> chunkShift[reader]) & chunkMask[reader];
      this.#chunks.put(reader, chunkRows[reader] + value * rowWords);
    } else {
      const { groups, places } = this.#testRows;
      this.#tests.put(group, places[group][cellOf(this.#tables, groups[group][0], this.#state, 0)]);
    }
  }

  /** Returns those of some actions, as bits of a word of a row, that change nothing in the state of the last update. */
  noOpsAmong(word: number, actions: number): number {
    return this.#noOps.among(word, actions, this.#state);
  }
}
