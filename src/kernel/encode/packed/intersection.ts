import { inverseOf, type Lists, listsOf } from './lists.ts';
import { bitsInUse } from './rows.ts';

/** Rows of actions, one for each value of some factors. A factor allows the actions in the row of its value. */
export interface FactorRows {
  readonly rows: Int32Array;
  /** The place of the first row of each factor, and the number of its rows. */
  readonly first: Int32Array;
  readonly count: Int32Array;
}

/**
 * The row of the actions that each of some factors allows, kept up to date. A factor that comes to allow less only
 * clears bits. A word is computed from all factors again after one came to allow more of the word.
 */
export class Intersection {
  readonly row: Int32Array;
  readonly #rows: Int32Array;
  /** By factor, the place of the row of its value; -1: not known yet. */
  readonly #rowOf: Int32Array;
  /** By factor, the words that it may clear bits of; by word, the factors. */
  readonly #wordsOf: Lists;
  readonly #factorsOn: Lists;
  /** Marks of the words to compute, and of those that have changed since the marks were cleared. */
  readonly #isOld: Uint8Array;
  readonly #changed: Uint8Array;
  #hasOld = true;
  /** The bits in use of each word. */
  readonly #used: Int32Array;

  constructor({ rows, first, count }: FactorRows, actions: number, changed: Uint8Array) {
    const width = changed.length;
    const clears = (factor: number, word: number): boolean => {
      for (let i = 0, at = first[factor] + word; i < count[factor]; i++, at += width) {
        if (rows[at] !== -1) return true;
      }
      return false;
    };
    const wordsOf = listsOf(first.length, width, clears);
    this.#rows = rows;
    this.#wordsOf = wordsOf;
    this.#factorsOn = inverseOf(wordsOf, width);
    this.#rowOf = new Int32Array(first.length).fill(-1);
    this.#used = new Int32Array(width).map((_, word) => bitsInUse(actions, word));
    this.row = new Int32Array(width);
    this.#isOld = new Uint8Array(width).fill(1);
    this.#changed = changed;
  }

  /** Takes note of the row of a factor, by its place. */
  put(factor: number, place: number): void {
    const before = this.#rowOf[factor];
    if (place === before) return;
    this.#rowOf[factor] = place;
    if (before < 0) return;
    const rows = this.#rows;
    const { from, all } = this.#wordsOf;
    for (let i = from[factor]; i < from[factor + 1]; i++) {
      const word = all[i];
      const allowed = rows[place + word];
      const differing = allowed ^ rows[before + word];
      if ((differing & allowed) !== 0) {
        this.#isOld[word] = 1;
        this.#hasOld = true;
      } else if ((differing & this.row[word]) !== 0) {
        this.row[word] &= allowed;
        this.#changed[word] = 1;
      }
    }
  }

  /** Brings the row up to date, once every factor has a row. */
  settle(): void {
    if (!this.#hasOld) return;
    this.#hasOld = false;
    const { from, all } = this.#factorsOn;
    for (let word = 0; word < this.row.length; word++) {
      if (this.#isOld[word] === 0) continue;
      this.#isOld[word] = 0;
      let can = this.#used[word];
      for (let i = from[word]; i < from[word + 1]; i++) can &= this.#rows[this.#rowOf[all[i]] + word];
      if (can === this.row[word]) continue;
      this.row[word] = can;
      this.#changed[word] = 1;
    }
  }
}
