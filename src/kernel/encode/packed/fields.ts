/** Bits of a word that hold the value of one variable. */
export interface Bits {
  /** How far the value is shifted. */
  readonly shift: number;
  /** The bits of the value, before it is shifted. */
  readonly mask: number;
}

/** The value that some bits of a word hold. */
export const valueIn = (words: Int32Array, place: number, { shift, mask }: Bits): number =>
  (words[place] >>> shift) & mask;

/** Empties some bits of a word. */
export function clear(words: Int32Array, place: number, { shift, mask }: Bits): void {
  words[place] &= ~(mask << shift);
}

/** Has some bits of a word hold a value. */
export function put(words: Int32Array, place: number, bits: Bits, value: number): void {
  clear(words, place, bits);
  words[place] |= value << bits.shift;
}
