import { cached } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import { alwaysIs, type Sizes, type Table } from '../ground/table.ts';
import type { Action } from '../ground/transitionSystem.ts';
import { guardsOf, type Quotient } from './quotient.ts';

/*
 * Landmarks: sets of actions of which every sequence to a goal has one. Disjoint ones give a lower bound of its length. They
 * are found as cuts (LM-cut, Helmert and Domshlak 2009) in the delete relaxation, in which a variable keeps each value
 * that was ever written to it: what can be reached at all can be reached there.
 */

/** A set of actions, by index: every sequence from a state to the goal has one of them. */
type Landmark = ReadonlySet<number>;

/** Whatever follows once all of some nodes are reached. Nodes are values of variables, tests, actions and the goal. */
interface Edge {
  readonly needs: readonly number[];
  readonly leads: number;
  /** The action that the edge takes, by index; -1: it takes none. */
  readonly action: number;
}

/** A value of a variable. */
type Literal = readonly [variable: number, value: number];

/** Returns conjunctions of literals: a table has the cell where one of them holds, and nowhere else. */
export function casesOf({ of, cells }: Table, cell: number, sizes: Sizes): readonly (readonly Literal[])[] {
  const [variable, ...others] = of;
  if (cells.every((each) => each === cell)) return [[]];
  if (variable === undefined || !cells.includes(cell)) return [];
  const span = cells.length / sizes(variable);
  const slices = Array.from({ length: sizes(variable) }, (_, value) => ({
    of: others,
    cells: cells.subarray(value * span, (value + 1) * span),
  }));
  const [first] = slices as readonly Table[] as readonly [Table];
  if (slices.every((slice) => slice.cells.every((each, i) => each === first.cells[i])))
    return casesOf(first, cell, sizes);
  return slices.flatMap((slice, value) =>
    casesOf(slice, cell, sizes).map((rest): readonly Literal[] => [[variable, value], ...rest]),
  );
}

/** The delete relaxation of some actions of a quotient, as a graph in which an edge needs several nodes. */
export class Relaxation {
  readonly #edges: Edge[] = [];
  /** The first node of each variable: that of its value 0. */
  readonly #firsts: readonly number[];
  readonly #tests = new Map<Table, number>();
  readonly #sizes: Sizes;
  #nodes = 0;
  readonly #always: number;
  readonly #goal: number;
  /** The edges that need each node, and those that lead to it, by index. */
  readonly #from: readonly number[][];
  readonly #to: readonly number[][];

  /** Each of the actions `goals` can happen at the goal, and only there. */
  constructor({ sizes, variables }: Quotient, actions: readonly Action[], goals: readonly number[]) {
    this.#sizes = sizes;
    this.#firsts = variables.map((_, variable) => {
      const first = this.#nodes;
      this.#nodes += sizes(variable);
      return first;
    });
    this.#always = this.#nodes++;
    this.#goal = this.#nodes++;
    for (const [index, action] of actions.entries()) {
      const tests = guardsOf(action, sizes).filter((test) => alwaysIs(test) !== 1);
      const needs = [this.#always, ...tests.map((test) => this.#testNode(test))];
      if (goals.includes(index)) {
        this.#edges.push({ needs, leads: this.#goal, action: -1 });
        continue;
      }
      const done = this.#nodes++;
      this.#edges.push({ needs, leads: done, action: action.event ? index : -1 });
      for (const { variable, to } of action.writes) {
        for (const value of new Set(to.cells))
          this.#addCases(to, value, [done], this.#nodeOf([variable, value]));
      }
    }
    this.#from = Array.from({ length: this.#nodes }, () => []);
    this.#to = this.#from.map(() => []);
    for (const [index, { needs, leads }] of this.#edges.entries()) {
      for (const node of needs) this.#from[node]?.push(index);
      this.#to[leads]?.push(index);
    }
  }

  #nodeOf = ([variable, value]: Literal): number => numberAt(this.#firsts, variable) + value;

  #addCases(table: Table, cell: number, needs: readonly number[], leads: number): void {
    for (const literals of casesOf(table, cell, this.#sizes))
      this.#edges.push({ needs: [...needs, ...literals.map(this.#nodeOf)], leads, action: -1 });
  }

  #testNode(test: Table): number {
    return cached(this.#tests, test, () => {
      const node = this.#nodes++;
      this.#addCases(test, 1, [this.#always], node);
      return node;
    });
  }

  /**
   * Returns disjoint landmarks from a state to the goal, whose values are looked up by variable; `undefined` if nothing
   * leads from there to the goal.
   */
  landmarks(valueIn: (variable: number) => number): readonly Landmark[] | undefined {
    const start = this.#firsts.map((first, variable) => first + valueIn(variable));
    const landmarks: Landmark[] = [];
    const taken = new Set<number>();
    const costs = ({ action }: Edge): boolean => action >= 0 && !taken.has(action);
    for (;;) {
      const { supporters, isReached, isFree } = this.#reach([this.#always, ...start], costs);
      if (!isReached) return undefined;
      if (isFree) return landmarks;
      const cut = this.#cut([this.#always, ...start], supporters, costs);
      for (const action of cut) taken.add(action);
      landmarks.push(cut);
    }
  }

  /**
   * Reaches all that can be reached, by depth: the number of edges that cost. The supporter of an edge is the last reached of
   * the nodes that it needs; -1 where one of them is not reached.
   */
  #reach(start: readonly number[], costs: (edge: Edge) => boolean) {
    const missing = Int32Array.from(this.#edges, ({ needs }) => needs.length);
    const supporters = new Int32Array(this.#edges.length).fill(-1);
    const depths = new Int32Array(this.#nodes).fill(-1);
    let layer = [...start];
    for (let depth = 0; layer.length > 0; depth++) {
      const next: number[] = [];
      for (const node of layer) {
        if (depths[node] !== -1) continue;
        depths[node] = depth;
        for (const index of this.#from[node] ?? []) {
          missing[index] = numberAt(missing, index) - 1;
          if (missing[index] !== 0) continue;
          supporters[index] = node;
          const edge = this.#edges[index] as Edge;
          (costs(edge) ? next : layer).push(edge.leads);
        }
      }
      layer = next;
    }
    const goal = numberAt(depths, this.#goal);
    return { supporters, isReached: goal >= 0, isFree: goal === 0 };
  }

  /**
   * Returns a landmark of actions that cost. From the nodes of the zone a chain of supporters leads to the goal at no
   * cost. The cut has the actions whose edges lead into the zone, from what chains of supporters reach outside of it.
   *
   * Without an action of the cut nothing in the zone is reached. Suppose otherwise, and take the first edge that reaches
   * it. All that was reached before is outside of the zone, and reached by chains of supporters there. So is the supporter of
   * this edge; then the edge costs, or the supporter were in the zone. So its action is in the cut.
   */
  #cut(start: readonly number[], supporters: Int32Array, costs: (edge: Edge) => boolean): Landmark {
    const zone = new Set([this.#goal]);
    for (const node of zone) {
      for (const index of this.#to[node] ?? []) {
        const supporter = numberAt(supporters, index);
        if (supporter >= 0 && !costs(this.#edges[index] as Edge)) zone.add(supporter);
      }
    }
    const cut = new Set<number>();
    const outside = new Set(start);
    for (const node of outside) {
      for (const index of this.#from[node] ?? []) {
        if (supporters[index] !== node) continue;
        const { leads, action } = this.#edges[index] as Edge;
        if (zone.has(leads)) cut.add(action);
        else outside.add(leads);
      }
    }
    return cut;
  }
}
