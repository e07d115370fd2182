import { type LookupTables, lookUp } from './lookUp.ts';
import { bitsInUse } from './rows.ts';

/** A compiled programme as plain numbers, which can be posted to another thread. */
export interface Tables extends LookupTables {
  /** The number of actions. */
  readonly actions: number;
  /** The number of 32-bit words of a state. */
  readonly words: number;
  /** The number of 32-bit words of a row of actions, one bit an action. */
  readonly rowWords: number;
  /** The row of the actions whose tests each read one chunk only: `passes` always holds for these. */
  readonly simple: Int32Array;
  readonly chunkWord: Int32Array;
  readonly chunkShift: Int32Array;
  readonly chunkMask: Int32Array;
  readonly chunkRows: Int32Array;
  /** For each value of each chunk, the actions that the value allows. */
  readonly rows: Int32Array;
  /** For each value of each chunk, the actions whose writes to this chunk change nothing. */
  readonly noOps: Int32Array;
  /** For each value of each chunk, the actions that change nothing as far as the stages tell. */
  readonly stageNoOps: Int32Array;
  readonly testsFrom: Int32Array;
  readonly tests: Int32Array;
  readonly keep: Int32Array;
  readonly put: Int32Array;
  readonly writesFrom: Int32Array;
  readonly writes: Int32Array;
}

/**
 * Computes transitions from the tables of a compiled programme, without a closure or an object for a state or a
 * transition.
 */
export class Stepper {
  readonly #rowWords: Tables['rowWords'];
  readonly #words: Tables['words'];
  readonly #chunkWord: Tables['chunkWord'];
  readonly #chunkShift: Tables['chunkShift'];
  readonly #chunkMask: Tables['chunkMask'];
  readonly #chunkRows: Tables['chunkRows'];
  readonly #rows: Tables['rows'];
  readonly #noOps: Tables['noOps'];
  readonly #stageNoOps: Tables['stageNoOps'];
  readonly #testsFrom: Tables['testsFrom'];
  readonly #tests: Tables['tests'];
  readonly #keep: Tables['keep'];
  readonly #put: Tables['put'];
  readonly #writesFrom: Tables['writesFrom'];
  readonly #writes: Tables['writes'];
  readonly #lookups: LookupTables;
  /** The bits in use of the last word of a row. */
  readonly #lastRow: number;

  constructor(tables: Tables) {
    this.#lastRow = bitsInUse(tables.actions, tables.rowWords - 1);
    this.#rowWords = tables.rowWords;
    this.#words = tables.words;
    this.#chunkWord = tables.chunkWord;
    this.#chunkShift = tables.chunkShift;
    this.#chunkMask = tables.chunkMask;
    this.#chunkRows = tables.chunkRows;
    this.#rows = tables.rows;
    this.#noOps = tables.noOps;
    this.#stageNoOps = tables.stageNoOps;
    this.#testsFrom = tables.testsFrom;
    this.#tests = tables.tests;
    this.#keep = tables.keep;
    this.#put = tables.put;
    this.#writesFrom = tables.writesFrom;
    this.#writes = tables.writes;
    this.#lookups = tables;
  }

  /**
   * Writes the row of the actions enabled in a state, and a row of no-ops. The row of no-ops is incomplete: an action
   * outside may change nothing as well.
   */
  enabled(states: Int32Array, at: number, row: Int32Array, noOps?: Int32Array): void {
    const rows = this.#rows;
    const noOpRows = this.#noOps;
    const stageNoOpRows = this.#stageNoOps;
    const width = this.#rowWords;
    const chunks = this.#chunkWord.length;
    for (let i = 0; i < width; i++) {
      let can = i === width - 1 ? this.#lastRow : -1;
      let same = -1;
      let stageSame = -1;
      for (let chunk = 0; chunk < chunks; chunk++) {
        const word = states[at + this.#chunkWord[chunk]];
        const value = (word >>> this.#chunkShift[chunk]) & this.#chunkMask[chunk];
        const from = this.#chunkRows[chunk] + value * width + i;
        can &= rows[from];
        if (noOps === undefined) continue;
        same &= noOpRows[from];
        stageSame &= stageNoOpRows[from];
      }
      row[i] = can;
      if (noOps) noOps[i] = same | stageSame;
    }
  }

  /** Tells whether an action passes its tests that read more than one chunk. */
  passes(action: number, states: Int32Array, at: number): boolean {
    const to = this.#testsFrom[action + 1];
    for (let i = this.#testsFrom[action]; i < to; i++) {
      if (lookUp(this.#lookups, this.#tests[i], states, at) === 0) return false;
    }
    return true;
  }

  /** Writes the successor of a state by an action. */
  apply(action: number, states: Int32Array, at: number, next: Int32Array, nextAt: number): void {
    const own = action * this.#words;
    for (let i = 0; i < this.#words; i++) {
      next[nextAt + i] = (states[at + i] & this.#keep[own + i]) | this.#put[own + i];
    }
    this.write(action, states, at, next, nextAt);
  }

  /** Adds the writes whose values depend on the state, after the constant writes. */
  write(action: number, states: Int32Array, at: number, next: Int32Array, nextAt: number): void {
    const to = this.#writesFrom[action + 1];
    for (let i = this.#writesFrom[action]; i < to; i += 3) {
      const value = lookUp(this.#lookups, this.#writes[i], states, at);
      next[nextAt + this.#writes[i + 1]] |= value << this.#writes[i + 2];
    }
  }
}
