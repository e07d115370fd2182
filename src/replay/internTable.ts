/*
 * Interning: equal plain data share one entry. Data are read token by token along a trie, like their JSON text, which
 * is never made.
 */

/** A node of a trie of tokens. Most nodes have one successor, which is stored apart from the others. */
class TrieNode<T> {
  #token: unknown;
  #next: TrieNode<T> | undefined;
  #others: Map<unknown, TrieNode<T>> | undefined;
  found: T | undefined;

  after(token: unknown): TrieNode<T> | undefined {
    return this.#next !== undefined && this.#token === token ? this.#next : this.#others?.get(token);
  }

  grow(token: unknown): TrieNode<T> {
    const known = this.after(token);
    if (known !== undefined) return known;
    const place = new TrieNode<T>();
    if (this.#next === undefined) {
      this.#token = token;
      this.#next = place;
    } else {
      this.#others ??= new Map();
      this.#others.set(token, place);
    }
    return place;
  }
}

/** Tokens that no data contain: the start of a list, the start of an object, and the end of either. */
const LIST = Symbol('list');
const OBJECT = Symbol('object');
const END = Symbol('end');

type TrieStep = <T>(from: TrieNode<T>, token: unknown) => TrieNode<T> | undefined;

const follow: TrieStep = (from, token) => from.after(token);
const grow: TrieStep = (from, token) => from.grow(token);

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** Returns the node to which a value leads; `undefined` if there is none yet, or if the value is not plain data. */
function walk<T>(value: unknown, from: TrieNode<T>, step: TrieStep): TrieNode<T> | undefined {
  if (typeof value !== 'object' || value === null) return step(from, value);
  const isList = Array.isArray(value);
  if (!isList && !isPlain(value)) return undefined;
  let place = step(from, isList ? LIST : OBJECT);
  if (isList) {
    for (let i = 0; i < value.length && place !== undefined; i++) place = walk(value[i], place, step);
  } else {
    for (const key in value) {
      place = place && step(place, key);
      place = place && walk(value[key as keyof typeof value], place, step);
      if (place === undefined) return undefined;
    }
  }
  return place && step(place, END);
}

/** A table keyed by plain data: equal data with keys in the same order find the same entry. */
export class InternTable<T> {
  readonly #root = new TrieNode<T>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(value: unknown): T | undefined {
    return walk(value, this.#root, follow)?.found;
  }

  /** Stores an entry; ignores a key that is not plain data. */
  set(value: unknown, found: T): void {
    const place = walk(value, this.#root, grow);
    if (place === undefined) return;
    place.found = found;
    this.#size++;
  }
}
