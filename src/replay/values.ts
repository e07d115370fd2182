/*
 * The values that were met in one slot, by number. A list that changes event by event would be as many lists as events: a
 * long one is kept by its difference to another, and found again by the sum of its members.
 */

/** Longer lists are kept by their differences. */
const SHORT = 32;

/** A list is kept whole once this many stand between it and one that is whole. */
const MOST_STEPS = 64;

type List = readonly string[];

/** A member that one list has and another lacks, with its place in the first. */
type Extra = readonly [at: number, member: string];

/** A list by its difference to another. */
interface Derived {
  readonly from: number;
  readonly extras: readonly Extra[];
  /** The other list has the extra members, not this one. */
  readonly isShorter: boolean;
  readonly steps: number;
}

/** A list that was numbered, with the sum of its members. */
interface Numbered {
  readonly id: number;
  readonly list: List;
  readonly sum: number;
}

/** Sums are of this many bits, so that they stay whole numbers. */
const RANGE = 2 ** 52;

/** A number for a text, as good as drawn by lot. */
function weightOf(text: string): number {
  let [a, b] = [0x9e3779b9, 0x85ebca6b];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 13);
  }
  return (a >>> 12) * 2 ** 32 + (b >>> 0);
}

const plus = (sum: number, weight: number): number => (sum + weight) % RANGE;
const minus = (sum: number, weight: number): number => plus(sum, RANGE - weight);

const isLong = (value: unknown): value is List =>
  Array.isArray(value) && value.length > SHORT && typeof value[0] === 'string';

// Lists are copied before they are gone through: V8 is slow at reading frozen ones.

function isSame(one: List, other: List): boolean {
  const [a, b] = [[...one], [...other]];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at === a.length && at === b.length;
}

/** The members that a list has beside those of another; `undefined`: it is not the other with members put in. */
function extrasOf(list: List, other: List): readonly Extra[] | undefined {
  const [long, short] = [[...list], [...other]];
  const extras: Extra[] = [];
  for (let i = 0, at = 0; i < long.length; i++) {
    if (at < short.length && long[i] === short[at]) at++;
    else extras.push([i, long[i] as string]);
    if (extras.length > long.length - short.length) return undefined;
  }
  return extras;
}

/** A list with members put in, or taken out. */
function changed(list: List, { extras, isShorter }: Derived): List {
  const after = [...list];
  if (isShorter) for (const [at] of extras.toReversed()) after.splice(at, 1);
  else for (const [at, member] of extras) after.splice(at, 0, member);
  return Object.freeze(after);
}

/** The values of a slot. The number of the first one is 0. */
export class ValueTable {
  readonly #isDay: boolean;
  readonly #all: unknown[] = [];
  readonly #derived = new Map<number, Derived>();
  readonly #known = new Map<string, number>();
  /** The long list that was looked at last. */
  #last: Numbered | undefined;

  /** `isDay`: of the values, only counts whether there is one. */
  constructor(isDay: boolean) {
    this.#isDay = isDay;
  }

  /** The number of a value. */
  idOf(value: unknown): number {
    if (isLong(value)) return this.#idOfLong(value);
    const key = value === undefined ? '' : this.#isDay ? 'a day' : JSON.stringify(value);
    return this.#known.get(key) ?? this.#add(key, value);
  }

  /** The value that has a number. */
  of(id: number): unknown {
    if (this.#last?.id === id) return this.#last.list;
    const derived = this.#derived.get(id);
    return derived ? changed(this.of(derived.from) as List, derived) : this.#all[id];
  }

  #add(key: string, value: unknown): number {
    const id = this.#all.push(value) - 1;
    this.#known.set(key, id);
    return id;
  }

  #idOfLong(list: List): number {
    if (list === this.#last?.list) return this.#last.id;
    const derived = this.#derive(list);
    const sum = derived
      ? derived.extras.reduce(
          (all, [, member]) => (derived.isShorter ? minus : plus)(all, weightOf(member)),
          this.#last?.sum ?? 0,
        )
      : list.map(weightOf).reduce(plus, 0);
    let key = `${list.length} ${sum}`;
    // Two lists can have one sum.
    while (this.#known.has(key) && !isSame(list, this.of(this.#known.get(key) as number) as List)) key += '+';
    let id = this.#known.get(key);
    if (id === undefined) {
      const isKept = derived !== undefined && derived.steps < MOST_STEPS;
      id = this.#add(key, isKept ? undefined : list);
      if (isKept) this.#derived.set(id, derived);
    }
    this.#last = { id, list, sum };
    return id;
  }

  /** The difference of a list to the one that was looked at last, where one is the other with members put in. */
  #derive(list: List): Derived | undefined {
    if (this.#last === undefined) return undefined;
    const { id: from, list: other } = this.#last;
    const isShorter = list.length < other.length;
    const extras = isShorter ? extrasOf(other, list) : extrasOf(list, other);
    const steps = (this.#derived.get(from)?.steps ?? 0) + 1;
    return extras && { from, extras, isShorter, steps };
  }
}
