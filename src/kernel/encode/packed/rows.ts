/* Rows of actions: words with one bit an action. Several rows may stand one after the other. */

/** How many words a row of actions has. */
export const rowWordsFor = (actions: number): number => Math.max(1, Math.ceil(actions / 32));

/** Tells whether a row has an action. */
export const isEnabled = (row: Int32Array, action: number): boolean =>
  ((row[action >> 5] >>> (action & 31)) & 1) === 1;

/** Puts an action into the row that begins at a word. */
export function enable(rows: Int32Array, action: number, from = 0): void {
  rows[from + (action >> 5)] |= 1 << (action & 31);
}

/** Takes an action out of the row that begins at a word. */
export function disable(rows: Int32Array, action: number, from = 0): void {
  rows[from + (action >> 5)] &= ~(1 << (action & 31));
}

/** The action that the lowest bit set in a word of a row stands for: `bits &= bits - 1` goes on to the next. */
export const lowestAction = (word: number, bits: number): number =>
  (word << 5) + 31 - Math.clz32(bits & -bits);
