import type { StateNode } from 'xstate';
import { type Edge, enteredBy, isInside, leftBy, nodesIn, stageName } from '../machines/chart.ts';
import type { CycleMachine, CycleSnapshot } from '../machines/cycle.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';

export type Node = StateNode<Facts, TreatyEvent>;

/** Which of its states a part of the chart stands in; `undefined`: in none, as the part is not active. */
export interface StageVariable {
  readonly kind: 'stage';
  readonly node: Node;
  readonly values: readonly (Node | undefined)[];
}

const childrenOf = (node: Node): readonly Node[] => Object.values(node.states) as Node[];

/** A variable for each part of the chart that stands in one of several states. */
export function stageVariables({ root }: CycleMachine): readonly StageVariable[] {
  return nodesIn(root as Node)
    .filter(({ type }) => type === 'compound')
    .map((node) => ({
      kind: 'stage',
      node,
      values: node.parent ? [undefined, ...childrenOf(node)] : childrenOf(node),
    }));
}

/** A variable, and the value of it at which something holds. */
export type At = readonly [variable: number, value: number];

/** Where a state is active: at one value of one variable; always, if there is none. */
export function placeOf(node: Node, stages: readonly StageVariable[]): At | undefined {
  for (let inner = node; inner.parent; inner = inner.parent as Node) {
    const variable = stages.findIndex((stage) => stage.node === inner.parent);
    if (variable >= 0) return [variable, (stages[variable] as StageVariable).values.indexOf(inner)];
  }
  return undefined;
}

/** The value of each stage at a snapshot, of whichever machine of the programme it is. */
export function stagesAt({ _nodes }: CycleSnapshot, stages: readonly StageVariable[]): readonly number[] {
  const active = new Set(_nodes.map(({ id }) => id));
  return stages.map(({ values }) =>
    Math.max(
      values.findIndex((node) => node !== undefined && active.has(node.id)),
      0,
    ),
  );
}

/** What an edge does to the stages: all that is active in the state it leaves is left, its targets are entered. */
export function movesOf(edge: Edge, stages: readonly StageVariable[]): readonly At[] {
  if (edge.targets.length === 0) return [];
  const left = leftBy(edge) as Node;
  const active = new Set<Node>(enteredBy(edge) as readonly Node[]);
  return stages.flatMap(({ node, values }, variable): readonly At[] => {
    if (!isInside(node, left)) return [];
    return [
      [
        variable,
        Math.max(
          values.findIndex((each) => each && active.has(each)),
          0,
        ),
      ],
    ];
  });
}

/** The states that can still be active after an edge: those entered, and those beside the state that is left. */
export function activeAfter(edge: Edge, root: Node): ReadonlySet<Node> {
  const left = leftBy(edge) as Node;
  const all = nodesIn(root).filter((node) => !isInside(node, left) && compatible(node, left));
  return new Set([left, ...all, ...(enteredBy(edge) as readonly Node[])]);
}

/** Whether two states can be active together. */
export const compatible = (a: Node, b: Node): boolean => !excludes(a, b);

/** Whether two states are never active together: they lie in different states of one that is in one at a time. */
function excludes(a: Node, b: Node): boolean {
  for (let node: Node = a; node.parent; node = node.parent as Node) {
    const parent = node.parent as Node;
    if (parent.type === 'compound' && isInside(b, parent) && b !== parent && !isInside(b, node)) return true;
  }
  return false;
}

/** The stages of a chart, by name, outer ones first. */
export const stageNames = ({ root }: Pick<CycleMachine, 'root'>): readonly string[] =>
  nodesIn(root as Node)
    .map(stageName)
    .slice(1);
