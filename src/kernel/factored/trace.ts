import type { ProductSubset } from './coreachable.ts';
import type { ComponentAction } from './decomposition.ts';
import type { ComponentView, LocalSet, LocalState } from './localStates.ts';
import {
  narrowed,
  type Origin,
  type ProductSet,
  type ProductSetExplorer,
  type Provenance,
} from './productSets.ts';

/** A part's own steps between two of its states. */
interface LocalPath {
  readonly from: LocalState;
  readonly actions: readonly ComponentAction[];
}

/** The shortest way of a part, by itself, from one of some states to one of others. */
function pathInto(
  view: ComponentView,
  from: Iterable<LocalState>,
  into: ReadonlySet<LocalState>,
): LocalPath | undefined {
  const come = new Map<LocalState, { readonly before?: LocalState; readonly by?: ComponentAction }>();
  for (const local of from) come.set(local, {});
  for (const [local] of come) {
    if (into.has(local)) return pathBack(come, local);
    for (const [by, to] of view.steps(local)) if (!come.has(to)) come.set(to, { before: local, by });
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

const common = (a: LocalSet, b: LocalSet | undefined): ReadonlySet<LocalState> => {
  const all = new Set(b?.members);
  return new Set(a.members.filter((local) => all.has(local)));
};

/** The first share of a box, before a number, that has states of part of the box. */
function provenanceIn({ provenances }: ProductSet, { sets }: ProductSubset, before: number): Provenance {
  const has = (provenance: Provenance) =>
    provenance.sets.every((set, component) => common(set, sets[component]).size > 0);
  return provenances.find((provenance) => provenance.number < before && has(provenance)) as Provenance;
}

/** What each part enters a share with. */
function enteredBy(
  explorer: ProductSetExplorer,
  from: Origin | undefined,
): readonly (readonly LocalState[])[] {
  if (from === undefined) return explorer.startLocals().map((local) => [local]);
  const { box, by } = from;
  const left = narrowed(box, from.sets, by.guards) ?? [];
  return left.map(
    (set, component) => (box.controlState.views[component] as ComponentView).imageOf(by, set).members,
  );
}

const hasTimeStep = ({ actions }: LocalPath): boolean =>
  actions.some(({ action }) => action.event === undefined);

/** The own steps of all parts. Where time passes inside a part, that part comes last: the others need not wait. */
const interleaved = (paths: readonly LocalPath[]): readonly ComponentAction[] =>
  [...paths.filter((path) => !hasTimeStep(path)), ...paths.filter(hasTimeStep)].flatMap(
    ({ actions }) => actions,
  );

/** What was in the box of an origin that its turn makes of just these. */
function sourceOf({ box, by, sets }: Origin, entries: readonly LocalState[]): ProductSubset {
  const left = narrowed(box, sets, by.guards) ?? [];
  return {
    sets: left.map((set, component) => {
      const view = box.controlState.views[component] as ComponentView;
      return { members: set.members.filter((local) => view.after(by, local) === entries[component]) };
    }),
  };
}

/** A short sequence of actions from the start into part of a box. */
export function traceInto(
  explorer: ProductSetExplorer,
  box: ProductSet,
  into: ProductSubset,
  before = Number.POSITIVE_INFINITY,
): readonly ComponentAction[] {
  const provenance = provenanceIn(box, into, before);
  const entered = enteredBy(explorer, provenance.origin);
  const paths = entered.map((locals, component) => {
    const wanted = common(provenance.sets[component] as LocalSet, into.sets[component]);
    return pathInto(box.controlState.views[component] as ComponentView, locals, wanted) as LocalPath;
  });
  const own = interleaved(paths);
  if (provenance.origin === undefined) return own;
  const source = sourceOf(
    provenance.origin,
    paths.map(({ from }) => from),
  );
  return [
    ...traceInto(explorer, provenance.origin.box, source, provenance.number),
    provenance.origin.by,
    ...own,
  ];
}
