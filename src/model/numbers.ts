/*
 * Numbers of lists, at places that are known to be there. Each kind of list has its own accessor, so that the engine
 * that runs them sees one kind of list in each. The innermost loops of the kernel do without: they run often enough to
 * pay for each call until they are compiled.
 */

/** The word at a place. */
export const wordAt = (words: Int32Array, place: number): number => words[place] as number;

/** The cell at a place. */
export const cellIn = (cells: Uint16Array, place: number): number => cells[place] as number;

/** The value at a place of a list that is no typed array. */
export const valueIn = (values: readonly number[], place: number): number => values[place] as number;

/** The number at a place of a list that no inner loop reads. */
export const numberAt = (numbers: ArrayLike<number>, place: number): number => numbers[place] as number;
