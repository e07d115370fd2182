/** The keys that lead to a fact, or to a field. */
export type Path = readonly string[];

/** A key that an event or another fact decides: the path stands for every such key. */
export const ANY = '*';

const isSame = (a: string, b: string): boolean => a === b || a === ANY || b === ANY;

/** Tells whether one of two paths leads to the other, or to what stands below it. */
export const overlaps = (a: Path, b: Path): boolean =>
  a.every((key, i) => i >= b.length || isSame(key, b[i] as string));

/** Tells whether a path leads to another, or to what it stands below. */
export const leadsTo = (path: Path, to: Path): boolean =>
  path.length <= to.length && path.every((key, i) => key === to[i]);

/** Returns the value at a path, through own fields only; `undefined` if a key is missing. */
export function getPath(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root as Record<PropertyKey, unknown> | null | undefined;
  for (const key of path) {
    if (value === undefined || value === null) return undefined;
    const next = value[key];
    // Objects and lists inherit functions and their prototype, and nothing else.
    if ((typeof next === 'function' || key === '__proto__') && !Object.hasOwn(value, key)) return undefined;
    value = next as typeof value;
  }
  return value;
}

/**
 * Returns a copy of a tree with a value at a path, `depth` keys into it; `undefined` removes the last key. The copy shares
 * every branch off the path, and a key that the tree has keeps its position.
 */
export function setPath<T>(tree: T, path: readonly string[], value: unknown, depth = 0): T {
  const key = path[depth] as keyof T;
  const next = depth === path.length - 1 ? value : setPath(tree[key] ?? {}, path, value, depth + 1);
  const after = { ...tree, [key]: next };
  if (next === undefined) delete after[key];
  return after;
}

const isWhole = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || Array.isArray(value) || ('from' in value && 'to' in value);

/** Returns the paths to the values in a value, each a value as a whole: lists and spans are. */
export function fieldsIn(value: unknown, path: Path = []): readonly Path[] {
  if (isWhole(value)) return [path];
  return Object.entries(value as object).flatMap(([key, each]) => fieldsIn(each, [...path, key]));
}
