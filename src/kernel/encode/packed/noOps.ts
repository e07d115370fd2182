import { type Lists, listsOf } from './lists.ts';
import { bitsRead } from './lookUp.ts';
import { enable, lowestAction } from './rows.ts';
import { Stepper, type Tables } from './stepper.ts';

/** Returns the bits of a state that an action writes, or reads to know the values that it writes. */
function bitsOfWrites(tables: Tables, action: number): Int32Array {
  const { words, keep, writesFrom, writes } = tables;
  const bits = keep.slice(action * words, (action + 1) * words).map((kept) => ~kept);
  for (let i = writesFrom[action]; i < writesFrom[action + 1]; i += 3) {
    const read = bitsRead(tables, writes[i], words);
    for (let word = 0; word < words; word++) bits[word] |= read[word];
  }
  return bits;
}

/** Returns rows of actions, one for each bit of a state: the actions whose writes have to do with the bit. */
function writersOf(tables: Tables): Int32Array {
  const { actions, words, rowWords } = tables;
  const rows = new Int32Array(32 * words * rowWords);
  for (let action = 0; action < actions; action++) {
    bitsOfWrites(tables, action).forEach((bits, word) => {
      for (let left = bits; left !== 0; left &= left - 1) {
        enable(rows, action, lowestAction(word, left) * rowWords);
      }
    });
  }
  return rows;
}

/** Knows which actions change nothing in a state, for as long as no bit changes that their writes have to do with. */
export class NoOps {
  readonly #stepper: Stepper;
  readonly #width: number;
  readonly #next: Int32Array;
  readonly #changed: Uint8Array;
  readonly #writers: Int32Array;
  /** By bit of a state, the words of its row of writers that have any. */
  readonly #wordsOf: Lists;
  /** Rows: the actions that were judged, and those of them that change nothing. */
  readonly #judged: Int32Array;
  readonly #noOps: Int32Array;

  /** Marks in `changed` the words of which something is no longer known. */
  constructor(tables: Tables, changed: Uint8Array) {
    const { words, rowWords: width } = tables;
    const writers = writersOf(tables);
    this.#stepper = new Stepper(tables);
    this.#width = width;
    this.#next = new Int32Array(words);
    this.#changed = changed;
    this.#writers = writers;
    this.#wordsOf = listsOf(32 * words, width, (bit, word) => writers[bit * width + word] !== 0);
    this.#judged = new Int32Array(width);
    this.#noOps = new Int32Array(width);
  }

  /** Takes note that a bit of the state has changed. */
  forget(bit: number): void {
    const { from, all } = this.#wordsOf;
    for (let i = from[bit]; i < from[bit + 1]; i++) {
      const word = all[i];
      const writers = this.#writers[bit * this.#width + word];
      if ((this.#judged[word] & writers) === 0) continue;
      this.#judged[word] &= ~writers;
      this.#changed[word] = 1;
    }
  }

  /** Returns those of some actions, as bits of a word of a row, that change nothing in a state. */
  among(word: number, actions: number, state: Int32Array): number {
    for (let left = actions & ~this.#judged[word]; left !== 0; left &= left - 1) {
      const bit = left & -left;
      if (this.#changes(lowestAction(word, left), state)) this.#noOps[word] &= ~bit;
      else this.#noOps[word] |= bit;
    }
    this.#judged[word] |= actions;
    return this.#noOps[word] & actions;
  }

  #changes(action: number, state: Int32Array): boolean {
    const next = this.#next;
    this.#stepper.apply(action, state, 0, next, 0);
    for (let i = 0; i < next.length; i++) if (next[i] !== state[i]) return true;
    return false;
  }
}
