import { type BitSet, bitsOf, isWithin } from '../../kernel/factored/bits.ts';
import type { ComponentView } from '../../kernel/factored/componentViews.ts';
import { type Coreachable, difference, type ProductSubset } from '../../kernel/factored/coreachable.ts';
import type { ComponentAction } from '../../kernel/factored/decomposition.ts';
import type { LocalSet } from '../../kernel/factored/localSets.ts';
import {
  narrowings,
  type ProductSet,
  type ProductSetExplorer,
  type ProductSets,
  type ProductStep,
  setAt,
} from '../../kernel/factored/productSets.ts';
import { traceInto } from '../../kernel/factored/trace.ts';
import { cached, memoize } from '../../model/memoize.ts';

/** A step after which the goal cannot be reached any more, and a short sequence that ends with it. */
export interface DeadEndEntry {
  readonly by: ComponentAction | undefined;
  readonly actions: readonly ComponentAction[];
}

/** The number of boxes tried for one step before the shortest sequence so far is taken. */
const ENOUGH = 8;

/** Splits states by the shared value, for some of these: ways to each can have other lengths. */
function byShared(explorer: ProductSetExplorer, sets: readonly LocalSet[]): readonly ProductSubset[] {
  if (explorer.decomposition.shared === undefined) return [{ sets }];
  const values = setAt(sets, sets.length - 1).members.slice(0, ENOUGH);
  return values.map((value) => ({ sets: sets.with(-1, explorer.setOf([value])) }));
}

/** A way that a step, which control enables, leads from where the goal can be reached to where it cannot. */
function entryBy(
  explorer: ProductSetExplorer,
  box: ProductSet,
  { by, of, to }: ProductStep,
  alive: Coreachable,
): DeadEndEntry | undefined {
  let best: DeadEndEntry | undefined;
  const { controlState } = box;
  const befores = (alive.get(box) ?? []).flatMap(({ sets }) =>
    narrowings(controlState, controlState.within(sets, of), by.guards, by),
  );
  for (const before of befores) {
    const after = { sets: to.controlState.within(explorer.imageOf(before, by), to.controlState.of) };
    for (const dead of difference(explorer, after, alive.get(to) ?? [])) {
      const sets = explorer.preimageOf(before, by, dead.sets);
      if (sets === undefined) continue;
      for (const source of byShared(explorer, sets)) {
        const actions = [...traceInto(explorer, box, source), by];
        if (best === undefined || actions.length < best.actions.length) best = { by, actions };
      }
    }
  }
  return best;
}

/**
 * Returns a function that finds, among actions of one component each, those that lead out of the states of some part of a box
 * from which the goal can be reached: found once for a view of the component and a set of its states.
 */
function leavingIn(alive: Coreachable, among: BitSet): (box: ProductSet) => readonly ComponentAction[] {
  const knownFor = memoize((_: ComponentView) => new Map<LocalSet, Map<ComponentAction, boolean>>());
  /** Returns a function that tells whether an action leads out of a set of its component. */
  const leavingOf = (view: ComponentView, set: LocalSet) => {
    const known = cached(knownFor(view), set, () => new Map<ComponentAction, boolean>());
    const leaves = (by: ComponentAction): boolean => {
      const left = view.filter(set, by.guards.byComponent.get(by.component as number));
      return !isWithin(view.imageOf(by, left).bits, set.bits);
    };
    return (by: ComponentAction): boolean => cached(known, by, () => leaves(by));
  };
  return (box) => {
    const { views } = box.controlState;
    const parts = (alive.get(box) ?? []).map(({ sets }) =>
      views.map((view, component) => leavingOf(view, setAt(sets, component))),
    );
    return box.controlState
      .enabled(among)
      .filter((by) => parts.some((leaving) => leaving[by.component as number]?.(by)));
  };
}

/**
 * Every step into a dead end that counts, each with the shortest of a few sequences that end with it; shortest first.
 * `tell` is called after each box.
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
  const day = explorer.decomposition.quotient.variables.findIndex(({ kind }) => kind === 'day');
  // Time that passes is a step of its own for each day that it leads to.
  const keyOf = ({ by, to }: ProductStep) =>
    by.action.event ? by.index : `${by.index} ${to.controlState.valueOf(day)}`;
  const isMortal = memoize((box: ProductSet) => difference(explorer, box, alive.get(box) ?? []).length > 0);
  const local = bitsOf(counted.filter(({ component }) => component !== undefined).map(({ index }) => index));
  const leaving = leavingIn(alive, local);
  for (const box of boxes) {
    tell();
    const own = isMortal(box) ? leaving(box) : [];
    const steps = [
      ...own.map((by) => ({ by, of: undefined, to: box })),
      ...box.next.filter(({ by, to }) => isCounted.has(by) && isMortal(to)),
    ];
    for (const step of steps) {
      const key = keyOf(step);
      const known = found.get(key) ?? [];
      if (known.length >= ENOUGH) continue;
      const entry = entryBy(explorer, box, step, alive);
      if (entry) found.set(key, [...known, entry]);
    }
  }
  const length = ({ actions }: DeadEndEntry) => actions.length;
  return [...found.values()]
    .map((entries) => entries.reduce((best, each) => (length(each) < length(best) ? each : best)))
    .sort((a, b) => length(a) - length(b));
}
