import {
  activeAfter,
  compatible,
  type StageNode,
  type StageValue,
  type StageVariable,
  stageValueOf,
} from '../../analysis/stages.ts';
import { type Edge, enteredBy, isInside, nodesIn } from '../../machines/chart.ts';
import { numberAt } from '../../model/numbers.ts';
import { lookUp, type Sizes, simplified, sorted, type Table, tabulate } from '../ground/table.ts';
import type { Action, Write } from '../ground/transitionSystem.ts';
import { type Quotient, testsOf } from './quotient.ts';

/*
 * Facts that nothing reads any more do not split states: from where no reader of a fact can be reached, the fact
 * goes back to its first value. What can be reached is taken from the chart alone, so it is never too little.
 */

/** The states that can become active by edges that leave a state, one after the other; the state itself, too. */
function reachableFrom(from: StageNode, edges: readonly Edge[]): ReadonlySet<StageNode> {
  const seen = new Set([from]);
  for (const node of seen) {
    for (const edge of edges) {
      if (edge.source !== node) continue;
      for (const each of enteredBy(edge)) seen.add(each as StageNode);
    }
  }
  return seen;
}

/** Whether an action's outcome, or what it writes elsewhere, depends on a variable. */
const reads = (action: Action, { observe, sizes }: Quotient, variable: number): boolean =>
  testsOf(action, observe, sizes).some(({ of }) => of.includes(variable)) ||
  action.writes.some((write) => write.variable !== variable && write.to.of.includes(variable));

const outermost = (nodes: readonly StageNode[]): readonly StageNode[] =>
  nodes.filter((node) => !nodes.some((other) => other !== node && isInside(node, other)));

/** A fact is taken to be read at states in no more parts of the chart than this: a write of it looks at each of them. */
const MOST_PARTS = 3;

/** The parts of the chart in which states lie. */
const partsWith = (nodes: readonly StageNode[]): ReadonlySet<unknown> =>
  new Set(nodes.map(({ parent }) => parent));

/** States that hold all of these and lie in few parts of the chart. */
function coarsened(nodes: readonly StageNode[]): readonly StageNode[] {
  if (partsWith(nodes).size <= MOST_PARTS) return nodes;
  const depth = Math.max(...nodes.map(({ path }) => path.length));
  const lifted = nodes.map((node) => (node.path.length === depth ? (node.parent as StageNode) : node));
  return coarsened(outermost([...new Set(lifted)]));
}

/** For each variable the states at which it can still be read; `undefined`: at all. */
function liveNodes(quotient: Quotient): readonly (readonly StageNode[] | undefined)[] {
  const { variables, actions, machine } = quotient;
  const nodes = nodesIn(machine.root as StageNode) as readonly StageNode[];
  const edges = actions.flatMap(({ edge }) => (edge ? [edge] : []));
  const reached = nodes.map((node) => reachableFrom(node, edges));
  return variables.map(({ kind }, variable) => {
    const isWatched = quotient.watches.some(({ of }) => of.includes(variable));
    if (kind === 'stage' || kind === 'day' || isWatched) return undefined;
    const readers = new Set(
      actions.filter((each) => reads(each, quotient, variable)).map(({ edge }) => edge?.source),
    );
    const live = nodes.filter((_, i) =>
      [...(reached[i] as ReadonlySet<StageNode>)].some((node) => readers.has(node)),
    );
    const few = coarsened(outermost(live));
    return few.includes(machine.root as StageNode) ? undefined : few;
  });
}

/**
 * The write, where a fact is still read afterwards; else its first value. Where nothing moves, it has that already: left
 * as it is, it is easier to see that nothing changes.
 */
