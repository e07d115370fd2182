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
