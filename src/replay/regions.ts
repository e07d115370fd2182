import { type StageVariable, stagesAt, stageVariables } from '../analysis/stages.ts';
import { type Edge, isInside, leftBy } from '../machines/chart.ts';
import type { CycleMachine, CycleSnapshot } from '../machines/cycle.ts';

type Node = Edge['source'];

/*
 * The parts of the chart that stand in one of several states each: the stages of one decision, of the intersessional,
 * of the cycle itself. A set of regions is a word of bits.
 */

/** The most regions that a word can tell apart. */
const MOST_REGIONS = 31;

export const ALL_REGIONS = -1;

/** The regions of a chart, and which of them an edge reads and writes. */
export class Regions {
  readonly variables: readonly StageVariable[];
  readonly #machine: CycleMachine;
  readonly #reads = new Map<Node, number>();
  readonly #writes = new Map<Edge, number>();

  constructor(machine: CycleMachine) {
    this.#machine = machine;
    this.variables = stageVariables(machine);
    if (this.variables.length > MOST_REGIONS) throw new Error(`a chart has at most ${MOST_REGIONS} regions`);
  }

  /** The regions on which it depends that a state is active. */
  readBy(source: Node): number {
    let bits = this.#reads.get(source);
    if (bits === undefined) {
      bits = 0;
      for (let node = source; node.parent; node = node.parent as Node) {
        const at = this.variables.findIndex((each) => each.node === node.parent);
        if (at >= 0) bits |= 1 << at;
      }
      this.#reads.set(source, bits);
    }
    return bits;
  }

  /** The regions that an edge moves. */
  writtenBy(edge: Edge): number {
    let bits = this.#writes.get(edge);
    if (bits === undefined) {
      bits = 0;
      if (edge.targets.length > 0) {
        const left = leftBy(edge);
        this.variables.forEach(({ node }, at) => {
          if (isInside(node as Node, left)) bits = (bits as number) | (1 << at);
        });
      }
      this.#writes.set(edge, bits);
    }
    return bits;
  }

  /** The state of each region where a snapshot stands. */
  at = (snapshot: CycleSnapshot): readonly number[] => stagesAt(snapshot, this.variables);

  /** The snapshot whose regions stand in these states. */
  snapshotOf(values: readonly number[], context: CycleSnapshot['context']): CycleSnapshot {
    const stateOf = (node: Node): unknown => {
      const children = Object.values(node.states) as Node[];
      if (children.length === 0) return {};
      if (node.type === 'parallel') {
        return Object.fromEntries(children.map((child) => [child.key, stateOf(child)]));
      }
      const at = this.variables.findIndex((each) => each.node === node);
      const child = (this.variables[at]?.values[values[at] as number] ?? children[0]) as Node;
      return Object.keys(child.states).length === 0 ? child.key : { [child.key]: stateOf(child) };
    };
    const value = stateOf(this.#machine.root as Node) as never;
    return this.#machine.resolveState({ value, context });
  }
}
