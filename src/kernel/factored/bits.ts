import { bitsIn } from '../encode/packed/bits.ts';

/*
 * Sets of natural numbers as bits, 32 numbers in a word. A set has no word beyond its largest member, so equal sets have
 * equal words.
 */

export type BitSet = Int32Array;

export const NONE: BitSet = new Int32Array(0);

/** Returns the words without those beyond the largest member. */
export function trimmed(words: Int32Array): BitSet {
  let { length } = words;
  while (length > 0 && words[length - 1] === 0) length--;
  return length === words.length ? words : words.slice(0, length);
}

/** Tells whether a number is a member. */
export const has = (bits: BitSet, member: number): boolean =>
  member >>> 5 < bits.length && (((bits[member >>> 5] as number) >>> (member & 31)) & 1) === 1;

function add(words: Int32Array, member: number): void {
  words[member >>> 5] = (words[member >>> 5] as number) | (1 << (member & 31));
}

/** Returns the set of some numbers. */
export function bitsOf(members: Iterable<number>): BitSet {
  const list = [...members];
  const words = new Int32Array(1 + (list.reduce((most, member) => Math.max(most, member), -1) >> 5));
  for (const member of list) add(words, member);
  return words;
}

/** Adds the numbers from one up to another, which is left out. */
function addRange(words: Int32Array, from: number, to: number): void {
  for (let each = from; each < to; ) {
    const place = each >>> 5;
    const end = Math.min(to, 32 * (place + 1));
    const below = end - each === 32 ? -1 : (1 << (end - each)) - 1;
    words[place] = (words[place] as number) | (below << (each & 31));
    each = end;
  }
}

/** Returns, for each value of a digit, the numbers below a bound that have it: the digit has a stride and so many values. */
export function byDigit(bound: number, stride: number, size: number): readonly BitSet[] {
  return Array.from({ length: size }, (_, value) => {
    const words = new Int32Array((bound + 31) >>> 5);
    for (let from = value * stride; from < bound; from += size * stride)
      addRange(words, from, Math.min(from + stride, bound));
    return trimmed(words);
  });
}

/** Returns the least member of a set that has one. */
export function firstOf(bits: BitSet): number {
  let place = 0;
  while (bits[place] === 0) place++;
  const word = bits[place] as number;
  return 32 * place + 31 - Math.clz32(word & -word);
}

/** Calls back with each member, in ascending order. */
export function eachMember(bits: BitSet, visit: (member: number) => void): void {
  for (let i = 0; i < bits.length; i++) {
    for (let left = bits[i] as number; left !== 0; left &= left - 1)
      visit(32 * i + (31 - Math.clz32(left & -left)));
  }
}

/** Returns the members in ascending order. */
export function membersOf(bits: BitSet): readonly number[] {
  const members: number[] = [];
  eachMember(bits, (member) => members.push(member));
  return members;
}

/** Returns the number of members. */
export function countOf(bits: BitSet): number {
  let count = 0;
  for (let i = 0; i < bits.length; i++) count += bitsIn(bits[i] as number);
  return count;
}

/** Returns the intersection. */
export function common(a: BitSet, b: BitSet): BitSet {
  let length = Math.min(a.length, b.length);
  while (length > 0 && ((a[length - 1] as number) & (b[length - 1] as number)) === 0) length--;
  const words = new Int32Array(length);
  for (let i = 0; i < length; i++) words[i] = (a[i] as number) & (b[i] as number);
  return words;
}

/** Returns the union: one of the sets, if it has the other. */
export function union(a: BitSet, b: BitSet): BitSet {
  const [longer, shorter] = a.length < b.length ? [b, a] : [a, b];
  if (isWithin(shorter, longer)) return longer;
  const words = longer.slice();
  for (let i = 0; i < shorter.length; i++) words[i] = (words[i] as number) | (shorter[i] as number);
  return words;
}

/** Returns the difference. */
export function without(a: BitSet, b: BitSet): BitSet {
  const words = a.slice();
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) words[i] = (words[i] as number) & ~(b[i] as number);
  return trimmed(words);
}

/** Adds members to the word at a place; tells whether any is new. */
function addWord(words: Int32Array, place: number, word: number): boolean {
  if (place < 0) return false;
  const more = word & ~(words[place] as number);
  if (more === 0) return false;
  words[place] = (words[place] as number) | more;
  return true;
}

/**
 * Adds the sums of a distance and the members that two sets have in common, without sums below 0. The words have room for
 * all sums. Tells whether any is new.
 */
export function addSums(words: Int32Array, a: BitSet, b: BitSet, distance: number): boolean {
  const [far, near] = [distance >> 5, distance & 31];
  const length = Math.min(a.length, b.length);
  let isNew = false;
  for (let i = 0; i < length; i++) {
    const word = (a[i] as number) & (b[i] as number);
    if (word === 0) continue;
    isNew = addWord(words, i + far, word << near) || isNew;
    const high = near === 0 ? 0 : word >>> (32 - near);
    if (high !== 0) isNew = addWord(words, i + far + 1, high) || isNew;
  }
  return isNew;
}

/** Adds those members of a set whose sums with a distance are in another; tells whether any is new. */
export function addAddends(words: Int32Array, set: BitSet, sums: BitSet, distance: number): boolean {
  const [far, near] = [distance >> 5, distance & 31];
  const sumsAt = (place: number) => (place >= 0 && place < sums.length ? (sums[place] as number) : 0);
  let isNew = false;
  for (let i = 0; i < set.length; i++) {
    const word = set[i] as number;
    if (word === 0) continue;
    const high = near === 0 ? 0 : sumsAt(i + far + 1) << (32 - near);
    isNew = addWord(words, i, word & ((sumsAt(i + far) >>> near) | high)) || isNew;
  }
  return isNew;
}

/** Tells whether two sets have a member in common. */
export function meets(a: BitSet, b: BitSet): boolean {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (((a[i] as number) & (b[i] as number)) !== 0) return true;
  return false;
}

/** Tells whether every member of a set is in another. */
export function isWithin(a: BitSet, b: BitSet): boolean {
  if (a.length > b.length) return false;
  for (let i = 0; i < a.length; i++) if (((a[i] as number) & ~(b[i] as number)) !== 0) return false;
  return true;
}

/** Tells whether two sets are equal. */
export function isSame(a: BitSet, b: BitSet): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
