import type { StateNode } from 'xstate';
import type { Permits, PermitsParams } from '../kinds/edge.ts';
import { compiled } from '../language/compile.ts';
import type { Condition } from '../language/index.ts';
import { fieldsOf, readsOf } from '../language/reads.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { memoize } from '../model/memoize.ts';
import type { CycleSnapshot } from './cycle.ts';
import { hasPlace } from './provisions.ts';

type Node = StateNode<Facts, TreatyEvent>;

/** An edge of the chart: from where, on which event, with what guard, to where. */
export interface Edge {
  readonly type: EventType;
  readonly source: Node;
  readonly targets: readonly Node[];
  readonly params: PermitsParams;
}

/** The edges that leave a state, by event type. */
export const edgesFrom = /* @__PURE__ */ memoize(
  (node: Node): ReadonlyMap<string, readonly Edge[]> =>
    new Map(
      [...node.transitions].map(([type, transitions]) => [
        type,
        transitions.map(({ target, guard }) => ({
          type: type as EventType,
          source: node,
          targets: (target ?? []) as readonly Node[],
          params: (guard as Permits).params,
        })),
      ]),
    ),
);

/** A state and all the states in it. */
export const nodesIn = /* @__PURE__ */ memoize((node: Node): readonly Node[] => [
  node,
  ...Object.values(node.states).flatMap((child) => nodesIn(child as Node)),
]);

/** The edge that takes the event from where the snapshot stands, whatever its rules say of it. */
export function edgeFor({ _nodes, context }: CycleSnapshot, event: TreatyEvent): Edge | undefined {
  for (const node of _nodes) {
    const edges = edgesFrom(node as Node).get(event.type);
    const edge = edges?.find(({ params }) => hasPlace(params, event, context));
    if (edge) return edge;
  }
  return undefined;
}

/** A state's name: its path in the chart, such as `betweenMeetings.intersessional.preparing`. */
export const stageName = /* @__PURE__ */ memoize((node: Node): string => node.path.join('.'));

/** The innermost states in which a snapshot stands, by name. */
export const stagesIn = (snapshot: CycleSnapshot): readonly string[] =>
  snapshot._nodes
    .filter(({ type }) => type === 'atomic')
    .map((node) => stageName(node as Node))
    .sort();

/** Tells whether some part of a condition fails on the event alone, whatever the facts and the day. */
export function ruledOut(where: Condition | undefined, event: TreatyEvent): boolean {
  if (where === undefined) return false;
  if ('all' in where) return where.all.some((part) => ruledOut(part, event));
  if (readsOf(where).length > 0 || fieldsOf(where).includes('on')) return false;
  return compiled(where).outcome(event, {} as Facts) === 'failed';
}

/** The edges that could ever take the event, from these states. */
export function edgesThatCouldTake(nodes: Iterable<unknown>, event: TreatyEvent): readonly Edge[] {
  const edges: Edge[] = [];
  for (const node of nodes as Iterable<Node>) {
    for (const edge of edgesFrom(node).get(event.type) ?? []) {
      if (!ruledOut(edge.params.where, event)) edges.push(edge);
    }
  }
  return edges;
}

/** The conditions on what edges take. */
export const conditionsOn = (edges: readonly Edge[]): readonly Condition[] =>
  edges.flatMap(({ params }) => (params.where ? [params.where] : []));

/** The edges of a state and of all the states in it, by event type. */
const edgesWithin = /* @__PURE__ */ memoize((root: Node): ReadonlyMap<string, readonly Edge[]> => {
  const edges = new Map<string, readonly Edge[]>();
  for (const node of nodesIn(root)) {
    for (const [type, own] of edgesFrom(node)) edges.set(type, [...(edges.get(type) ?? []), ...own]);
  }
  return edges;
});

/** The edges of a state and of all the states in it for events of a type, whatever their fields are. */
export const edgesOfType = (root: Node, type: EventType): readonly Edge[] =>
  edgesWithin(root).get(type) ?? [];

/** The edges that could ever take the event, from a state or from any in it. */
export const edgesFor = (root: Node, event: TreatyEvent): readonly Edge[] =>
  edgesOfType(root, event.type).filter(({ params }) => !ruledOut(params.where, event));

/** The states in which a state starts, itself among them. */
const startsIn = (target: Node): readonly Node[] => [
  target,
  ...(
    (target.type === 'parallel' ? Object.values(target.states) : target.initial.target) as readonly Node[]
  ).flatMap(startsIn),
];

/** The states that an edge enters: its targets, what they start in, and what is entered around and beside them. */
export const enteredBy = /* @__PURE__ */ memoize((edge: Edge): readonly Node[] => {
  const left = leftBy(edge);
  const entered = edge.targets.flatMap(startsIn);
  for (let inner of edge.targets) {
    for (let outer = inner.parent; inner !== left && outer && outer !== left; outer = outer.parent) {
      const beside = outer.type === 'parallel' ? Object.values(outer.states) : [];
      const others = (beside as Node[]).filter((region) => region !== inner);
      entered.push(outer as Node, ...others.flatMap(startsIn));
      inner = outer as Node;
    }
  }
  return [...new Set(entered)];
});

/** Tells whether a state is another, or inside it. */
export const isInside = (node: Node, outer: Node): boolean =>
  node === outer || (node.parent !== undefined && isInside(node.parent as Node, outer));

/** The innermost compound state that holds the source and all targets: all that is active in it is left. */
export function leftBy({ source, targets }: Edge): Node {
  const inner = source.type === 'compound' && targets.every((t) => t !== source && isInside(t, source));
  let node = inner ? source : ((source.parent ?? source) as Node);
  while (node.parent && (node.type === 'parallel' || !targets.every((target) => isInside(target, node)))) {
    node = node.parent as Node;
  }
  return node;
}