function whileLive(
  places: readonly StageValue[],
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
  quotient: Quotient,
  action: Action,
  variable: number,
  live: readonly StageNode[],
): readonly Write[] {
  const { edge, writes } = action;
  const own = writes.find((write) => write.variable === variable);
  if (edge === undefined) return [];
  const places = live.map((node) => placeIn(quotient, node));
  const moved = new Map(
    writes
      .filter((write) => places.some(([stage]) => stage === write.variable))
      .map(({ variable: stage, to }) => [stage, to.cells[0]]),
  );
  // Where none of the stages that decide on it moves, what was read before is, and what was not is at its first value.
  const moves = moved.size > 0;
  if (!moves && !own) return [];
  const after = moves
    ? activeAfter(edge, quotient.machine.root as StageNode)
    : new Set(
        nodesIn(quotient.machine.root as StageNode).filter((node) =>
          compatible(node as StageNode, edge.source as StageNode),
        ),
      );
  const certain = moves ? enteredBy(edge) : [edge.source];
  const isKept =
    live.some((node) => certain.some((each) => isInside(each, node))) ||
    places.some(([stage, value]) => moved.get(stage) === value);
  if (isKept) return own ? [own] : [];
  const standing = placesIn(quotient, after as ReadonlySet<StageNode>);
  const left = places.filter((place) => !moved.has(place[0]) && standing.has(place.join()));
  if (left.length === 0) return moves ? [{ variable, to: FIRST }] : [];
  return [{ variable, to: whileLive(left, own?.to, variable, quotient.sizes, moves) }];
}

const stagesOf = ({ variables }: Quotient): readonly StageVariable[] =>
  variables.filter((variable): variable is StageVariable => variable.kind === 'stage');

/** Where a state is active, by the class of its value; a state that cannot be reached is active at none. */
function placeIn(quotient: Quotient, node: StageNode): StageValue {
  const [variable, value] = stageValueOf(node, stagesOf(quotient)) as StageValue;
  const isReached = quotient.reached[variable]?.has(value);
  return [variable, isReached ? (quotient.classOf[variable]?.[value] as number) : -1];
}

/**
 * The places of states, by variable and class, with those of parts of the chart that are not active: what nothing tells
 * apart stands at the same place.
 */
function placesIn(quotient: Quotient, nodes: ReadonlySet<StageNode>): ReadonlySet<string> {
  const places = [...nodes].filter(({ parent }) => parent).map((node) => placeIn(quotient, node));
  const inactive = stagesOf(quotient).flatMap(({ values }, variable): readonly StageValue[] =>
    values[0] === undefined ? [[variable, quotient.classOf[variable]?.[0] as number]] : [],
  );
  return new Set([...places, ...inactive].map((place) => place.join()));
}

/** The same form, in which a fact that nothing reads any more is at its first value. */
export function resetDeadVariables(quotient: Quotient): Quotient {
  const live = liveNodes(quotient);
  const actions = quotient.actions.map((action) => ({
    ...action,
    writes: quotient.variables.flatMap((_, variable) => {
      const at = live[variable];
      const own = action.writes.filter((write) => write.variable === variable);
      return at === undefined ? own : writeWhileLive(quotient, action, variable, at);
    }),
  }));
  return { ...quotient, actions, liveAt: live.map((nodes) => nodes?.map((node) => placeIn(quotient, node))) };
}

const isFirst = ({ of, cells }: Table): boolean => of.length === 0 && cells[0] === 0;

/**
 * The same form, in which a fact goes back to its first value by an action after which nothing reads it any more. Where
 * that depends on a stage it stays as it is: no write looks at more than before, so that parts stay apart.
 */
export function resetCertainlyDeadVariables(quotient: Quotient): Quotient {
  const { actions } = resetDeadVariables(quotient);
  const writesOf = (action: Action, i: number): readonly Write[] => {
    const resets = (actions[i] as Action).writes.filter(({ to }) => isFirst(to));
    const isReset = (variable: number) => resets.some((reset) => reset.variable === variable);
    return [...action.writes.filter(({ variable }) => !isReset(variable)), ...resets];
  };
  return {
    ...quotient,
    actions: quotient.actions.map((action, i) => ({ ...action, writes: writesOf(action, i) })),
  };
}
