import { bitsInUse } from './rows.ts';
import type { Tables } from './stepper.ts';

/** Lists of numbers, one after the other; list `i` begins at `from[i]` and ends before `from[i + 1]`. */
interface Lists {
  readonly from: Int32Array;
  readonly all: Int32Array;
}

function listsOf(count: number, members: number, has: (list: number, member: number) => boolean): Lists {
  const from = new Int32Array(count + 1);
  const all: number[] = [];
  for (let list = 0; list < count; list++) {
    for (let member = 0; member < members; member++) if (has(list, member)) all.push(member);
    from[list + 1] = all.length;
  }
  return { from, all: Int32Array.from(all) };
}

/** Tells whether a list has a member. */
const isListed = ({ from, all }: Lists, list: number, member: number): boolean =>
  all.subarray(from[list], from[list + 1]).includes(member);

/** Tells whether some value of a chunk clears a bit of a word of a row. */
function bearsOn({ chunkRows, chunkMask, rowWords }: Tables, rows: Int32Array, chunk: number, word: number) {
  for (let value = 0; value <= chunkMask[chunk]; value++) {
    if (rows[chunkRows[chunk] + value * rowWords + word] !== -1) return true;
  }
  return false;
}

/**
 * The row of the actions enabled in a state, kept up to date from state to state: a word of the row is computed again
 * only after a chunk that bears on it has changed.
 */
export class EnabledRow {
  readonly row: Int32Array;
  readonly #tables: Tables;
  /** By word of the row, the chunks that bear on it, or on its no-ops; by chunk, the words. */
  readonly #chunksOn: Lists;
  readonly #chunksOnNoOps: Lists;
  readonly #wordsOf: Lists;
  /** By chunk, where the rows of its value begin; -1: not known yet. */
  readonly #rowOf: Int32Array;
  readonly #isOld: Uint8Array;
  /** The bits in use of each word. */
  readonly #used: Int32Array;

  constructor(tables: Tables) {
    const { rowWords, chunkWord, rows, noOps, stageNoOps, actions } = tables;
    const chunks = chunkWord.length;
    this.#tables = tables;
    this.row = new Int32Array(rowWords);
    this.#chunksOn = listsOf(rowWords, chunks, (word, chunk) => bearsOn(tables, rows, chunk, word));
    this.#wordsOf = listsOf(chunks, rowWords, (chunk, word) => isListed(this.#chunksOn, word, chunk));
    this.#chunksOnNoOps = listsOf(
      rowWords,
      chunks,
      (word, chunk) => bearsOn(tables, noOps, chunk, word) || bearsOn(tables, stageNoOps, chunk, word),
    );
    this.#rowOf = new Int32Array(chunks).fill(-1);
    this.#isOld = new Uint8Array(rowWords).fill(1);
    this.#used = Int32Array.from(this.row, (_, word) => bitsInUse(actions, word));
  }

  /** Brings the row up to date with a state. */
  update(states: Int32Array, at: number): void {
    this.#noteChanges(states, at);
    const { rows } = this.#tables;
    const { from, all } = this.#chunksOn;
    for (let word = 0; word < this.row.length; word++) {
      if (this.#isOld[word] === 0) continue;
      this.#isOld[word] = 0;
      let can = this.#used[word];
      for (let i = from[word]; i < from[word + 1]; i++) can &= rows[this.#rowOf[all[i]] + word];
      this.row[word] = can;
    }
  }

  #noteChanges(states: Int32Array, at: number): void {
    const { chunkWord, chunkShift, chunkMask, chunkRows, rowWords } = this.#tables;
    const { from, all } = this.#wordsOf;
    for (let chunk = 0; chunk < chunkWord.length; chunk++) {
      const value = (states[at + chunkWord[chunk]] >>> chunkShift[chunk]) & chunkMask[chunk];
      const row = chunkRows[chunk] + value * rowWords;
      if (this.#rowOf[chunk] === row) continue;
      this.#rowOf[chunk] = row;
      for (let i = from[chunk]; i < from[chunk + 1]; i++) this.#isOld[all[i]] = 1;
    }
  }

  /** Returns the no-ops of one word of the row, in the state of the last update: as incomplete as those of `Stepper`. */
  noOpsIn(word: number): number {
    const { noOps, stageNoOps } = this.#tables;
    const { from, all } = this.#chunksOnNoOps;
    let same = -1;
    let stageSame = -1;
    for (let i = from[word]; i < from[word + 1]; i++) {
      const at = this.#rowOf[all[i]] + word;
      same &= noOps[at];
      stageSame &= stageNoOps[at];
    }
    return same | stageSame;
  }
}
