import { cached } from '../../model/memoize.ts';
import { cellIn, numberAt, wordAt } from '../../model/numbers.ts';
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

/** A value of a variable. */
type Literal = readonly [variable: number, value: number];

/** Returns the number of cells, of a slice of a table, that are a cell. */
function countOf(cells: Uint16Array, cell: number, from: number, span: number): number {
  let count = 0;
  for (let i = from; i < from + span; i++) if (cellIn(cells, i) === cell) count++;
  return count;
}

/** Tells whether neighbouring slices of a table are equal. */
function areEqual(cells: Uint16Array, from: number, span: number, step: number): boolean {
  for (let i = from + step; i < from + span; i++)
    if (cellIn(cells, i) !== cellIn(cells, i - step)) return false;
  return true;
}

/**
 * Returns conjunctions of literals: a table has the cell where one of them holds, and nowhere else. Those of a slice have
 * literals of the variables from a place on.
 */
export function casesOf(
  table: Table,
  cell: number,
  sizes: Sizes,
  place = 0,
  from = 0,
  span = table.cells.length,
): readonly (readonly Literal[])[] {
  const count = countOf(table.cells, cell, from, span);
  if (count === 0) return [];
  if (count === span) return [[]];
  const variable = numberAt(table.of, place);
  const step = span / sizes(variable);
  const slice = (value: number) => casesOf(table, cell, sizes, place + 1, from + value * step, step);
  if (areEqual(table.cells, from, span, step)) return slice(0);
  const cases: (readonly Literal[])[] = [];
  for (let value = 0; value < sizes(variable); value++)
    for (const rest of slice(value)) cases.push([[variable, value], ...rest]);
  return cases;
}

/**
 * The delete relaxation of some actions of a quotient, as a graph. Its nodes are values of variables, tests, actions and the
 * goal. An edge needs several nodes, and leads to one.
 */
export class Relaxation {
  readonly #sizes: Sizes;
  /** The edges that need each node, and those that lead to it, by index. */
  readonly #from: number[][] = [];
  readonly #to: number[][] = [];
  /** For each edge: the number of nodes that it needs, the node to which it leads, and the action that it takes; -1: none. */
  readonly #needs: number[] = [];
  readonly #leads: number[] = [];
  readonly #takes: number[] = [];
  readonly #tests = new Map<Table, number>();
  /** The first node of each variable: that of its value 0. */
  readonly #firsts: readonly number[];
  readonly #always: number;
  readonly #goal: number;
  /** The cost of each edge in the search at hand, 1 for an event, and the number of nodes it needs that are not reached. */
  readonly #costs: Uint8Array;
  readonly #missing: Int32Array;
  /** The last reached of the nodes that each edge needs; -1 where one of them is not reached. */
  readonly #supporters: Int32Array;
  readonly #depths: Int32Array;

