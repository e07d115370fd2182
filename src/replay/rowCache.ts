import { cached } from '../model/memoize.ts';
import { wordAt } from '../model/numbers.ts';

interface Node<T> {
  /** By the number of the next value that is read. */
  readonly next: Node<T>[];
  readonly byDay: Map<number, T>;
}

const node = <T>(): Node<T> => ({ next: [], byDay: new Map() });

/** Answers for rows, each computed once for the values at some places of a row, and a day. */
export class RowCache<T> {
  readonly #places: readonly number[];
  readonly #root = node<T>();

  constructor(places: readonly number[]) {
    this.#places = places;
  }

  at(row: Int32Array, from: number, day: number, make: () => T): T {
    let at = this.#root;
    for (const place of this.#places) {
      const value = wordAt(row, from + place);
      let next = at.next[value];
      if (next === undefined) {
        next = node();
        at.next[value] = next;
      }
      at = next;
    }
    return cached(at.byDay, day, make);
  }
}
