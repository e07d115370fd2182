/*
 * Rows of actions: words with one bit an action. Several rows may follow one another in one array.
 */

/** Returns the number of words of a row of actions. */
export const rowWordsFor = (actions: number): number => Math.max(1, Math.ceil(actions / 32));

/** Returns the bits in use of a word of a row of actions. */
export function bitsInUse(actions: number, word: number): number {
  const used = Math.min(32, actions - 32 * word);
  return used === 0 ? 0 : -1 >>> (32 - used);
}

/** Tells whether a row has an action. */
export const isEnabled = (row: Int32Array, action: number): boolean =>
  ((row[action >> 5] >>> (action & 31)) & 1) === 1;

/** Adds an action to the row that begins at a word. */
export function enable(rows: Int32Array, action: number, from = 0): void {
  rows[from + (action >> 5)] |= 1 << (action & 31);
}

/** Removes an action from the row that begins at a word. */
export function disable(rows: Int32Array, action: number, from = 0): void {
  rows[from + (action >> 5)] &= ~(1 << (action & 31));
}

/** Returns the action of the lowest bit set in a word of a row; `bits &= bits - 1` removes this bit. */
export const lowestAction = (word: number, bits: number): number =>
  (word << 5) + 31 - Math.clz32(bits & -bits);
