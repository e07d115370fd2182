import type { StateNode } from 'xstate';
import { type Edge, enteredBy, isInside, leftBy, nodesIn, stageName } from '../machines/chart.ts';
import type { CycleMachine, CycleSnapshot } from '../machines/cycle.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';

export type StageNode = StateNode<Facts, TreatyEvent>;

/**
 * The stage of a region of the chart: the state that is active in the region, or `undefined` for an inactive region.
 */
export interface StageVariable {
  readonly kind: 'stage';
  readonly node: StageNode;
  readonly values: readonly (StageNode | undefined)[];
}

const childrenOf = (node: StageNode): readonly StageNode[] => Object.values(node.states) as StageNode[];

/** Returns a variable for each region of the chart. */
export function stageVariables({ root }: CycleMachine): readonly StageVariable[] {
  return nodesIn(root as StageNode)
    .filter(({ type }) => type === 'compound')
    .map((node) => ({
      kind: 'stage',
      node,
      values: node.parent ? [undefined, ...childrenOf(node)] : childrenOf(node),
    }));
}

/** A variable with one of its values. */
export type StageValue = readonly [variable: number, value: number];

/** Returns the variable and value at which a state is active; `undefined` for a state that is always active. */
export function stageValueOf(node: StageNode, stages: readonly StageVariable[]): StageValue | undefined {
  for (let inner = node; inner.parent; inner = inner.parent as StageNode) {
    const variable = stages.findIndex((stage) => stage.node === inner.parent);
    if (variable >= 0) return [variable, (stages[variable] as StageVariable).values.indexOf(inner)];
  }
  return undefined;
}

/** Returns the value of each stage variable in a snapshot of a whole cycle, of whichever machine. */
export function stagesAt({ _nodes }: CycleSnapshot, stages: readonly StageVariable[]): readonly number[] {
  const active = new Set(_nodes.map((node) => stageName(node as StageNode)));
  return stages.map(({ values }) =>
    Math.max(
      values.findIndex((node) => node !== undefined && active.has(stageName(node))),
      0,
    ),
  );
}

/**
 * Returns the values that an edge gives to stage variables: everything inside the state left becomes inactive, and the
 * targets become active.
 */
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

/** Returns the states that can be active after an edge: those entered, and those compatible with the state left. */
export function activeAfter(edge: Edge, root: StageNode): ReadonlySet<StageNode> {
  const left = leftBy(edge) as StageNode;
  const all = nodesIn(root).filter((node) => !isInside(node, left) && compatible(node, left));
  return new Set([left, ...all, ...(enteredBy(edge) as readonly StageNode[])]);
}

/** Tells whether two states can be active together. */
export const compatible = (a: StageNode, b: StageNode): boolean => !excludes(a, b);

/** Tells whether two states are never active together, because they lie in different children of a compound state. */
function excludes(a: StageNode, b: StageNode): boolean {
  for (let node: StageNode = a; node.parent; node = node.parent as StageNode) {
    const parent = node.parent as StageNode;
    if (parent.type === 'compound' && isInside(b, parent) && b !== parent && !isInside(b, node)) return true;
  }
  return false;
}

/** Returns the names of the stages of a chart, outer ones first. */
export const stageNames = ({ root }: Pick<CycleMachine, 'root'>): readonly string[] =>
  nodesIn(root as StageNode)
    .map(stageName)
    .slice(1);
