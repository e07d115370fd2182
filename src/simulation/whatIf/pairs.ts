/** A member of two lists: what it was, and what it became. */
export interface Pair<T> {
  /** Its index in the first list, and its value there; unset: only the second has it. */
  readonly from?: number;
  readonly before?: T;
  /** Its index in the second list, and its value there; unset: only the first has it. */
  readonly to?: number;
  readonly after?: T;
}

interface Placed<T> {
  readonly at: number;
  readonly value: T;
}

/** The members of a list that still have no counterpart. */
type Left<T> = Map<number, Placed<T>>;

const leftOf = <T>(list: readonly T[]): Left<T> => new Map(list.map((value, at) => [at, { at, value }]));

/** Takes out of both lists, in order, the members that have the same key. */
function matched<T>(first: Left<T>, second: Left<T>, key: (value: T) => string): readonly Pair<T>[] {
  const waiting = new Map<string, Placed<T>[]>();
  for (const other of second.values()) {
    const own = key(other.value);
    waiting.set(own, [...(waiting.get(own) ?? []), other]);
  }
  return [...first.values()].flatMap((one) => {
    const other = waiting.get(key(one.value))?.shift();
    if (other === undefined) return [];
    first.delete(one.at);
    second.delete(other.at);
    return [{ from: one.at, before: one.value, to: other.at, after: other.value }];
  });
}

/**
 * Pairs the members of two lists by what they say, wherever they stand: first those with the same first key, of those
 * that are left the ones with the same second key, and so on. A member without a counterpart is a pair by itself.
 */
export function pairsOf<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((value: T) => string)[],
): readonly Pair<T>[] {
  const [first, second] = [leftOf(before), leftOf(after)];
  const pairs = keys.flatMap((key) => matched(first, second, key));
  return [
    ...pairs,
    ...[...first.values()].map(({ at, value }) => ({ from: at, before: value })),
    ...[...second.values()].map(({ at, value }) => ({ to: at, after: value })),
  ];
}

type Both<T> = Required<Pair<T>>;

const isBoth = <T>(pair: Pair<T>): pair is Both<T> => pair.from !== undefined && pair.to !== undefined;

interface Link<T> {
  readonly pair: Both<T>;
  readonly previous: Link<T> | undefined;
}

/** Finds the first of some links with ever higher places that does not stand before a place. */
function firstFrom<T>(ends: readonly Link<T>[], to: number): number {
  const at = ends.findIndex(({ pair }) => pair.to >= to);
  return at < 0 ? ends.length : at;
}

/** Returns as many pairs as can be that stand in the same order in both lists (a longest increasing subsequence). */
export function keptInOrder<T>(pairs: readonly Pair<T>[]): readonly Pair<T>[] {
  const all = pairs.filter(isBoth).sort((a, b) => a.from - b.from);
  // By length, the end of the sequence that leaves most room after it.
  const ends: Link<T>[] = [];
  for (const pair of all) {
    const last = ends.at(-1);
    const at = last === undefined || last.pair.to < pair.to ? ends.length : firstFrom(ends, pair.to);
    ends[at] = { pair, previous: ends[at - 1] };
  }
  const kept: Both<T>[] = [];
  for (let link = ends.at(-1); link; link = link.previous) kept.push(link.pair);
  return kept.reverse();
}
