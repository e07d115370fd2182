import {
  activeAfter,
  compatible,
  type StageNode,
  type StageValue,
  type StageVariable,
  stageValueOf,
} from '../../analysis/stages.ts';
import { type Edge, enteredBy, isInside, nodesIn } from '../../machines/chart.ts';
import { cached, memoize } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import { lookUp, type Sizes, simplified, sorted, type Table, tabulate } from '../ground/table.ts';
import type { Action, Write } from '../ground/transitionSystem.ts';
import { type Quotient, testsOf } from './quotient.ts';

/*
 * Dead-variable reset (live-variable analysis). A variable is dead in a stage from which no reader of the variable can
 * be reached. Resetting a dead variable to its initial value merges states that no later answer distinguishes.
 * Reachability is taken from the chart alone, which includes every real path.
 */

/** Returns a function that finds the states from which edges lead to one of some states, in any number of steps, or in none. */
function leadingBy(edges: Iterable<Edge>): (to: Iterable<StageNode>) => ReadonlySet<StageNode> {
  const into = new Map<StageNode, StageNode[]>();
  for (const edge of edges) {
    for (const entered of enteredBy(edge) as readonly StageNode[])
      cached(into, entered, (): StageNode[] => []).push(edge.source as StageNode);
  }
  return (to) => {
    const leading = new Set(to);
    for (const node of leading) for (const source of into.get(node) ?? []) leading.add(source);
    return leading;
  };
}

/** Returns, for each variable, the states whose edges have an outcome, or a write of another variable, that depends on it. */
function readersIn({ variables, actions, observe, sizes }: Quotient): readonly ReadonlySet<StageNode>[] {
  const readers = variables.map(() => new Set<StageNode>());
  for (const action of actions) {
    if (action.edge === undefined) continue;
    const source = action.edge.source as StageNode;
    for (const { of } of testsOf(action, observe, sizes))
      for (const variable of of) readers[variable]?.add(source);
    for (const { variable, to } of action.writes)
      for (const each of to.of) if (each !== variable) readers[each]?.add(source);
  }
  return readers;
}

const outermost = (nodes: readonly StageNode[]): readonly StageNode[] =>
  nodes.filter((node) => !nodes.some((other) => other !== node && isInside(node, other)));

/**
 * The most regions of the chart over which the live states of a variable are spread: a write of the variable reads the
 * stage of each.
 */
const MOST_PARTS = 3;

/** Returns the regions of the chart of some states. */
const partsWith = (nodes: readonly StageNode[]): ReadonlySet<unknown> =>
  new Set(nodes.map(({ parent }) => parent));

/** Replaces states by their ancestors until the states lie in few regions. */
function coarsened(nodes: readonly StageNode[]): readonly StageNode[] {
  if (partsWith(nodes).size <= MOST_PARTS) return nodes;
  const depth = Math.max(...nodes.map(({ path }) => path.length));
  const lifted = nodes.map((node) => (node.path.length === depth ? (node.parent as StageNode) : node));
  return coarsened(outermost([...new Set(lifted)]));
}

/**
 * Returns, for each variable, the states in which it is live: the same list for the same readers; `undefined` for a variable
 * that is live everywhere.
 */
function liveNodes(quotient: Quotient): readonly (readonly StageNode[] | undefined)[] {
  const { variables, actions, machine } = quotient;
  const nodes = nodesIn(machine.root as StageNode) as readonly StageNode[];
  const leadingTo = leadingBy(new Set(actions.flatMap(({ edge }) => edge ?? [])));
  const known = new Map<string, readonly StageNode[] | undefined>();
  const liveFor = (readers: ReadonlySet<StageNode>) => {
    const leading = leadingTo(readers);
    const few = coarsened(outermost(nodes.filter((node) => leading.has(node))));
    return few.includes(machine.root as StageNode) ? undefined : few;
  };
  const readers = readersIn(quotient);
  const watched = new Set(quotient.watches.flatMap(({ of }) => of));
  return variables.map(({ kind }, variable) => {
    if (kind === 'stage' || kind === 'day' || watched.has(variable)) return undefined;
    const own = readers[variable] as ReadonlySet<StageNode>;
    return cached(known, sorted([...own].map(({ order }) => order)).join(), () => liveFor(own));
  });
}

