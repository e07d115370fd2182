/** The initial number of entries; a power of two. */
const FIRST_ROOM = 16;

/** The least ratio of entries to pairs. */
const SPARSE = 2;

/** Mixes the bits of two numbers (a multiplicative hash, after Knuth). */
function hashOf(a: number, b: number): number {
  const hash = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

/**
 * A map from pairs of small numbers, from 0 on: a hash table (open addressing, linear probing) that makes no object for a
 * pair.
 */
export class PairMap<Value extends object> {
  /** The first number of the pair at each entry, plus one, and the second number; 0: the entry is free. */
  #pairs = new Int32Array(2 * FIRST_ROOM);
  #values = new Array<Value | undefined>(FIRST_ROOM);
  #size = 0;

  /** Returns the value of a pair; `undefined` for an unknown pair. */
  get(a: number, b: number): Value | undefined {
    return this.#values[this.#placeOf(a, b)];
  }

  /** Keeps a value for a pair, and returns the value. */
  set(a: number, b: number, value: Value): Value {
    if ((this.#size + 1) * SPARSE > this.#values.length) this.#grow();
    const place = this.#placeOf(a, b);
    if (this.#pairs[2 * place] === 0) this.#size++;
    this.#put(place, a, b, value);
    return value;
  }

  /** Returns the entry of a pair, or the free entry where it would be. */
  #placeOf(a: number, b: number): number {
    const pairs = this.#pairs;
    const mask = (pairs.length >> 1) - 1;
    let place = hashOf(a, b) & mask;
    for (let first = pairs[2 * place] as number; first !== 0; first = pairs[2 * place] as number) {
      if (first === a + 1 && pairs[2 * place + 1] === b) return place;
      place = (place + 1) & mask;
    }
    return place;
  }

  #put(place: number, a: number, b: number, value: Value): void {
    this.#pairs[2 * place] = a + 1;
    this.#pairs[2 * place + 1] = b;
    this.#values[place] = value;
  }

  #grow(): void {
    const [pairs, values] = [this.#pairs, this.#values];
    this.#pairs = new Int32Array(2 * pairs.length);
    this.#values = new Array(2 * values.length);
    values.forEach((value, place) => {
      const [a, b] = [(pairs[2 * place] as number) - 1, pairs[2 * place + 1] as number];
      if (value !== undefined) this.#put(this.#placeOf(a, b), a, b, value);
    });
  }
}
