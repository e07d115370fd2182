import { cached, memoize } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import { type ComponentView, componentsOf } from './componentViews.ts';
import { type ControlState, ControlStates, viewAt } from './controlStates.ts';
import type { ComponentAction, Decomposition, Split } from './decomposition.ts';
import type { LocalState } from './localSets.ts';
import { localStateOf } from './localStates.ts';

/*
 * Product sets with the cost at which each of their states is reached (priced zones, after Larsen et al. 2001). Components
 * are independent, so the least cost of a state is a sum: the base of its set, and what each component adds.
 */

/** The cost that each state of a component adds; the least is 0. Equal costs are the same object. */
interface LocalCosts {
  readonly id: number;
  /** The states in the order in which they were first reached. */
  readonly of: ReadonlyMap<LocalState, number>;
}

/** A product set with the least cost of each of its states. */
export interface PricedSet {
  readonly controlState: ControlState;
  /** The least cost of any state. */
  readonly base: number;
  readonly costs: readonly LocalCosts[];
  /** The set from which a global action led here; `undefined` for the start. */
  readonly origin: { readonly set: PricedSet; readonly by: ComponentAction } | undefined;
}

/** A state with the least cost, by component. */
export interface PricedState {
  readonly cost: number;
  readonly locals: readonly LocalState[];
}

/** The cost at which a component enters a set in a state, and its state before. */
interface Entry {
  readonly cost: number;
  readonly source: LocalState;
}

/** The cost of a state of a component, and the last of its own steps that lead there at this cost. */
interface Reach {
  readonly cost: number;
  readonly step?: { readonly from: LocalState; readonly by: ComponentAction };
}

/** The states that a component comes to, from where a set begins or an action leads it, with their costs. */
interface Moved {
  readonly entries: ReadonlyMap<LocalState, Entry>;
  readonly reach: ReadonlyMap<LocalState, Reach>;
  readonly least: number;
  readonly costs: LocalCosts;
}

/** Returns the cost of an action. */
export type CostOf = (action: ComponentAction) => number;

const costIn = (costs: ReadonlyMap<LocalState, { readonly cost: number }>, local: LocalState): number =>
  costs.get(local)?.cost ?? Number.POSITIVE_INFINITY;

/** Returns the states of a component that an action leads to, each with the cheapest state before. */
function entriesBy(
  view: ComponentView,
  component: number,
  by: ComponentAction,
  { of }: LocalCosts,
): ReadonlyMap<LocalState, Entry> {
  const tests = by.guards.byComponent.get(component);
  const entries = new Map<LocalState, Entry>();
  for (const [source, cost] of of) {
    if (!view.holds(tests, source)) continue;
    const to = view.after(by, source);
    if (cost < costIn(entries, to)) entries.set(to, { cost, source });
  }
  return entries;
}

/** Extends entries by the component's own steps: returns each state that can be reached with its least cost. */
function closureOf(
  view: ComponentView,
  entries: ReadonlyMap<LocalState, Entry>,
  costOf: CostOf,
): ReadonlyMap<LocalState, Reach> {
  const reach = new Map([...entries].map(([local, { cost }]): [LocalState, Reach] => [local, { cost }]));
  const queue = [...entries.keys()];
  for (const from of queue) {
    for (const [by, to] of view.steps(from)) {
      const cost = costIn(reach, from) + costOf(by);
      if (cost >= costIn(reach, to)) continue;
      reach.set(to, { cost, step: { from, by } });
      queue.push(to);
    }
  }
  return reach;
}

/** Returns the own steps that lead to a state at its cost, and the state with which they begin. */
function stepsTo(reach: ReadonlyMap<LocalState, Reach>, local: LocalState) {
  const actions: ComponentAction[] = [];
  let first = local;
  for (let step = reach.get(first)?.step; step; step = reach.get(first)?.step) {
    actions.unshift(step.by);
    first = step.from;
  }
  return { actions, first };
}

/** Numbers objects by first occurrence. */
class Numbering {
  readonly #known = new Map<object, number>();

  of(each: object): number {
    return cached(this.#known, each, () => this.#known.size);
  }
}

/** The control states of a decomposition: the same for each way of counting costs. */
const controlStatesOf = /* @__PURE__ */ memoize(
  (decomposition: Decomposition) => new ControlStates(componentsOf(decomposition)),
);

/** Computes priced product sets of a decomposition. */
export class PricedSets {
  readonly #decomposition: Decomposition;
  readonly #costOf: CostOf;
  readonly #controlStates: ControlStates;
  readonly #views = new Numbering();
  readonly #costs = new Map<string, LocalCosts>();
  readonly #moved = new Map<string, Moved | undefined>();
  readonly #excess = new Map<string, number>();

  constructor(decomposition: Decomposition, costOf: CostOf) {
    this.#decomposition = decomposition;
    this.#costOf = costOf;
    this.#controlStates = controlStatesOf(decomposition);
  }

