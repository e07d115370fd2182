import {
  type At,
  activeAfter,
  compatible,
  type Node,
  placeOf,
  type StageVariable,
} from '../../analysis/stages.ts';
import { type Edge, enteredBy, isInside, nodesIn } from '../../machines/chart.ts';
import { numberAt } from '../../model/numbers.ts';
import type { Action, Write } from '../ground/finite.ts';
import { lookUp, type Sizes, simplified, sorted, type Table, tabulate } from '../ground/table.ts';
import { type Merged, testsOf } from './classes.ts';

/*
 * Facts that nothing reads any more do not split states: from where no reader of a fact can be reached, the fact
 * goes back to its first value. What can be reached is taken from the chart alone, so it is never too little.
 */

/** The states that can become active by edges that leave a state, one after the other; the state itself, too. */
function leadsTo(from: Node, edges: readonly Edge[]): ReadonlySet<Node> {
  const seen = new Set([from]);
  for (const node of seen) {
    for (const edge of edges) {
      if (edge.source !== node) continue;
      for (const each of enteredBy(edge)) seen.add(each as Node);
    }
  }
  return seen;
}

/** Whether an action's outcome, or what it writes elsewhere, depends on a variable. */
const reads = (action: Action, { observe, sizes }: Merged, variable: number): boolean =>
  testsOf(action, observe, sizes).some(({ of }) => of.includes(variable)) ||
  action.writes.some((write) => write.variable !== variable && write.to.of.includes(variable));

const outermost = (nodes: readonly Node[]): readonly Node[] =>
  nodes.filter((node) => !nodes.some((other) => other !== node && isInside(node, other)));

/** A fact is taken to be read at states in no more parts of the chart than this: a write of it looks at each of them. */
const MOST_PARTS = 3;

/** The parts of the chart in which states lie. */
const partsWith = (nodes: readonly Node[]): ReadonlySet<unknown> =>
  new Set(nodes.map(({ parent }) => parent));

/** States that hold all of these and lie in few parts of the chart. */
function coarsened(nodes: readonly Node[]): readonly Node[] {
  if (partsWith(nodes).size <= MOST_PARTS) return nodes;
  const depth = Math.max(...nodes.map(({ path }) => path.length));
  const lifted = nodes.map((node) => (node.path.length === depth ? (node.parent as Node) : node));
  return coarsened(outermost([...new Set(lifted)]));
}

/** For each variable the states at which it can still be read; `undefined`: at all. */
function liveAt(merged: Merged): readonly (readonly Node[] | undefined)[] {
  const { variables, actions, machine } = merged;
  const nodes = nodesIn(machine.root as Node) as readonly Node[];
  const edges = actions.flatMap(({ edge }) => (edge ? [edge] : []));
  const reached = nodes.map((node) => leadsTo(node, edges));
  return variables.map(({ kind }, variable) => {
    const isWatched = merged.watches.some(({ of }) => of.includes(variable));
    if (kind === 'stage' || kind === 'day' || isWatched) return undefined;
    const readers = new Set(
      actions.filter((each) => reads(each, merged, variable)).map(({ edge }) => edge?.source),
    );
    const live = nodes.filter((_, i) =>
      [...(reached[i] as ReadonlySet<Node>)].some((node) => readers.has(node)),
    );
    const few = coarsened(outermost(live));
    return few.includes(machine.root as Node) ? undefined : few;
  });
}

/**
 * The write, where a fact is still read afterwards; else its first value. Where nothing moves, it has that already: left
 * as it is, it is easier to see that nothing changes.
 */
function whileLive(
  places: readonly At[],
  write: Table | undefined,
  variable: number,
  sizes: Sizes,
  moves: boolean,
): Table {
  const of = sorted([...places.map(([stage]) => stage), variable, ...(write?.of ?? [])]);
  const table = tabulate(of, sizes, (values) => {
    const valueIn = (each: number) => numberAt(values, of.indexOf(each));
    const isLive = places.some(([stage, value]) => valueIn(stage) === value);
    if (!isLive) return moves ? 0 : valueIn(variable);
    return write ? lookUp(write, sizes, valueIn) : valueIn(variable);
  });
  return simplified(table, sizes);
}

