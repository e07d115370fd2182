import { bitsOf } from '../../kernel/factored/bits.ts';
import { viewAt } from '../../kernel/factored/controlStates.ts';
import { type Coreachable, difference, type ProductSubset } from '../../kernel/factored/coreachable.ts';
import type { ComponentAction } from '../../kernel/factored/decomposition.ts';
import {
  narrowed,
  type ProductSet,
  type ProductSetExplorer,
  type ProductSets,
  setAt,
} from '../../kernel/factored/productSets.ts';
import { traceInto } from '../../kernel/factored/trace.ts';
import { memoize } from '../../model/memoize.ts';

/** A step after which the goal cannot be reached any more, and the shortest sequence that ends with it. */
export interface DeadEndEntry {
  readonly by: ComponentAction | undefined;
  readonly actions: readonly ComponentAction[];
}

/** An action, and the box that it leads to. */
interface Step {
  readonly by: ComponentAction;
  readonly to: ProductSet;
}

/** The number of boxes tried for one step before the shortest sequence so far is taken. */
const ENOUGH = 8;

const isEmpty = ({ sets }: ProductSubset): boolean => sets.some(({ size }) => size === 0);

/** Returns the part of a box in which an action that control enables is enabled, and the part that the action leads to. */
function taken(box: ProductSet, from: ProductSubset, by: ComponentAction) {
  const before = narrowed(box.controlState, from.sets, by.guards);
  if (before === undefined) return undefined;
  const after = before.map((set, part) => viewAt(box.controlState, part).imageOf(by, set));
  return { before: { sets: before }, after: { sets: after } };
}

/** Returns the part of a box from which an action leads into dead states. */
const into = (
  box: ProductSet,
  before: ProductSubset,
  by: ComponentAction,
  dead: ProductSubset,
): ProductSubset => ({
  sets: before.sets.map((set, part) =>
    viewAt(box.controlState, part).preimageOf(by, set, setAt(dead.sets, part)),
  ),
});

/** A way that an action, which control enables, leads from where the goal can be reached to where it cannot. */
function entryBy(
  explorer: ProductSetExplorer,
  box: ProductSet,
  to: ProductSet,
  by: ComponentAction,
  alive: Coreachable,
): DeadEndEntry | undefined {
  let best: DeadEndEntry | undefined;
  for (const from of alive.get(box) ?? []) {
    const steps = taken(box, from, by);
    if (steps === undefined) continue;
    for (const dead of difference(explorer, steps.after, alive.get(to) ?? [])) {
      const source = into(box, steps.before, by, dead);
      if (isEmpty(source)) continue;
      const actions = [...traceInto(explorer, box, source), by];
      if (best === undefined || actions.length < best.actions.length) best = { by, actions };
    }
  }
  return best;
}

/**
 * Every step into a dead end that counts, each with the shortest sequence that ends with it; shortest first. `tell` is
 * called after each box.
 */
export function deadEndsOf(
  explorer: ProductSetExplorer,
  { boxes }: ProductSets,
  alive: Coreachable,
  counts: (by: ComponentAction) => boolean,
  tell = () => {},
): readonly DeadEndEntry[] {
  const [first] = boxes as readonly [ProductSet];
  if ((alive.get(first) ?? []).length === 0) return [{ by: undefined, actions: [] }];
  const found = new Map<number | string, DeadEndEntry[]>();
  const counted = explorer.decomposition.actions.filter(counts);
  const isCounted = new Set(counted);
  const local = bitsOf(counted.filter(({ component }) => component !== undefined).map(({ index }) => index));
  const day = explorer.decomposition.quotient.variables.findIndex(({ kind }) => kind === 'day');
  // Time that passes is a step of its own for each day that it leads to.
  const keyOf = ({ by, to }: Step) =>
    by.action.event ? by.index : `${by.index} ${to.controlState.valueOf(day)}`;
  const isMortal = memoize((box: ProductSet) => difference(explorer, box, alive.get(box) ?? []).length > 0);
  for (const box of boxes) {
    tell();
    const own = isMortal(box) ? box.controlState.enabled(local) : [];
    const steps = [
      ...own.map((by) => ({ by, to: box })),
      ...box.next.filter(({ by, to }) => isCounted.has(by) && isMortal(to)),
    ];
    for (const { by, to } of steps) {
      const key = keyOf({ by, to });
      const known = found.get(key) ?? [];
      if (known.length >= ENOUGH) continue;
      const entry = entryBy(explorer, box, to, by, alive);
      if (entry) found.set(key, [...known, entry]);
    }
  }
  const length = ({ actions }: DeadEndEntry) => actions.length;
  return [...found.values()]
    .map((entries) => entries.reduce((best, each) => (length(each) < length(best) ? each : best)))
    .sort((a, b) => length(a) - length(b));
}
