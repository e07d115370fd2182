import type { SubBox } from './alive.ts';
import { type Box, type BoxExplorer, narrowed, type Origin, type Share } from './boxes.ts';
import type { Local, LocalSet, View } from './locals.ts';
import type { PartAction } from './parts.ts';

/** A part's own steps between two of its states. */
interface Path {
  readonly from: Local;
  readonly actions: readonly PartAction[];
}

/** The shortest way of a part, by itself, from one of some states to one of others. */
function pathInto(view: View, from: Iterable<Local>, into: ReadonlySet<Local>): Path | undefined {
  const come = new Map<Local, { readonly before?: Local; readonly by?: PartAction }>();
  for (const local of from) come.set(local, {});
  for (const [local] of come) {
    if (into.has(local)) return pathBack(come, local);
    for (const [by, to] of view.steps(local)) if (!come.has(to)) come.set(to, { before: local, by });
  }
  return undefined;
}

function pathBack(
  come: ReadonlyMap<Local, { readonly before?: Local; readonly by?: PartAction }>,
  goal: Local,
): Path {
  const actions: PartAction[] = [];
  let at = goal;
  for (let step = come.get(at); step?.by; step = come.get(at)) {
    actions.unshift(step.by);
    at = step.before as Local;
  }
  return { from: at, actions };
}

const common = (a: LocalSet, b: LocalSet | undefined): ReadonlySet<Local> => {
  const all = new Set(b?.members);
  return new Set(a.members.filter((local) => all.has(local)));
};

/** The first share of a box, before a number, that has states of part of the box. */
function shareIn({ shares }: Box, { sets }: SubBox, before: number): Share {
  const has = (share: Share) => share.sets.every((set, part) => common(set, sets[part]).size > 0);
  return shares.find((share) => share.number < before && has(share)) as Share;
}

/** What each part enters a share with. */
function enteredBy(explorer: BoxExplorer, from: Origin | undefined): readonly (readonly Local[])[] {
  if (from === undefined) return explorer.startLocals().map((local) => [local]);
  const { box, by } = from;
  const left = narrowed(box, from.sets, by.needs) ?? [];
  return left.map((set, part) => (box.setting.views[part] as View).taken(by, set).members);
}

const passes = ({ actions }: Path): boolean => actions.some(({ action }) => action.event === undefined);

/** The own steps of all parts. Where time passes inside a part, that part comes last: the others need not wait. */
const together = (paths: readonly Path[]): readonly PartAction[] =>
  [...paths.filter((path) => !passes(path)), ...paths.filter(passes)].flatMap(({ actions }) => actions);

/** What was in the box of an origin that its turn makes of just these. */
function sourceOf({ box, by, sets }: Origin, entries: readonly Local[]): SubBox {
  const left = narrowed(box, sets, by.needs) ?? [];
  return {
    sets: left.map((set, part) => {
      const view = box.setting.views[part] as View;
      return { members: set.members.filter((local) => view.after(by, local) === entries[part]) };
    }),
  };
}

/** A short sequence of actions from the start into part of a box. */
export function traceInto(
  explorer: BoxExplorer,
  box: Box,
  into: SubBox,
  before = Number.POSITIVE_INFINITY,
): readonly PartAction[] {
  const share = shareIn(box, into, before);
  const entered = enteredBy(explorer, share.from);
  const paths = entered.map((locals, part) => {
    const wanted = common(share.sets[part] as LocalSet, into.sets[part]);
    return pathInto(box.setting.views[part] as View, locals, wanted) as Path;
  });
  const own = together(paths);
  if (share.from === undefined) return own;
  const source = sourceOf(
    share.from,
    paths.map(({ from }) => from),
  );
  return [...traceInto(explorer, share.from.box, source, share.number), share.from.by, ...own];
}