const FIRST: Table = { of: [], cells: new Uint16Array(1) };

/** What becomes of a variable by an action, so that it is at its first value where nothing reads it any more. */
function writeWhileLive(
  merged: Merged,
  action: Action,
  variable: number,
  live: readonly Node[],
): readonly Write[] {
  const { edge, writes } = action;
  const own = writes.find((write) => write.variable === variable);
  if (edge === undefined) return [];
  const places = live.map((node) => placeIn(merged, node));
  const moved = new Map(
    writes
      .filter((write) => places.some(([stage]) => stage === write.variable))
      .map(({ variable: stage, to }) => [stage, to.cells[0]]),
  );
  // Where none of the stages that decide on it moves, what was read before is, and what was not is at its first value.
  const moves = moved.size > 0;
  if (!moves && !own) return [];
  const after = moves
    ? activeAfter(edge, merged.machine.root as Node)
    : new Set(
        nodesIn(merged.machine.root as Node).filter((node) => compatible(node as Node, edge.source as Node)),
      );
  const certain = moves ? enteredBy(edge) : [edge.source];
  const isKept =
    live.some((node) => certain.some((each) => isInside(each, node))) ||
    places.some(([stage, value]) => moved.get(stage) === value);
  if (isKept) return own ? [own] : [];
  const standing = placesIn(merged, after as ReadonlySet<Node>);
  const left = places.filter((place) => !moved.has(place[0]) && standing.has(place.join()));
  if (left.length === 0) return moves ? [{ variable, to: FIRST }] : [];
  return [{ variable, to: whileLive(left, own?.to, variable, merged.sizes, moves) }];
}

const stagesOf = ({ variables }: Merged): readonly StageVariable[] =>
  variables.filter((variable): variable is StageVariable => variable.kind === 'stage');

/** Where a state is active, by the class of its value; a state that cannot be reached is active at none. */
function placeIn(merged: Merged, node: Node): At {
  const [variable, value] = placeOf(node, stagesOf(merged)) as At;
  const isReached = merged.reached[variable]?.has(value);
  return [variable, isReached ? (merged.classOf[variable]?.[value] as number) : -1];
}

/**
 * The places of states, by variable and class, with those of parts of the chart that are not active: what nothing tells
 * apart stands at the same place.
 */
function placesIn(merged: Merged, nodes: ReadonlySet<Node>): ReadonlySet<string> {
  const places = [...nodes].filter(({ parent }) => parent).map((node) => placeIn(merged, node));
  const inactive = stagesOf(merged).flatMap(({ values }, variable): readonly At[] =>
    values[0] === undefined ? [[variable, merged.classOf[variable]?.[0] as number]] : [],
  );
  return new Set([...places, ...inactive].map((place) => place.join()));
}

/** The same form, in which a fact that nothing reads any more is at its first value. */
export function withoutDeadFacts(merged: Merged): Merged {
  const live = liveAt(merged);
  const actions = merged.actions.map((action) => ({
    ...action,
    writes: merged.variables.flatMap((_, variable) => {
      const at = live[variable];
      const own = action.writes.filter((write) => write.variable === variable);
      return at === undefined ? own : writeWhileLive(merged, action, variable, at);
    }),
  }));
  return { ...merged, actions, live: live.map((nodes) => nodes?.map((node) => placeIn(merged, node))) };
}

const isFirst = ({ of, cells }: Table): boolean => of.length === 0 && cells[0] === 0;

/**
 * The same form, in which a fact goes back to its first value by an action after which nothing reads it any more. Where
 * that depends on a stage it stays as it is: no write looks at more than before, so that parts stay apart.
 */
export function withDeadFactsReset(merged: Merged): Merged {
  const { actions } = withoutDeadFacts(merged);
  const writesOf = (action: Action, i: number): readonly Write[] => {
    const resets = (actions[i] as Action).writes.filter(({ to }) => isFirst(to));
    const isReset = (variable: number) => resets.some((reset) => reset.variable === variable);
    return [...action.writes.filter(({ variable }) => !isReset(variable)), ...resets];
  };
  return {
    ...merged,
    actions: merged.actions.map((action, i) => ({ ...action, writes: writesOf(action, i) })),
  };
}
