/**
 * Returns a copy of a tree with a value at a path, `depth` keys into it; `undefined` deletes the key. Branches off the
 * path are shared, and an existing key keeps its place.
 */
export function put<T>(tree: T, path: readonly string[], value: unknown, depth = 0): T {
  const key = path[depth] as keyof T;
  const next = depth === path.length - 1 ? value : put(tree[key] ?? {}, path, value, depth + 1);
  const after = { ...tree, [key]: next };
  if (next === undefined) delete after[key];
  return after;
}