/**
 * Keeps the write while the variable is live, otherwise resets it to its initial value. If no stage moves, a dead
 * variable has its initial value already and is left unchanged, which makes no-ops easier to detect.
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

/** The states in which a variable is live, with their stage values. */
interface Live {
  readonly nodes: readonly StageNode[];
  readonly places: readonly StageValue[];
}

/** Liveness of a variable after an edge. */
interface LiveAfter {
  /** True if a stage that decides moves. */
  readonly moves: boolean;
  /** The places one of which has to be taken for the variable to be live; `undefined` if it is live, or nothing changes. */
  readonly left: readonly StageValue[] | undefined;
}

/** Tells where a variable is live after an edge, which may write it. */
function liveAfter(
  edge: Edge,
  writes: ReadonlyMap<number, Write>,
  isWritten: boolean,
  { nodes, places }: Live,
  possible: PossiblePlaces,
): LiveAfter {
  // If no deciding stage moves, liveness does not change, and a dead variable has its initial value already.
  const moves = places.some(([stage]) => writes.has(stage));
  if (!moves && !isWritten) return { moves, left: undefined };
  const certain = moves ? enteredBy(edge) : [edge.source];
  const isKept =
    nodes.some((node) => certain.some((each) => isInside(each, node))) ||
    places.some(([stage, value]) => writes.get(stage)?.to.cells[0] === value);
  if (isKept) return { moves, left: undefined };
  const standing = moves ? possible.after(edge) : possible.beside(edge);
  return { moves, left: places.filter((place) => !writes.has(place[0]) && standing.has(place.join())) };
}

/** Returns the write of a variable by an edge, with a reset where the variable is dead afterwards. */
function writeWhileLive(
  quotient: Quotient,
  edge: Edge,
  writes: ReadonlyMap<number, Write>,
  variable: number,
  live: Live,
  possible: PossiblePlaces,
): readonly Write[] {
  const own = writes.get(variable);
  const { moves, left } = liveAfter(edge, writes, own !== undefined, live, possible);
  if (left === undefined) return own ? [own] : [];
  if (left.length === 0) return moves ? [{ variable, to: FIRST }] : [];
  return [{ variable, to: whileLive(left, own?.to, variable, quotient.sizes, moves) }];
}

/**
 * The stage value of each state, and the stage values that are possible after an edge, and beside it where no stage moves.
 * Each is found once.
 */
type PossiblePlaces = ReturnType<typeof possiblePlaces>;

function possiblePlaces(quotient: Quotient) {
  const root = quotient.machine.root as StageNode;
  const besides = ({ source }: Edge) =>
    new Set((nodesIn(root) as readonly StageNode[]).filter((node) => compatible(node, source as StageNode)));
  const of = memoize((node: StageNode) => placeIn(quotient, node));
  return {
    of,
    after: memoize((edge: Edge) => placesIn(quotient, activeAfter(edge, root), of)),
    beside: memoize((edge: Edge) => placesIn(quotient, besides(edge), of)),
  };
}

const stagesOf = ({ variables }: Quotient): readonly StageVariable[] =>
  variables.filter((variable): variable is StageVariable => variable.kind === 'stage');

/** Returns the stage variable and class of a state; -1 for an unreachable state. */
function placeIn(quotient: Quotient, node: StageNode): StageValue {
  const [variable, value] = stageValueOf(node, stagesOf(quotient)) as StageValue;
  const isReached = quotient.reached[variable]?.has(value);
  return [variable, isReached ? (quotient.classOf[variable]?.[value] as number) : -1];
}

