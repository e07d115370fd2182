import type { StateNode } from 'xstate';
import { type Edge, enteredBy, isInside, leftBy, nodesIn, stageName } from '../machines/chart.ts';
import type { CycleMachine, CycleSnapshot } from '../machines/cycle.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';

export type StageNode = StateNode<Facts, TreatyEvent>;

/** Which of its states a part of the chart stands in; `undefined`: in none, as the part is not active. */
export interface StageVariable {
  readonly kind: 'stage';
  readonly node: StageNode;
  readonly values: readonly (StageNode | undefined)[];
}

const childrenOf = (node: StageNode): readonly StageNode[] => Object.values(node.states) as StageNode[];

/** A variable for each part of the chart that stands in one of several states. */
export function stageVariables({ root }: CycleMachine): readonly StageVariable[] {
  return nodesIn(root as StageNode)
    .filter(({ type }) => type === 'compound')
    .map((node) => ({
      kind: 'stage',
      node,
      values: node.parent ? [undefined, ...childrenOf(node)] : childrenOf(node),
    }));
}

/** A variable, and the value of it at which something holds. */
export type StageValue = readonly [variable: number, value: number];

/** Where a state is active: at one value of one variable; always, if there is none. */
export function stageValueOf(node: StageNode, stages: readonly StageVariable[]): StageValue | undefined {
  for (let inner = node; inner.parent; inner = inner.parent as StageNode) {
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
export function movesOf(edge: Edge, stages: readonly StageVariable[]): readonly StageValue[] {
  if (edge.targets.length === 0) return [];
  const left = leftBy(edge) as StageNode;
  const active = new Set<StageNode>(enteredBy(edge) as readonly StageNode[]);
  return stages.flatMap(({ node, values }, variable): readonly StageValue[] => {
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
export function activeAfter(edge: Edge, root: StageNode): ReadonlySet<StageNode> {
  const left = leftBy(edge) as StageNode;
  const all = nodesIn(root).filter((node) => !isInside(node, left) && compatible(node, left));
  return new Set([left, ...all, ...(enteredBy(edge) as readonly StageNode[])]);
}

/** Whether two states can be active together. */
export const compatible = (a: StageNode, b: StageNode): boolean => !excludes(a, b);

/** Whether two states are never active together: they lie in different states of one that is in one at a time. */
function excludes(a: StageNode, b: StageNode): boolean {
  for (let node: StageNode = a; node.parent; node = node.parent as StageNode) {
    const parent = node.parent as StageNode;
    if (parent.type === 'compound' && isInside(b, parent) && b !== parent && !isInside(b, node)) return true;
  }
  return false;
}

/** The stages of a chart, by name, outer ones first. */
export const stageNames = ({ root }: Pick<CycleMachine, 'root'>): readonly string[] =>
  nodesIn(root as StageNode)
    .map(stageName)
    .slice(1);
