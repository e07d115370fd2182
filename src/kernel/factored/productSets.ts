import { cached, memoize } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import type { Table } from '../ground/table.ts';
import type { Quotient } from '../reduce/quotient.ts';
import { isWithin } from './bits.ts';
import { type Components, componentsOf } from './componentViews.ts';
import { type ControlState, ControlStates, viewAt } from './controlStates.ts';
import {
  type ComponentAction,
  type Decomposition,
  decompose,
  globalActionsOf,
  type Split,
  splitOf,
} from './decomposition.ts';
import type { Cut, LocalSet, LocalState } from './localSets.ts';
import { localStateOf } from './localStates.ts';

/** The global action by which some states of a product set were first reached. */
export interface Origin {
  readonly box: ProductSet;
  readonly by: ComponentAction;
  /** The states of the source when the action was taken. */
  readonly sets: readonly LocalSet[];
}

/** States of a product set that were reached in the same way. */
export interface Provenance {
  readonly sets: readonly LocalSet[];
  /** The action that led here; `undefined` for the start and its closure. */
  readonly origin: Origin | undefined;
  /** The order of discovery: an origin always has a lower number. */
  readonly number: number;
}

/**
 * Many states at once: one control state, and every combination of a state of each component. Every combination is
 * reachable, because components are independent.
 */
export interface ProductSet {
  readonly controlState: ControlState;
  readonly sets: readonly LocalSet[];
  readonly provenances: readonly Provenance[];
  /** The product sets to which global actions lead. */
  readonly next: readonly { readonly by: ComponentAction; readonly to: ProductSet }[];
}

interface GrowingSet {
  readonly controlState: ControlState;
  sets: readonly LocalSet[];
  readonly provenances: Provenance[];
  readonly next: { readonly by: ComponentAction; readonly to: ProductSet }[];
}

/** The reachable states as product sets. */
export interface ProductSets {
  readonly decomposition: Decomposition;
  readonly boxes: readonly ProductSet[];
  /** False if a limit was reached before all states were. */
  readonly complete: boolean;
}

/** A global action that control enables, and the control state to which it leads. */
interface GlobalStep {
  readonly by: ComponentAction;
  readonly to: ControlState;
}

/** The product sets to expand: those of the earliest day first, so that a day is complete before the next. */
class Agenda {
  readonly #byDay: Set<GrowingSet>[] = [];
  readonly #dayOf: (box: GrowingSet) => number;

  constructor({ quotient, control }: Decomposition) {
    const day = control.findIndex((variable) => quotient.variables[variable]?.kind === 'day');
    this.#dayOf = ({ controlState }) => controlState.values[day] ?? 0;
  }

  get isEmpty(): boolean {
    return this.#byDay.every(({ size }) => size === 0);
  }

  add(box: GrowingSet): void {
    const day = this.#dayOf(box);
    for (let { length } = this.#byDay; length <= day; length++) this.#byDay.push(new Set());
    this.#byDay[day]?.add(box);
  }

  /** Removes and returns the next set; `undefined` if there is none. */
  take(): GrowingSet | undefined {
    const open = this.#byDay.find(({ size }) => size > 0);
    const [box] = open ?? [];
    if (box) open?.delete(box);
    return box;
  }
}

/**
 * Explores a quotient by product sets. The cost is the sum over the components; explicit-state search costs their
 * product.
 */
export class ProductSetExplorer {
  readonly decomposition: Decomposition;
  readonly #components: Components;
  readonly #controlStates: ControlStates;
  readonly #globalActions: readonly ComponentAction[];
  /** Returns the global actions that a control state enables. */
  readonly #globalSteps = memoize((from: ControlState): readonly GlobalStep[] =>
    this.#globalActions
      .filter(({ guards }) => from.holds(guards))
      .map((by) => ({ by, to: this.#controlStates.after(from, by) })),
  );
  #from: readonly number[];

  constructor(quotient: Quotient) {
    this.decomposition = decompose(quotient);
    this.#from = quotient.start;
    this.#components = componentsOf(this.decomposition);
    this.#controlStates = new ControlStates(this.#components);
    this.#globalActions = globalActionsOf(this.decomposition);
  }

  /** Groups tests by the component that they read. */
  split(tests: readonly Table[]): Split {
    return splitOf(this.decomposition.componentOf, tests);
  }

  /** Returns the set of some local states. */
  setOf(members: Iterable<LocalState>): LocalSet {
    return this.#components.sets.of(members);
  }

  /** Returns intersection and difference of two sets of one component. */
  cut(set: LocalSet, by: LocalSet): Cut {
    return this.#components.sets.cut(set, by);
  }

  /** Returns the state of each component at the start of the last exploration. */
  startLocals(): readonly LocalState[] {
    return this.#localsAt(this.#from);
  }

  #localsAt(values: readonly number[]): readonly LocalState[] {
    const valueIn = (variable: number) => numberAt(values, variable);
    return this.decomposition.components.map((_, component) =>
      localStateOf(this.decomposition, component, valueIn),
    );
  }

  /**
   * Returns the product set of a state, given by the value of each variable, closed under the components' own
   * transitions.
   */
  #setOf(values: readonly number[]): GrowingSet {
    const valueIn = (variable: number) => numberAt(values, variable);
    const controlState = this.#controlStates.of(valueIn);
    const sets = this.#localsAt(values).map((local, component) =>
      viewAt(controlState, component).closureOf(this.setOf([local])),
    );
    return { controlState, sets, provenances: [{ sets, origin: undefined, number: 0 }], next: [] };
  }

