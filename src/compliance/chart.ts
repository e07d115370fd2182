import type { StateNode } from 'xstate';
import type { CycleSnapshot } from '../machines/cycle.ts';
import { hasPlace } from '../machines/provisions.ts';
import type { PermitsParams } from '../machines/setup.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';

type Node = StateNode<Facts, TreatyEvent>;

/** An edge of the chart: from where, on which event, with what guard, to where. */
export interface Edge {
  readonly type: EventType;
  readonly source: Node;
  readonly targets: readonly Node[];
  readonly params: PermitsParams;
}

const NO_PARAMS: PermitsParams = { rules: [] };

function edgesOf(node: Node): readonly Edge[] {
  return [...node.transitions.values()].flat().map((transition) => ({
    type: transition.eventType as EventType,
    source: node,
    targets: (transition.target ?? []) as readonly Node[],
    params: (transition.guard as { params?: PermitsParams } | undefined)?.params ?? NO_PARAMS,
  }));
}

const known = new WeakMap<Node, ReadonlyMap<string, readonly Edge[]>>();

/** The edges that leave a state, by event type. */
export function edgesFrom(node: Node): ReadonlyMap<string, readonly Edge[]> {
  let edges = known.get(node);
  if (edges === undefined) {
    edges = grouped(edgesOf(node));
    known.set(node, edges);
  }
  return edges;
}

function grouped(edges: readonly Edge[]): ReadonlyMap<string, readonly Edge[]> {
  const byType = new Map<string, Edge[]>();
  for (const edge of edges) byType.set(edge.type, [...(byType.get(edge.type) ?? []), edge]);
  return byType;
}

/** A state and all the states in it. */
export const nodesIn = (node: Node): readonly Node[] => [
  node,
  ...Object.values(node.states).flatMap((child) => nodesIn(child as Node)),
];

/** The edge that takes the event from where the snapshot stands, whatever its rules say of it. */
export function edgeFor(snapshot: CycleSnapshot, event: TreatyEvent): Edge | undefined {
  for (const node of snapshot._nodes) {
    for (const edge of edgesFrom(node as Node).get(event.type) ?? []) {
      if (hasPlace(edge.params, event, snapshot.context)) return edge;
    }
  }
  return undefined;
}

/** A state's name: its path in the chart, such as `betweenMeetings.intersessional.preparing`. */
export const stageName = (node: Node): string => node.path.join('.');

/** The innermost states in which a snapshot stands, by name. */
export const stagesIn = (snapshot: CycleSnapshot): readonly string[] =>
  snapshot._nodes
    .filter((node) => node.type === 'atomic' || node.type === 'final')
    .map((node) => stageName(node as Node))
    .sort();
