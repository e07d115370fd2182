/** A programme over an alphabet, compiled: nothing but numbers, so another thread can be sent it. */
export interface Tables {
  /** How many actions there are. */
  readonly actions: number;
  /** How many 32-bit words a state has. */
  readonly words: number;
  /** How many 32-bit words a row of actions has, one bit an action. */
  readonly rowWords: number;
  /** The row of the actions that no test looks at beyond one chunk: for these, `passes` always holds. */
  readonly simple: Int32Array;
  readonly chunkWord: Int32Array;
  readonly chunkShift: Int32Array;
  readonly chunkMask: Int32Array;
  readonly chunkRows: Int32Array;
  /** For each value of each chunk, the actions that it lets happen. */
  readonly rows: Int32Array;
  /** For each value of each chunk, the actions of which it has all that they write there. */
  readonly still: Int32Array;
  readonly testsFrom: Int32Array;
  readonly tests: Int32Array;
  readonly keep: Int32Array;
  readonly put: Int32Array;
  readonly writesFrom: Int32Array;
  readonly writes: Int32Array;
  readonly starts: Int32Array;
  readonly reads: Int32Array;
  readonly cells: Uint16Array;
}

/** Takes steps by the tables of a compiled programme. No closures and no objects for a state or a step. */
export class Stepper {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /**
   * Writes the row of the actions that can happen at a state, and of those that would change nothing there (of the
   * others, some may change nothing, too).
   */
  enabled(states: Int32Array, at: number, row: Int32Array, still?: Int32Array): void {
    const { rows, rowWords: width, chunkWord, chunkShift, chunkMask, chunkRows, actions } = this.#tables;
    const stills = this.#tables.still;
    const chunks = chunkWord.length;
    row.fill(-1);
    row[width - 1] = -1 >>> (width * 32 - actions);
    still?.fill(-1);
    for (let chunk = 0; chunk < chunks; chunk++) {
      const word = states[at + (chunkWord[chunk] as number)] as number;
      const value = (word >>> (chunkShift[chunk] as number)) & (chunkMask[chunk] as number);
      const from = (chunkRows[chunk] as number) + value * width;
      for (let i = 0; i < width; i++) row[i] = (row[i] as number) & (rows[from + i] as number);
      if (still)
        for (let i = 0; i < width; i++) still[i] = (still[i] as number) & (stills[from + i] as number);
    }
  }

  /** Whether an action that its row lets happen can: the tests that look further than one chunk. */
  passes(action: number, states: Int32Array, at: number): boolean {
    const { testsFrom, tests } = this.#tables;
    const to = testsFrom[action + 1] as number;
    for (let i = testsFrom[action] as number; i < to; i++) {
      if (this.#lookUp(tests[i] as number, states, at) === 0) return false;
    }
    return true;
  }

  /** Writes the state after an action. */
  apply(action: number, states: Int32Array, at: number, next: Int32Array, nextAt: number): void {
    const { words, keep, put } = this.#tables;
    const own = action * words;
    for (let i = 0; i < words; i++) {
      next[nextAt + i] = ((states[at + i] as number) & (keep[own + i] as number)) | (put[own + i] as number);
    }
    this.write(action, states, at, next, nextAt);
  }

  /** Writes what depends on the state, where the rest is written. */
  write(action: number, states: Int32Array, at: number, next: Int32Array, nextAt: number): void {
    const { writesFrom, writes } = this.#tables;
    const to = writesFrom[action + 1] as number;
    for (let i = writesFrom[action] as number; i < to; i += 3) {
      const value = this.#lookUp(writes[i] as number, states, at);
      const word = nextAt + (writes[i + 1] as number);
      next[word] = (next[word] as number) | (value << (writes[i + 2] as number));
    }
  }

  #lookUp(lookup: number, states: Int32Array, at: number): number {
    const { reads, starts, cells } = this.#tables;
    let read = starts[lookup] as number;
    let count = reads[read++] as number;
    const first = reads[read++] as number;
    let cell = 0;
    for (; count > 0; count--, read += 4) {
      const word = states[at + (reads[read] as number)] as number;
      const value = (word >>> (reads[read + 1] as number)) & (reads[read + 2] as number);
      cell = cell * (reads[read + 3] as number) + value;
    }
    return cells[first + cell] as number;
  }
}
