import { type BitSet, bitsOf, common, has, meets, NONE, union, without } from './bits.ts';
import type { ComponentView } from './componentViews.ts';
import type { ProductSubset } from './coreachable.ts';
import type { ComponentAction } from './decomposition.ts';
import type { LocalState } from './localSets.ts';
import {
  narrowings,
  type Origin,
  type ProductSet,
  type ProductSetExplorer,
  type Provenance,
  setAt,
} from './productSets.ts';

/** A path of a component's own transitions. */
interface LocalPath {
  readonly from: LocalState;
  readonly actions: readonly ComponentAction[];
}

/** Returns the states on shortest paths of a component's own transitions from some states into a set. */
function onShortestPaths(view: ComponentView, from: BitSet, into: BitSet): BitSet {
  const layers = [from];
  let seen = from;
  for (let last = from; last.length > 0 && !meets(last, into); layers.push(last)) {
    last = without(view.successorsOf(last), seen);
    seen = union(seen, last);
  }
  let on = common(layers.pop() ?? NONE, into);
  let all = on;
  for (const layer of layers.reverse()) {
    on = common(view.predecessorsOf(on), layer);
    all = union(all, on);
  }
  return all;
}

/** Finds a shortest path of a component's own transitions from one of some states into a set. */
function pathInto(view: ComponentView, from: readonly LocalState[], into: BitSet): LocalPath | undefined {
  const come = new Map<LocalState, { readonly before?: LocalState; readonly by?: ComponentAction }>();
  const isWanted = onShortestPaths(view, bitsOf(from), into);
  for (const local of from) if (has(isWanted, local)) come.set(local, {});
  for (const [local] of come) {
    if (has(into, local)) return pathBack(come, local);
    for (const [by, to] of view.steps(local))
      if (has(isWanted, to) && !come.has(to)) come.set(to, { before: local, by });
  }
  return undefined;
}

function pathBack(
  come: ReadonlyMap<LocalState, { readonly before?: LocalState; readonly by?: ComponentAction }>,
  goal: LocalState,
): LocalPath {
  const actions: ComponentAction[] = [];
  let at = goal;
  for (let step = come.get(at); step?.by; step = come.get(at)) {
    actions.unshift(step.by);
    at = step.before as LocalState;
  }
  return { from: at, actions };
}

/** Returns the first provenance, below a number, with states in a subset of the product set. */
function provenanceIn({ provenances }: ProductSet, { sets }: ProductSubset, before: number): Provenance {
  const has = (provenance: Provenance) =>
    provenance.sets.every(({ bits }, component) => meets(bits, setAt(sets, component).bits));
  return provenances.find((provenance) => provenance.number < before && has(provenance)) as Provenance;
}

/** Returns the states with which each component enters a provenance. */
function enteredBy(
  explorer: ProductSetExplorer,
  from: Origin | undefined,
): readonly (readonly LocalState[])[] {
  if (from === undefined) return explorer.startLocals().map((local) => [local]);
  const { box, by, sets } = from;
  const [left] = narrowings(box.controlState, sets, by.guards, by);
  return left ? explorer.imageOf(left, by).map(({ members }) => members) : [];
}

const hasTimeStep = ({ actions }: LocalPath): boolean =>
  actions.some(({ action }) => action.event === undefined);

/**
 * Joins the paths of all components. A path on which time passes comes last, so that the other components need not
 * wait.
 */
const interleaved = (paths: readonly LocalPath[]): readonly ComponentAction[] =>
  [...paths.filter((path) => !hasTimeStep(path)), ...paths.filter(hasTimeStep)].flatMap(
    ({ actions }) => actions,
  );

/** Returns the states of an origin that its global action maps to exactly these entries. */
function sourceOf(
  explorer: ProductSetExplorer,
  { box, by, sets }: Origin,
  entries: readonly LocalState[],
): ProductSubset {
  const [left] = narrowings(box.controlState, sets, by.guards, by);
  const into = entries.map((local) => explorer.setOf([local]));
  return { sets: (left && explorer.preimageOf(left, by, into)) ?? [] };
}

/** Returns a short sequence of actions from the start into a subset of a product set. */
export function traceInto(
  explorer: ProductSetExplorer,
  box: ProductSet,
  into: ProductSubset,
  before = Number.POSITIVE_INFINITY,
): readonly ComponentAction[] {
  const provenance = provenanceIn(box, into, before);
  const entered = enteredBy(explorer, provenance.origin);
  const paths = entered.map((locals, component) => {
    const wanted = common(setAt(provenance.sets, component).bits, setAt(into.sets, component).bits);
    const view = box.controlState.views[component];
    // A shared value stays as it is within a product set.
    if (view === undefined)
      return { from: locals.find((value) => has(wanted, value)) as number, actions: [] };
    return pathInto(view, locals, wanted) as LocalPath;
  });
  const own = interleaved(paths);
  if (provenance.origin === undefined) return own;
  const source = sourceOf(
    explorer,
    provenance.origin,
    paths.map(({ from }) => from),
  );
  return [
    ...traceInto(explorer, provenance.origin.box, source, provenance.number),
    provenance.origin.by,
    ...own,
  ];
}