  /** Returns the set of the start. */
  start(): PricedSet {
    const controlState = this.#controlStates.of(this.#valueAtStart);
    const costs = this.#decomposition.components.map(
      (_, component) => this.#movedAtStart(controlState, component).costs,
    );
    return { controlState, base: 0, costs, origin: undefined };
  }

  #valueAtStart = (variable: number): number => numberAt(this.#decomposition.quotient.start, variable);

  #movedAtStart(controlState: ControlState, component: number): Moved {
    const source = localStateOf(this.#decomposition, component, this.#valueAtStart);
    return this.#moves(viewAt(controlState, component), new Map([[source, { cost: 0, source }]]));
  }

  /** Returns the set after a global action; `undefined` if the action is enabled in no state. */
  after(set: PricedSet, by: ComponentAction): PricedSet | undefined {
    if (!set.controlState.holds(by.guards)) return undefined;
    const controlState = this.#controlStates.after(set.controlState, by);
    const costs: LocalCosts[] = [];
    let base = set.base + this.#costOf(by);
    for (const component of set.costs.keys()) {
      const moved = this.#movedBy(set, by, component, controlState);
      if (moved === undefined) return undefined;
      base += moved.least;
      costs.push(moved.costs);
    }
    return { controlState, base, costs, origin: { set, by } };
  }

  #movedBy(set: PricedSet, by: ComponentAction, component: number, to: ControlState): Moved | undefined {
    const view = viewAt(set.controlState, component);
    const next = viewAt(to, component);
    const costs = set.costs[component] as LocalCosts;
    const key = [this.#views.of(view), this.#views.of(next), by.index, costs.id].join();
    return cached(this.#moved, key, () => {
      const entries = entriesBy(view, component, by, costs);
      return entries.size === 0 ? undefined : this.#moves(next, entries);
    });
  }

  /** Extends entries by own steps, and separates costs from the least of them; equal costs become the same object. */
  #moves(view: ComponentView, entries: ReadonlyMap<LocalState, Entry>): Moved {
    const reach = closureOf(view, entries, this.#costOf);
    const least = [...reach.values()].reduce(
      (min, { cost }) => Math.min(min, cost),
      Number.POSITIVE_INFINITY,
    );
    const list = [...reach].map(([local, { cost }]): [LocalState, number] => [local, cost - least]);
    const key = list.toSorted(([a], [b]) => a - b).join();
    const costs = cached(this.#costs, key, () => ({ id: this.#costs.size, of: new Map(list) }));
    return { entries, reach, least, costs };
  }

  /** Tells whether a set has every state of another, at no higher cost. Both have the same control state. */
  covers(set: PricedSet, other: PricedSet): boolean {
    let excess = set.base - other.base;
    for (const [component, costs] of set.costs.entries()) {
      excess += this.#excessOf(costs, other.costs[component] as LocalCosts);
    }
    return excess <= 0;
  }

  /** Returns by how much costs exceed others at most; infinity if a state is missing. */
  #excessOf(costs: LocalCosts, others: LocalCosts): number {
    if (costs === others) return 0;
    return cached(this.#excess, `${costs.id} ${others.id}`, () => {
      const excess = ([local, cost]: readonly [LocalState, number]) =>
        (costs.of.get(local) ?? Number.POSITIVE_INFINITY) - cost;
      return [...others.of].reduce((most, each) => Math.max(most, excess(each)), Number.NEGATIVE_INFINITY);
    });
  }

  /** Returns the cheapest state of a set in which all tests hold; `undefined` if there is none. */
  cheapest({ controlState, base, costs }: PricedSet, tests: Split): PricedState | undefined {
    if (!controlState.holds(tests)) return undefined;
    const states = costs.map(({ of }, component) => {
      const own = tests.byComponent.get(component);
      const view = viewAt(controlState, component);
      const passing = [...of].filter(([local]) => view.holds(own, local));
      return passing.reduce(
        (best, each) => (each[1] < best[1] ? each : best),
        [-1, Number.POSITIVE_INFINITY],
      );
    });
    const cost = states.reduce((sum, [, each]) => sum + each, base);
    return cost === Number.POSITIVE_INFINITY ? undefined : { cost, locals: states.map(([local]) => local) };
  }

  /** Returns actions that lead from the start to a state of a set, at its cost. */
  pathTo(
    { controlState, costs, origin }: PricedSet,
    locals: readonly LocalState[],
  ): readonly ComponentAction[] {
    const paths = costs.map((_, component) => {
      const { entries, reach } = origin
        ? (this.#movedBy(origin.set, origin.by, component, controlState) as Moved)
        : this.#movedAtStart(controlState, component);
      const { actions, first } = stepsTo(reach, numberAt(locals, component));
      return { actions, source: (entries.get(first) as Entry).source };
    });
    const own = paths.flatMap(({ actions }) => actions);
    if (origin === undefined) return own;
    const sources = paths.map(({ source }) => source);
    return [...this.pathTo(origin.set, sources), origin.by, ...own];
  }
}
