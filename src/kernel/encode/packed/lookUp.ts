/** Tables that read several variables of a state, laid end to end: reads, then cells. */
export interface LookupTables {
  /** The place of each table in `reads`. */
  readonly starts: Int32Array;
  /**
   * For each table the number of its variables and the place of its first cell; for each variable its word, shift, mask
   * and size.
   */
  readonly reads: Int32Array;
  readonly cells: Uint16Array;
}

/** Returns the cell of a table in a state, by its number among the cells of the table. */
export function cellOf(
  { starts, reads }: LookupTables,
  table: number,
  states: Int32Array,
  at: number,
): number {
  let read = starts[table];
  let count = reads[read];
  let cell = 0;
  for (read += 2; count > 0; count--, read += 4) {
    const word = states[at + reads[read]];
    const value = (word >>> reads[read + 1]) & reads[read + 2];
    cell = cell * reads[read + 3] + value;
  }
  return cell;
}

/** Returns the value of a table in a state. */
export const lookUp = (tables: LookupTables, table: number, states: Int32Array, at: number): number =>
  tables.cells[tables.reads[tables.starts[table] + 1] + cellOf(tables, table, states, at)];

/** Returns the bits of a state of some words that a table reads, as words. */
export function bitsRead({ starts, reads }: LookupTables, table: number, words: number): Int32Array {
  const bits = new Int32Array(words);
  const start = starts[table];
  for (let i = 0, read = start + 2; i < reads[start]; i++, read += 4) {
    bits[reads[read]] |= reads[read + 2] << reads[read + 1];
  }
  return bits;
}
