import type { StateNode } from 'xstate';
import type { CycleSnapshot } from '../machines/cycle.ts';
import { hasPlace } from '../machines/provisions.ts';
import type { Permits, PermitsParams } from '../machines/setup.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { once } from '../model/once.ts';

type Node = StateNode<Facts, TreatyEvent>;

/** An edge of the chart: from where, on which event, with what guard, to where. */
export interface Edge {
  readonly type: EventType;
  readonly source: Node;
  readonly targets: readonly Node[];
  readonly params: PermitsParams;
}

/** The edges that leave a state, by event type. */
export const edgesFrom = /* @__PURE__ */ once(
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

/** The edges for an event's type that leave the states given. */
export const edgesOn = (nodes: Iterable<unknown>, { type }: { readonly type: string }): readonly Edge[] =>
  [...(nodes as Iterable<Node>)].flatMap((node) => edgesFrom(node).get(type) ?? []);

/** A state and all the states in it. */
export const nodesIn = (node: Node): readonly Node[] => [
  node,
  ...Object.values(node.states).flatMap((child) => nodesIn(child as Node)),
];

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
export const stageName = (node: Node): string => node.path.join('.');

/** The innermost states in which a snapshot stands, by name. */
export const stagesIn = (snapshot: CycleSnapshot): readonly string[] =>
  snapshot._nodes
    .filter(({ type }) => type === 'atomic')
    .map((node) => stageName(node as Node))
    .sort();