  /** Each of the actions `goals` can happen at the goal, and only there. */
  constructor(
    { sizes, variables }: Pick<Quotient, 'sizes' | 'variables'>,
    actions: readonly Action[],
    goals: readonly number[],
  ) {
    this.#sizes = sizes;
    this.#firsts = variables.map((_, variable) => {
      const first = this.#from.length;
      for (let value = 0; value < sizes(variable); value++) this.#addNode();
      return first;
    });
    this.#always = this.#addNode();
    this.#goal = this.#addNode();
    for (const [index, action] of actions.entries()) {
      const tests = guardsOf(action, sizes).filter((test) => alwaysIs(test) !== 1);
      const needs = [this.#always, ...tests.map((test) => this.#testNode(test))];
      if (goals.includes(index)) {
        this.#addEdge(needs, this.#goal);
        continue;
      }
      const done = this.#addNode();
      this.#addEdge(needs, done, action.event ? index : -1);
      for (const { variable, to } of action.writes) {
        for (const value of new Set(to.cells))
          this.#addCases(to, value, done, this.#nodeOf([variable, value]));
      }
    }
    this.#costs = new Uint8Array(this.#needs.length);
    this.#missing = new Int32Array(this.#needs.length);
    this.#supporters = new Int32Array(this.#needs.length);
    this.#depths = new Int32Array(this.#from.length);
  }

  #nodeOf = ([variable, value]: Literal): number => numberAt(this.#firsts, variable) + value;

  #addNode(): number {
    this.#to.push([]);
    return this.#from.push([]) - 1;
  }

  #addEdge(needs: readonly number[], leads: number, takes = -1): void {
    const edge = this.#needs.push(needs.length) - 1;
    this.#leads.push(leads);
    this.#takes.push(takes);
    for (const node of needs) this.#from[node]?.push(edge);
    this.#to[leads]?.push(edge);
  }

  /** Leads from a node to another wherever a table has the cell. */
  #addCases(table: Table, cell: number, from: number, leads: number): void {
    for (const literals of casesOf(table, cell, this.#sizes))
      this.#addEdge([from, ...literals.map(this.#nodeOf)], leads);
  }

  #testNode(test: Table): number {
    return cached(this.#tests, test, () => {
      const node = this.#addNode();
      this.#addCases(test, 1, this.#always, node);
      return node;
    });
  }

  /**
   * Returns disjoint landmarks from a state to the goal, whose values are looked up by variable: known ones and more;
   * `undefined` if nothing leads from there to the goal.
   */
  landmarks(
    valueAt: (variable: number) => number,
    known: readonly Landmark[] = [],
  ): readonly Landmark[] | undefined {
    const start = [this.#always, ...this.#firsts.map((first, variable) => first + valueAt(variable))];
    const landmarks = [...known];
    const taken = new Set(known.flatMap((landmark) => [...landmark]));
    for (;;) {
      for (const [edge, action] of this.#takes.entries())
        this.#costs[edge] = Number(action >= 0 && !taken.has(action));
      const depth = this.#reach(start);
      if (depth < 0) return undefined;
      if (depth === 0) return landmarks;
      const cut = this.#cut(start);
      for (const action of cut) taken.add(action);
      landmarks.push(cut);
    }
  }

  /**
   * Reaches all nodes that can be reached, by the number of edges that cost; returns that of the goal, -1 where it is not
   * reached.
   */
  #reach(start: readonly number[]): number {
    this.#missing.set(this.#needs);
    this.#supporters.fill(-1);
    this.#depths.fill(-1);
    let layer = [...start];
    for (let depth = 0; layer.length > 0; depth++) {
      const next: number[] = [];
      for (const node of layer) {
        if (this.#depths[node] !== -1) continue;
        this.#depths[node] = depth;
        for (const edge of this.#from[node] ?? []) {
          const missing = wordAt(this.#missing, edge) - 1;
          this.#missing[edge] = missing;
          if (missing > 0) continue;
          this.#supporters[edge] = node;
          (this.#costs[edge] === 1 ? next : layer).push(numberAt(this.#leads, edge));
        }
      }
      layer = next;
    }
    return numberAt(this.#depths, this.#goal);
  }

  /**
   * Returns a landmark of actions that cost. From the nodes of the zone a chain of supporters leads to the goal at no
   * cost. The cut has the actions whose edges lead into the zone, from what chains of supporters reach outside of it.
   *
   * Without an action of the cut nothing in the zone is reached. Suppose otherwise, and take the first edge that reaches
   * it. All that was reached before is outside of the zone, and reached by chains of supporters there. So is the supporter of
   * this edge; then the edge costs, or the supporter were in the zone. So its action is in the cut.
   */
  #cut(start: readonly number[]): Landmark {
    const zone = new Set([this.#goal]);
    for (const node of zone) {
      for (const edge of this.#to[node] ?? []) {
        const supporter = wordAt(this.#supporters, edge);
        if (supporter >= 0 && this.#costs[edge] === 0) zone.add(supporter);
      }
    }
    const cut = new Set<number>();
    const outside = new Set(start);
    for (const node of outside) {
      for (const edge of this.#from[node] ?? []) {
        if (this.#supporters[edge] !== node) continue;
        const leads = numberAt(this.#leads, edge);
        if (zone.has(leads)) cut.add(numberAt(this.#takes, edge));
        else outside.add(leads);
      }
    }
    return cut;
  }
}
