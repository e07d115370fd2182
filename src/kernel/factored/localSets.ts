import { cached } from '../../model/memoize.ts';
import { type BitSet, bitsOf, common, countOf, isSame, membersOf, union, without } from './bits.ts';
import { PairMap } from './pairMap.ts';

/** A state of one component, as one number. */
export type LocalState = number;

/** A set of states of one component. Equal sets are the same object. */
export interface LocalSet {
  /** The order in which the sets were made, from 0. */
  readonly number: number;
  readonly bits: BitSet;
  readonly size: number;
  /** The states in ascending order, listed anew each time. */
  readonly members: readonly LocalState[];
}

function hashOf(bits: BitSet): number {
  let hash = bits.length;
  for (let i = 0; i < bits.length; i++) {
    const word = bits[i] as number;
    hash = Math.imul(hash ^ word ^ (word >>> 15), 0x9e3779b1);
  }
  return hash;
}

function hashOfList(sets: readonly LocalSet[]): number {
  let hash = sets.length;
  for (const { number } of sets) hash = Math.imul(hash ^ number ^ (hash >>> 15), 0x9e3779b1);
  return hash;
}

function isSameList(a: readonly LocalSet[], b: readonly LocalSet[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}

const setOf = (bits: BitSet, number: number): LocalSet => ({
  number,
  bits,
  size: countOf(bits),
  get members() {
    return membersOf(bits);
  },
});

/** Hash-consed sets of local states. */
export class LocalSets {
  readonly #byHash = new Map<number, LocalSet[]>();
  readonly #commons = new PairMap<LocalSet>();
  readonly #outsides = new PairMap<LocalSet>();
  readonly #lists = new Map<number, (readonly LocalSet[])[]>();
  #count = 0;

  /** The number of sets that were made. */
  get count(): number {
    return this.#count;
  }

  /** Returns the set of some states. */
  of(members: Iterable<LocalState>): LocalSet {
    return this.ofBits(bitsOf(members));
  }

  /** Returns the set of states that are given as bits. */
  ofBits(bits: BitSet): LocalSet {
    const known = cached(this.#byHash, hashOf(bits), (): LocalSet[] => []);
    const found = known.find((set) => isSame(set.bits, bits));
    if (found) return found;
    const set = setOf(bits, this.#count++);
    known.push(set);
    return set;
  }

  /** Returns a list of sets: the same object for the same sets. */
  listOf(sets: readonly LocalSet[]): readonly LocalSet[] {
    const known = cached(this.#lists, hashOfList(sets), (): (readonly LocalSet[])[] => []);
    const found = known.find((list) => isSameList(list, sets));
    if (found) return found;
    known.push(sets);
    return sets;
  }

  /** Returns the intersection, computed once for each pair. */
  common(a: LocalSet, b: LocalSet): LocalSet {
    if (a === b) return a;
    const known = this.#commons.get(a.number, b.number);
    return known ?? this.#commons.set(a.number, b.number, this.ofBits(common(a.bits, b.bits)));
  }

  union(a: LocalSet, b: LocalSet): LocalSet {
    return a === b ? a : this.ofBits(union(a.bits, b.bits));
  }

  /** Returns the states of a set that are not in another, computed once for each pair. */
  without(set: LocalSet, other: LocalSet): LocalSet {
    const known = this.#outsides.get(set.number, other.number);
    return known ?? this.#outsides.set(set.number, other.number, this.ofBits(without(set.bits, other.bits)));
  }
}
