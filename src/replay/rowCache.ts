import { cached } from '../model/memoize.ts';
import { wordAt } from '../model/numbers.ts';

/** An answer, with the values for which it was computed. */
interface Entry<T> {
  readonly values: Int32Array;
  readonly day: number;
  readonly answer: T;
}

/** The most answers that are kept; beyond this number the cache starts afresh. */
const MOST_KEPT = 20_000;

const mixed = (hash: number, value: number): number => {
  const next = Math.imul(hash ^ value, 0x9e3779b1);
  return next ^ (next >>> 15);
};

/** Answers for rows, each computed once for the values at some places of a row, and a day. */
export class RowCache<T> {
  readonly #places: readonly number[];
  readonly #byHash = new Map<number, Entry<T>[]>();
  #size = 0;

  constructor(places: readonly number[]) {
    this.#places = places;
  }

  at(row: Int32Array, from: number, day: number, make: () => T): T {
    const hash = this.#hashOf(row, from, day);
    const known = this.#byHash.get(hash)?.find((entry) => this.#isOf(entry, row, from, day));
    if (known) return known.answer;
    const answer = make();
    this.#keep(hash, {
      values: Int32Array.from(this.#places, (place) => wordAt(row, from + place)),
      day,
      answer,
    });
    return answer;
  }

  #hashOf(row: Int32Array, from: number, day: number): number {
    let hash = day;
    for (const place of this.#places) hash = mixed(hash, wordAt(row, from + place));
    return hash;
  }

  #isOf({ values, day: known }: Entry<T>, row: Int32Array, from: number, day: number): boolean {
    return known === day && this.#places.every((place, i) => values[i] === row[from + place]);
  }

  #keep(hash: number, entry: Entry<T>): void {
    if (this.#size++ >= MOST_KEPT) {
      this.#byHash.clear();
      this.#size = 1;
    }
    cached(this.#byHash, hash, (): Entry<T>[] => []).push(entry);
  }
}
