import { cached } from '../../model/memoize.ts';
import type { LocalSet } from './localSets.ts';
import {
  isInside,
  narrowings,
  type ProductSet,
  type ProductSetExplorer,
  type ProductSets,
  type ProductStep,
  setAt,
} from './productSets.ts';

/** A subset of a product set: a set of local states for each component. */
export interface ProductSubset {
  readonly sets: readonly LocalSet[];
}

/** The states of each product set from which a goal can be reached (co-reachable states), as subsets. */
export type Coreachable = ReadonlyMap<ProductSet, readonly ProductSubset[]>;

/** A product set from which an action leads to another. */
interface Source {
  readonly box: ProductSet;
  readonly step: ProductStep;
}

/** Returns the states of a product set from which its components come to some of its states by themselves. */
const backward = ({ controlState, sets }: ProductSet, from: readonly LocalSet[]): ProductSubset => ({
  sets: from.map((set, each) => controlState.views[each]?.backwardClosureOf(setAt(sets, each), set) ?? set),
});

/** Returns the states of a product set that a step leads into a subset of another; `undefined` if there are none. */
function preimage(
  explorer: ProductSetExplorer,
  { box, step: { by, of } }: Source,
  into: ProductSubset,
): ProductSubset | undefined {
  const sets = box.controlState.within(box.sets, of);
  const [left] = narrowings(box.controlState, sets, by.guards, by);
  const leading = left && explorer.preimageOf(left, by, into.sets);
  return leading && backward(box, leading);
}

/**
 * Computes the co-reachable states, backwards from the goal. `goal` returns the goal states of a product set; `tell` is
 * called for each set from which others are looked for.
 */
export function coreachableIn(
  explorer: ProductSetExplorer,
  { boxes }: ProductSets,
  goal: (box: ProductSet) => ProductSubset | undefined,
  tell = () => {},
): Coreachable {
  const coreachable = new Map<ProductSet, ProductSubset[]>(boxes.map((box) => [box, []]));
  const into = new Map<ProductSet, Source[]>();
  for (const box of boxes)
    for (const step of box.next) cached(into, step.to, (): Source[] => []).push({ box, step });
  const queue: (readonly [ProductSet, ProductSubset])[] = [];
  /** The sets of which all states are known to lead to the goal: nothing of them has to be found any more. */
  const whole = new Set<ProductSet>();
  const add = (box: ProductSet, sub: ProductSubset) => {
    if (isInside(box, sub)) whole.add(box);
    const known = coreachable.get(box) as ProductSubset[];
    if (known.some((other) => isInside(sub, other))) return;
    const kept = known.filter((other) => !isInside(other, sub));
    coreachable.set(box, [...kept, sub]);
    queue.push([box, sub]);
  };
  for (const box of boxes) {
    const sub = goal(box);
    if (sub) add(box, backward(box, sub.sets));
  }
  for (const [box, sub] of queue) {
    // A part that lies in a larger one by now leads to nothing more.
    if (!coreachable.get(box)?.includes(sub)) continue;
    tell();
    for (const source of into.get(box) ?? []) {
      if (whole.has(source.box)) continue;
      const earlier = preimage(explorer, source, sub);
      if (earlier) add(source.box, earlier);
    }
  }
  return coreachable;
}

/** Adds what a product set has beside another, as disjoint product sets. */
function addOutside(
  explorer: ProductSetExplorer,
  box: ProductSubset,
  other: ProductSubset,
  pieces: ProductSubset[],
): void {
  const both: LocalSet[] = [];
  for (let each = 0; each < box.sets.length; each++) {
    const common = explorer.common(setAt(box.sets, each), setAt(other.sets, each));
    if (common.size === 0) {
      pieces.push(box);
      return;
    }
    both.push(common);
  }
  for (let each = 0; each < box.sets.length; each++) {
    const set = setAt(box.sets, each);
    if (both[each] === set) continue;
    const sets = both.slice(0, each);
    sets.push(explorer.without(set, setAt(other.sets, each)));
    for (let after = each + 1; after < box.sets.length; after++) sets.push(setAt(box.sets, after));
    pieces.push({ sets });
  }
}

/** Returns a product set minus others, as disjoint product sets. */
export function difference(
  explorer: ProductSetExplorer,
  box: ProductSubset,
  others: readonly ProductSubset[],
): readonly ProductSubset[] {
  if (others.some((other) => isInside(box, other))) return [];
  let pieces: readonly ProductSubset[] = [box];
  for (const other of others) {
    const left: ProductSubset[] = [];
    for (const piece of pieces) addOutside(explorer, piece, other, left);
    if (left.length === 0) return left;
    pieces = left;
  }
  return pieces;
}

/** Returns the number of states in a product set: most are few enough for a number. */
function sizeOf({ sets }: ProductSubset): bigint {
  const product = sets.reduce((count, { size }) => count * size, 1);
  if (Number.isSafeInteger(product)) return BigInt(product);
  return sets.reduce((count, { size }) => count * BigInt(size), 1n);
}

/** Returns the number of states in disjoint product sets. */
export const countOf = (boxes: readonly ProductSubset[]): bigint =>
  boxes.reduce((sum, box) => sum + sizeOf(box), 0n);