  /** Returns the states to which a global action leads, closed under the components' own transitions. */
  #after({ controlState, sets }: ProductSet, { by, to }: GlobalStep): readonly LocalSet[] | undefined {
    const left = narrowed(controlState, sets, by.guards);
    if (left === undefined) return undefined;
    const { views } = controlState;
    const after = [...left];
    for (const each of by.written) after[each] = viewAt(controlState, each).imageOf(by, setAt(left, each));
    return after.map((set, each) =>
      set === sets[each] && views[each] === to.views[each] ? set : viewAt(to, each).closureOf(set),
    );
  }

  /** Joins two product sets that differ in one component: their union is a product set, too. */
  #joined(a: readonly LocalSet[], b: readonly LocalSet[]): readonly LocalSet[] | undefined {
    const differing = a.filter((set, component) => set !== b[component]).length;
    if (differing > 1) return undefined;
    return a.map((set, component) => this.#components.sets.union(set, setAt(b, component)));
  }

  /** Adds states to the product sets of a control state; returns the set that grew, if one did. */
  #add(beside: GrowingSet[], controlState: ControlState, provenance: Provenance): GrowingSet | undefined {
    if (beside.some((other) => isInside(provenance, other))) return undefined;
    for (const box of beside) {
      const sets = this.#joined(box.sets, provenance.sets);
      if (sets === undefined) continue;
      box.sets = sets;
      box.provenances.push(provenance);
      return box;
    }
    const box: GrowingSet = { controlState, sets: provenance.sets, provenances: [provenance], next: [] };
    beside.push(box);
    return box;
  }

  /**
   * Explores all states reachable from a state (default: the start), up to a number of product sets. `tell` is called
   * with the number of product sets so far, each time that one is expanded.
   */
  explore(
    limit: number,
    from: readonly number[] = this.decomposition.quotient.start,
    tell: (boxes: number) => void = () => {},
  ): ProductSets {
    this.#from = from;
    const first = this.#setOf(from);
    const byControlState = new Map<ControlState, GrowingSet[]>([[first.controlState, [first]]]);
    const agenda = new Agenda(this.decomposition);
    agenda.add(first);
    let number = 0;
    let count = 1;
    while (count <= limit) {
      const box = agenda.take();
      if (box === undefined) break;
      tell(count);
      for (const step of this.#globalSteps(box.controlState)) {
        const sets = this.#after(box, step);
        if (sets === undefined) continue;
        const beside = cached(byControlState, step.to, (): GrowingSet[] => []);
        const before = beside.length;
        const origin = { box, by: step.by, sets: box.sets };
        const grown = this.#add(beside, step.to, { sets, origin, number: ++number });
        count += beside.length - before;
        if (grown) agenda.add(grown);
      }
    }
    const boxes = [...byControlState.values()].flatMap(outermost);
    this.#link(boxes);
    return { decomposition: this.decomposition, boxes, complete: agenda.isEmpty };
  }

  /** Links each product set to those that global actions lead to. */
  #link(boxes: readonly GrowingSet[]): void {
    const byControlState = new Map<ControlState, GrowingSet[]>();
    for (const box of boxes) cached(byControlState, box.controlState, (): GrowingSet[] => []).push(box);
    for (const box of boxes) {
      for (const step of this.#globalSteps(box.controlState)) {
        const sets = this.#after(box, step);
        const to = sets && byControlState.get(step.to)?.find((other) => isInside({ sets }, other));
        if (to) box.next.push({ by: step.by, to });
      }
    }
  }
}

/** Returns the product sets that no other set includes. */
const outermost = (boxes: readonly GrowingSet[]): readonly GrowingSet[] =>
  boxes.filter((box, i) => {
    const isWithin = (other: GrowingSet, j: number) =>
      i !== j && isInside(box, other) && (j < i || !isInside(other, box));
    return !boxes.some(isWithin);
  });

/** Returns the set of a component. */
export const setAt = (sets: readonly LocalSet[], component: number): LocalSet => sets[component] as LocalSet;

/** Restricts the sets of a control state to tests; `undefined` if a set becomes empty. */
export function narrowed(
  controlState: ControlState,
  sets: readonly LocalSet[],
  { byComponent }: Split,
): readonly LocalSet[] | undefined {
  let left = sets;
  for (const [component, tests] of byComponent) {
    const set = viewAt(controlState, component).filter(setAt(left, component), tests);
    if (set.size === 0) return undefined;
    if (set !== left[component]) left = left.with(component, set);
  }
  return left;
}

/** Tells whether all tests hold in some state of a product set. */
export const holdsSomewhere = ({ controlState, sets }: ProductSet, tests: Split): boolean =>
  controlState.holds(tests) && narrowed(controlState, sets, tests) !== undefined;

/** Tells whether all tests hold in some state of some product sets. */
export function holdsIn(
  explorer: ProductSetExplorer,
  boxes: readonly ProductSet[],
  tests: readonly Table[],
): boolean {
  const split = explorer.split(tests);
  return boxes.some((box) => holdsSomewhere(box, split));
}

const isSubset = (a: LocalSet, b: LocalSet): boolean =>
  a === b || (a.size < b.size && isWithin(a.bits, b.bits));

/** Tells whether a product set includes another of the same control state. */
export const isInside = (a: Pick<ProductSet, 'sets'>, b: Pick<ProductSet, 'sets'>): boolean =>
  a.sets.every((set, component) => isSubset(set, setAt(b.sets, component)));