/**
 * Returns the stage values of states, as keys, with those of inactive regions: states of one class have the same stage
 * value.
 */
function placesIn(
  quotient: Quotient,
  nodes: ReadonlySet<StageNode>,
  placeOf: (node: StageNode) => StageValue,
): ReadonlySet<string> {
  const places = [...nodes].filter(({ parent }) => parent).map(placeOf);
  const inactive = stagesOf(quotient).flatMap(({ values }, variable): readonly StageValue[] =>
    values[0] === undefined ? [[variable, quotient.classOf[variable]?.[0] as number]] : [],
  );
  return new Set([...places, ...inactive].map((place) => place.join()));
}

/** Returns, for each variable, where it is live, with the stage values of these states: the same object for the same states. */
function livesOf(quotient: Quotient, possible: PossiblePlaces): readonly (Live | undefined)[] {
  const liveIn = memoize((nodes: readonly StageNode[]): Live => ({ nodes, places: nodes.map(possible.of) }));
  return liveNodes(quotient).map((nodes) => nodes && liveIn(nodes));
}

/** Returns the quotient with every dead variable reset to its initial value. */
export function resetDeadVariables(quotient: Quotient): Quotient {
  const possible = possiblePlaces(quotient);
  const live = livesOf(quotient, possible);
  const writesOf = ({ edge, writes }: Action): readonly Write[] => {
    const byVariable = new Map(writes.map((write) => [write.variable, write]));
    return live.flatMap((at, variable) => {
      if (at === undefined) return byVariable.get(variable) ?? [];
      return edge ? writeWhileLive(quotient, edge, byVariable, variable, at, possible) : [];
    });
  };
  const actions = quotient.actions.map((action) => ({ ...action, writes: writesOf(action) }));
  return { ...quotient, actions, liveAt: live.map((at) => at?.places) };
}

/**
 * Returns the quotient with resets only after actions that always leave the variable dead. A reset that depends on a
 * stage is left out, so that no write reads more variables than before and components stay independent.
 */
export function resetCertainlyDeadVariables(quotient: Quotient): Quotient {
  const possible = possiblePlaces(quotient);
  const live = livesOf(quotient, possible);
  const { variables } = quotient;
  const isStage = ({ variable }: Write) => variables[variable]?.kind === 'stage';
  // Variables are reset alike by all actions that make the same moves by an edge.
  const deadAfter = memoize((_edge: Edge) => new Map<string, readonly Write[]>());
  const resetsOf = ({ edge, writes }: Action): readonly Write[] => {
    if (edge === undefined) return [];
    const moves = writes.filter(isStage);
    const key = moves.map(({ variable, to }) => `${variable}:${to.of.join()}:${to.cells.join()}`).join();
    return cached(deadAfter(edge), key, () => {
      const moving = new Map(moves.map((write) => [write.variable, write]));
      const isDead = memoize((at: Live): boolean => {
        const { moves, left } = liveAfter(edge, moving, false, at, possible);
        return moves && left?.every(([, value]) => value < 0) === true;
      });
      const resets: Write[] = [];
      for (const [variable, at] of live.entries()) if (at && isDead(at)) resets.push({ variable, to: FIRST });
      return resets;
    });
  };
  return { ...quotient, actions: quotient.actions.map((action) => withResets(action, resetsOf(action))) };
}

/** Returns an action that resets variables as well: the same for the same action and variables. */
function withResets(action: Action, resets: readonly Write[]): Action {
  if (resets.length === 0) return action;
  const variables = resets.map(({ variable }) => variable);
  return cached(resettingOf(action), variables.join(), () => {
    const others = action.writes.filter(({ variable }) => !variables.includes(variable));
    return { ...action, writes: [...others, ...resets] };
  });
}

const resettingOf = /* @__PURE__ */ memoize((_action: Action) => new Map<string, Action>());
