import { type StageVariable, stagesAt, stageVariables } from '../analysis/stages.ts';
import { type Edge, isInside, leftBy } from '../machines/chart.ts';
import type { CycleMachine, CycleSnapshot } from '../machines/cycle.ts';
import { kernelTexts, say } from '../messages/index.ts';
import { memoize } from '../model/memoize.ts';
import { numberAt } from '../model/numbers.ts';

type Node = Edge['source'];

/*
 * The regions of the chart: the stages of one decision, of the intersessional, of the cycle itself. A region is in one
 * of several states. A set of regions is a word of bits.
 */

/** The most regions that a word can hold. */
const MOST_REGIONS = 31;

export const ALL_REGIONS = -1;

/** Tells whether a set has a region. */
export const hasRegion = (regions: number, region: number): boolean => ((regions >>> region) & 1) === 1;

/** Returns the set of regions for which a test holds. */
export const regionsWhere = (
  variables: readonly StageVariable[],
  test: (variable: StageVariable, region: number) => boolean,
): number => variables.reduce((bits, each, region) => (test(each, region) ? bits | (1 << region) : bits), 0);

/** The regions of a chart, with the regions that each edge reads and writes. */
export class Regions {
  readonly variables: readonly StageVariable[];
  readonly #machine: CycleMachine;
  readonly #reads = new Map<Node, number>();
  readonly #writes = new Map<Edge, number>();

  constructor(machine: CycleMachine) {
    this.#machine = machine;
    this.variables = stageVariables(machine);
    if (this.variables.length > MOST_REGIONS)
      throw new Error(say(kernelTexts.regions, { count: MOST_REGIONS }));
  }

  /** Returns the regions that decide whether a state is active. */
  readBy(source: Node): number {
    let bits = this.#reads.get(source);
    if (bits === undefined) {
      bits = regionsWhere(this.variables, ({ node }) => node !== source && isInside(source, node as Node));
      this.#reads.set(source, bits);
    }
    return bits;
  }

  /** Returns the regions that an edge moves. */
  writtenBy(edge: Edge): number {
    let bits = this.#writes.get(edge);
    if (bits === undefined) {
      const left = edge.targets.length > 0 ? leftBy(edge) : undefined;
      bits = regionsWhere(this.variables, ({ node }) => left !== undefined && isInside(node as Node, left));
      this.#writes.set(edge, bits);
    }
    return bits;
  }

  /** Returns the state of each region in a snapshot. */
  at = (snapshot: CycleSnapshot): readonly number[] => stagesAt(snapshot, this.variables);

  /** Returns the snapshot whose regions are in these states. */
  snapshotOf(values: readonly number[], context: CycleSnapshot['context']): CycleSnapshot {
    const stateOf = (node: Node): unknown => {
      const children = Object.values(node.states) as Node[];
      if (children.length === 0) return {};
      if (node.type === 'parallel') {
        return Object.fromEntries(children.map((child) => [child.key, stateOf(child)]));
      }
      const at = this.variables.findIndex((each) => each.node === node);
      const child = (this.variables[at]?.values[numberAt(values, at)] ?? children[0]) as Node;
      return Object.keys(child.states).length === 0 ? child.key : { [child.key]: stateOf(child) };
    };
    const value = stateOf(this.#machine.root as Node) as never;
    return this.#machine.resolveState({ value, context });
  }
}

/** Returns the regions of a chart. Programmes with the same chart share them. */
export const regionsOf = /* @__PURE__ */ memoize((machine: CycleMachine): Regions => new Regions(machine));
