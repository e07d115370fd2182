/*
 * The values that one slot has had, by number. A list that changes with every event would have as many versions as
 * events, so that a long list is stored as its difference from another, and found again by the sum of its members'
 * hashes.
 */

/** The length up to which lists are stored whole. */
const SHORT = 32;

/** The most differences between a list and one that is stored whole. */
const MOST_STEPS = 64;

type List = readonly string[];

/** A member that one list has and another lacks, with its index in the first. */
type Extra = readonly [at: number, member: string];

/** A list stored as its difference from another. */
interface Derived {
  readonly from: number;
  readonly extras: readonly Extra[];
  /** True if the other list has the extra members. */
  readonly isShorter: boolean;
  readonly steps: number;
}

/** A numbered list, with the sum of its members' hashes. */
interface Numbered {
  readonly id: number;
  readonly list: List;
  readonly sum: number;
}

/** The modulus of sums, which keeps them safe integers. */
const RANGE = 2 ** 52;

/** Returns a hash of a text. */
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

// Lists are copied before iteration, because V8 reads frozen lists slowly.

function isSame(one: List, other: List): boolean {
  const [a, b] = [[...one], [...other]];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at === a.length && at === b.length;
}

/** Returns the members that a list has in addition to another; `undefined` if the other is no subsequence. */
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

/** Returns a list with the extra members inserted or removed. */
function changed(list: List, { extras, isShorter }: Derived): List {
  const after = [...list];
  if (isShorter) for (const [at] of extras.toReversed()) after.splice(at, 1);
  else for (const [at, member] of extras) after.splice(at, 0, member);
  return Object.freeze(after);
}

/** The values of a slot. The first value has number 0. */
export class ValueTable {
  readonly #isDay: boolean;
  readonly #all: unknown[] = [];
  readonly #derived = new Map<number, Derived>();
  readonly #known = new Map<string, number>();
  /** The long list numbered last. */
  #last: Numbered | undefined;

  /** `isDay` distinguishes only present from absent values. */
  constructor(isDay: boolean) {
    this.#isDay = isDay;
  }

  /** Returns the number of a value. */
  idOf(value: unknown): number {
    if (isLong(value)) return this.#idOfLong(value);
    const key = value === undefined ? '' : this.#isDay ? 'a day' : JSON.stringify(value);
    return this.#known.get(key) ?? this.#add(key, value);
  }

  /** Returns the value of a number. */
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
    // Two different lists can have the same sum.
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

  /** Returns the difference from the list numbered last, if one is a subsequence of the other. */
  #derive(list: List): Derived | undefined {
    if (this.#last === undefined) return undefined;
    const { id: from, list: other } = this.#last;
    const isShorter = list.length < other.length;
    const extras = isShorter ? extrasOf(other, list) : extrasOf(list, other);
    const steps = (this.#derived.get(from)?.steps ?? 0) + 1;
    return extras && { from, extras, isShorter, steps };
  }
}
