/*
 * Objects that are no events, and some that still are: an event with something done to it. The random numbers come from a
 * seed, which the tests print.
 */

type Fields = Record<string, unknown>;
export type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(random: Random, values: readonly T[]): T =>
  values[Math.floor(random() * values.length)] as T;

function cyclic(): object {
  const self: Fields = { from: '2011-06-27', to: '2011-06-30' };
  self.span = self;
  return self;
}

const throwing = (): object =>
  new Proxy(
    {},
    {
      get() {
        throw new Error('no');
      },
      ownKeys() {
        throw new Error('no');
      },
    },
  );

/** Values of every kind that a field may be given by mistake or by malice. */
const JUNK: readonly (() => unknown)[] = [
  ...[null, undefined, '', ' ', 0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, true, 5n, Symbol('s')].map(
    (value) => () => value,
  ),
  ...['x', 'en', 'LA', 'zz', 'a', '2010-02-30', '9 Nov 2010', '2010-11-12', 'language', '__proto__'].map(
    (value) => () => value,
  ),
  () => ({}),
  () => [],
  () => [null],
  () => ['en', 5],
  () => ['en', 'en'],
  () => ({ from: '2011-06-30', to: '2011-06-27' }),
  () => ({ from: '2011-06-27', to: '2011-06-30' }),
  () => ({ from: '2011-06-27', to: '2011-06-30', days: 4 }),
  () => ({ country: 'LB' }),
  () => ({ country: 'ZZ' }),
  () => new Map([['from', '2011-06-27']]),
  () => new Date(0),
  () => () => 'x',
  () => Object.create({ from: '2011-06-27', to: '2011-06-30' }),
  () => new Array(3),
  cyclic,
  throwing,
];

/** The paths to every part of an event. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

/** A copy in which the object at a path is changed. */
function changedAt(
  root: object,
  path: readonly string[],
  change: (parent: Fields, key: string) => void,
): object {
  const copy = structuredClone(root) as Fields;
  const key = path.at(-1);
  if (key === undefined) return copy;
  change(
    path.slice(0, -1).reduce((part, each) => part[each] as Fields, copy),
    key,
  );
  return copy;
}

const CHANGES: readonly ((random: Random, parent: Fields, key: string) => void)[] = [
  (random, parent, key) => {
    parent[key] = pick(random, JUNK)();
  },
  (_, parent, key) => {
    delete parent[key];
  },
  (random, parent) => {
    parent[pick(random, ['colour', 'Country', 'constructor', 'toJSON', 'then'])] = pick(random, JUNK)();
  },
  (_, parent, key) => {
    Object.defineProperty(parent, key, {
      enumerable: true,
      get() {
        throw new Error('no');
      },
    });
  },
];

/** A field that says another thing each time. */
const UNSTEADY: (typeof CHANGES)[number] = (random, parent, key) => {
  const values = [parent[key], pick(random, JUNK)()];
  Object.defineProperty(parent, key, { enumerable: true, get: () => pick(random, values) });
};

/** The event as an object of another make: of a class, inherited, frozen, behind a Proxy. */
const MAKES: readonly ((event: object) => object)[] = [
  (event) => event,
  (event) => event,
  (event) => event,
  (event) => Object.create(event) as object,
  (event) => new Proxy(event, {}),
  (event) => Object.create(null, Object.getOwnPropertyDescriptors(event)) as object,
  (event) => {
    class Given {}
    for (const key of Object.keys(event)) {
      Object.defineProperty(Given.prototype, key, { get: () => event[key as keyof typeof event] });
    }
    return new Given();
  },
];

/** An event with up to two things done to it; some stay events, as what was done changes nothing or only a value. */
export function altered(random: Random, event: object, { steady = false } = {}): object {
  const changes = steady ? CHANGES : [...CHANGES, UNSTEADY];
  let object = event;
  for (let times = Math.floor(random() * 3); times > 0; times--) {
    const paths = pathsIn(event).filter((path) => path.length > 0 && path.join() !== 'type');
    try {
      object = changedAt(object, pick(random, paths), (parent, key) =>
        pick(random, changes)(random, parent, key),
      );
    } catch {
      // An earlier change removed this part, or left a value that cannot be copied.
    }
  }
  return pick(random, MAKES)(object);
}
