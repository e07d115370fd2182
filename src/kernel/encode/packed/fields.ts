/** Bits of a word that hold the value of one variable. */
export interface Bits {
  /** The position of the lowest bit of the value. */
  readonly shift: number;
  /** The bits of the value, unshifted. */
  readonly mask: number;
}

/** Returns the value in some bits of a word. */
export const valueIn = (words: Int32Array, place: number, { shift, mask }: Bits): number =>
  (words[place] >>> shift) & mask;

/** Clears some bits of a word. */
export function clear(words: Int32Array, place: number, { shift, mask }: Bits): void {
  words[place] &= ~(mask << shift);
}

/** Sets some bits of a word to a value. */
export function put(words: Int32Array, place: number, bits: Bits, value: number): void {
  clear(words, place, bits);
  words[place] |= value << bits.shift;
}
