/**
 * A tree with a value at a path, `depth` keys into it; `undefined`: what stood there is gone. What is not on the path is
 * shared, and a key that was there keeps its place.
 */
export function setPath<T>(tree: T, path: readonly string[], value: unknown, depth = 0): T {
  const key = path[depth] as keyof T;
  const next = depth === path.length - 1 ? value : setPath(tree[key] ?? {}, path, value, depth + 1);
  const after = { ...tree, [key]: next };
  if (next === undefined) delete after[key];
  return after;
}
