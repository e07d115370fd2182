import type { Condition } from '../../language/conditions.ts';
import type { TermData } from '../../language/terms.ts';

/*
 * Facts that other facts name: the offer of the country decided. The record decides which of them is read.
 */

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Returns the terms in conditions that name a key of a fact. */
export function keysIn(value: unknown): readonly TermData[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (!isTree(value)) return [];
  const own = Array.isArray(value.fact) ? value.fact.filter(isTree) : [];
  return [...(own as unknown as readonly TermData[]), ...Object.values(value).flatMap(keysIn)];
}

/** Returns conditions in which the keys of facts have the names that a function gives them. */
export function withKeys(
  conditions: readonly Condition[],
  nameOf: (key: TermData) => unknown,
): readonly Condition[] {
  const named = (key: unknown) => (isTree(key) ? { value: nameOf(key as unknown as TermData) } : key);
  const inTree = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inTree);
    if (!isTree(value)) return value;
    if (Array.isArray(value.fact)) return { ...value, fact: value.fact.map(named) };
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inTree(part)]));
  };
  return conditions.map((condition) => inTree(condition) as Condition);
}
