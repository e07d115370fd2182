/** The initial capacity, in states. */
const FIRST_ROOM = 1 << 12;

/** The least ratio of hash table entries to states. */
const SPARSE = 2;

/**
 * The visited states, each once: packed words side by side, found by a hash table of their indices (open addressing,
 * linear probing). Each state has the predecessor from which it was first reached, and the action.
 */
export class VisitedStates {
  readonly words: number;
  size = 0;
  states: Int32Array;
  /** The predecessor of each state; -1 for a start. */
  from: Int32Array;
  /** The action by which each state was first reached. */
  by: Uint16Array;
  #table: Int32Array;
  #mask: number;
  /** Buffers of `addAll`: the hash table entry of each state, and the state index there. */
  #places = new Int32Array(0);
  #known = new Int32Array(0);

  constructor(words: number) {
    this.words = words;
    this.states = new Int32Array(FIRST_ROOM * words);
    this.from = new Int32Array(FIRST_ROOM);
    this.by = new Uint16Array(FIRST_ROOM);
    this.#table = new Int32Array(FIRST_ROOM * SPARSE);
    this.#mask = this.#table.length - 1;
  }

  /** The size in bytes. */
  get bytes(): number {
    return this.states.byteLength + this.from.byteLength + this.by.byteLength + this.#table.byteLength;
  }

  /** Returns the index of a state; adds an unknown state, with its predecessor `from` and the action `by`. */
  add(state: Int32Array, at: number, from: number, by: number): number {
    if ((this.size + 1) * SPARSE > this.#table.length) this.#rehash();
    return this.#addAt(state, at, from, by, hashOf(state, at, this.words) & this.#mask);
  }

  /** Returns the index of a state or adds the state, probing from a table entry on. The caller ensures capacity. */
  #addAt(state: Int32Array, at: number, from: number, by: number, first: number): number {
    const { words, states } = this;
    const table = this.#table;
    const mask = this.#mask;
    for (let place = first; ; place = (place + 1) & mask) {
      const known = table[place] - 1;
      if (known < 0) return this.#insert(state, at, from, by, place);
      const other = known * words;
      let i = 0;
      while (i < words && states[other + i] === state[at + i]) i++;
      if (i === words) return known;
    }
  }

  /**
   * Adds states that are packed one after the other, each with its predecessor `from` and its action `by`. The table
   * entries of all states are read before any state is added, so that their memory accesses overlap.
   */
  addAll(found: Int32Array, count: number, from: number, by: Uint16Array): void {
    const { words, states } = this;
    while ((this.size + count) * SPARSE > this.#table.length) this.#rehash();
    if (count > this.#places.length) this.#makePlaces(count);
    const table = this.#table;
    const mask = this.#mask;
    const places = this.#places;
    const known = this.#known;
    for (let i = 0; i < count; i++) {
      const place = hashOf(found, i * words, words) & mask;
      places[i] = place;
      known[i] = table[place];
    }
    let unmet = 0;
    for (let i = 0; i < count; i++) {
      // A free entry has no state to compare; comparing with state 0 instead avoids a branch.
      const index = Math.max(0, known[i] - 1);
      let differing = Number(known[i] === 0);
      for (let w = 0, own = i * words, other = index * words; w < words; w++) {
        differing |= found[own + w] ^ states[other + w];
      }
      if (differing !== 0) known[unmet++] = i;
    }
    for (let i = 0; i < unmet; i++) {
      const each = known[i];
      this.#addAt(found, each * words, from, by[each], places[each]);
    }
  }

  #makePlaces(count: number): void {
    this.#places = new Int32Array(count);
    this.#known = new Int32Array(count);
  }

  /** Returns the index of a visited state; -1 for an unknown state. */
  find(state: Int32Array, at: number): number {
    const { words } = this;
    for (let place = hashOf(state, at, words) & this.#mask; ; place = (place + 1) & this.#mask) {
      const known = this.#table[place] - 1;
      if (known < 0) return -1;
      let i = 0;
      while (i < words && this.states[known * words + i] === state[at + i]) i++;
      if (i === words) return known;
    }
  }

  #insert(state: Int32Array, at: number, from: number, by: number, place: number): number {
    const { words } = this;
    const index = this.size++;
    if (index >= this.from.length) this.#grow();
    for (let i = 0; i < words; i++) this.states[index * words + i] = state[at + i];
    this.from[index] = from;
    this.by[index] = by;
    this.#table[place] = index + 1;
    return index;
  }

  #grow(): void {
    const room = this.from.length * 2;
    this.states = grown(this.states, new Int32Array(room * this.words));
    this.from = grown(this.from, new Int32Array(room));
    this.by = grown(this.by, new Uint16Array(room));
  }

  #rehash(): void {
    const { words, states } = this;
    this.#table = new Int32Array(this.#table.length * 2);
    this.#mask = this.#table.length - 1;
    for (let index = 0; index < this.size; index++) {
      let place = hashOf(states, index * words, words) & this.#mask;
      while (this.#table[place] !== 0) place = (place + 1) & this.#mask;
      this.#table[place] = index + 1;
    }
  }
}

/** Returns the actions that lead from the start to a state. */
export function actionsTo({ from, by }: VisitedStates, state: number): readonly number[] {
  const actions: number[] = [];
  for (let at = state; from[at] >= 0; at = from[at]) actions.unshift(by[at]);
  return actions;
}

/** Mixes all bits of all words, because neighbouring states differ in few bits (a multiplicative hash, after Knuth). */
function hashOf(state: Int32Array, at: number, words: number): number {
  let hash = 0;
  for (let i = 0; i < words; i++) {
    hash = Math.imul(hash ^ state[at + i], 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
