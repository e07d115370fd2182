/** A value that is read-only at every depth. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** Freezes a JSON value at every depth. A value that is frozen already is taken to be frozen at every depth. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

/** The copies: nobody can write to them, so that copies of copies share them. */
const COPIES = /* @__PURE__ */ new WeakSet<object>();

/** A frozen copy of a value that is JSON: nothing that is done to the value reaches the copy. */
export function frozenCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null || COPIES.has(value)) return value;
  const copy = Array.isArray(value)
    ? value.map(frozenCopy)
    : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, frozenCopy(part)]));
  COPIES.add(copy);
  return Object.freeze(copy) as T;
}
