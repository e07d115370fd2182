import { numberAt } from '../../model/numbers.ts';
import { lookUp, type Table } from '../ground/table.ts';
import type { Quotient } from '../reduce/quotient.ts';
import { type ComponentAction, type Decomposition, decompose, type Split, splitOf } from './decomposition.ts';
import {
  type ControlState,
  ControlStates,
  type Cut,
  type LocalSet,
  LocalSets,
  type LocalState,
  localStateOf,
} from './localStates.ts';

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

const isEmpty = ({ members }: LocalSet): boolean => members.length === 0;

/**
 * Explores a quotient by product sets. The cost is the sum over the components; explicit-state search costs their
 * product.
 */
export class ProductSetExplorer {
  readonly decomposition: Decomposition;
  readonly #sets = new LocalSets();
  readonly #controlStates: ControlStates;
  /** The actions that write control or have several components: each leads to another product set. */
  readonly #globalActions: readonly ComponentAction[];
  #from: readonly number[];

  constructor(quotient: Quotient) {
    this.decomposition = decompose(quotient);
    this.#from = quotient.start;
    this.#controlStates = new ControlStates(this.decomposition, this.#sets);
    this.#globalActions = this.decomposition.actions.filter(
      ({ component, action }) =>
        component === undefined && action.writes.some(({ variable }) => quotient.sizes(variable) > 1),
    );
  }

  /** Groups tests by the component that they read. */
  split(tests: readonly Table[]): Split {
    return splitOf(this.decomposition.componentOf, tests);
  }

  /** Returns the set of some local states. */
  setOf(members: Iterable<LocalState>): LocalSet {
    return this.#sets.of(members);
  }

  /** Returns intersection and difference of two sets of one component. */
  cut(set: LocalSet, by: LocalSet): Cut {
    return this.#sets.cut(set, by);
  }

  /** Returns the state of each component at the start of the last exploration. */
  startLocals(): readonly LocalState[] {
    const valueIn = (variable: number) => numberAt(this.#from, variable);
    return this.decomposition.components.map((_, component) =>
      localStateOf(this.decomposition, component, valueIn),
    );
  }

  /**
   * Returns the product set of a state, given by the value of each variable, closed under the components' own
   * transitions.
   */
  #setOf(values: readonly number[]): GrowingSet {
    const { control, components } = this.decomposition;
    const valueIn = (variable: number) => numberAt(values, variable);
    const controlState = this.#controlStates.of(
      new Map(control.map((variable) => [variable, valueIn(variable)])),
    );
    const sets = components.map(
      (_, component) =>
        controlState.views[component]?.closureOf(
          this.#sets.of([localStateOf(this.decomposition, component, valueIn)]),
        ) as LocalSet,
    );
    return { controlState, sets, provenances: [{ sets, origin: undefined, number: 0 }], next: [] };
  }

  #after({ controlState, sets }: Pick<ProductSet, 'controlState' | 'sets'>, globalAction: ComponentAction) {
    if (!controlState.holds(globalAction.guards)) return undefined;
    const left = narrowed({ controlState }, sets, globalAction.guards);
    if (left === undefined) return undefined;
    const next = this.#controlStates.of(this.#controlAfter(controlState, globalAction));
    const after = left.map((set, component) => {
      const moved = controlState.views[component]?.imageOf(globalAction, set) as LocalSet;
      return next.views[component]?.closureOf(moved) as LocalSet;
    });
    return { controlState: next, sets: after };
  }

  /** Computes the next control state. A write of control reads control alone: see `addReadsOfWrites`. */
  #controlAfter(
    { control, decomposition }: ControlState,
    { action }: ComponentAction,
  ): ReadonlyMap<number, number> {
    const next = new Map(control);
    for (const { variable, to } of action.writes) {
      if (!control.has(variable)) continue;
      next.set(
        variable,
        lookUp(to, decomposition.quotient.sizes, (each) => control.get(each) ?? 0),
      );
    }
    return next;
  }

  /** Joins two product sets that differ in one component: their union is a product set, too. */
  #joined(a: readonly LocalSet[], b: readonly LocalSet[]): readonly LocalSet[] | undefined {
    const differing = a.filter((set, component) => set !== b[component]).length;
    if (differing > 1) return undefined;
    return a.map((set, component) => {
      const other = b[component] as LocalSet;
      return set === other ? set : this.#sets.of([...set.members, ...other.members]);
    });
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

  /** Explores all states reachable from a state (default: the start), up to a number of product sets. */
  explore(limit: number, from: readonly number[] = this.decomposition.quotient.start): ProductSets {
    this.#from = from;
    const first = this.#setOf(from);
    const byControlState = new Map<ControlState, GrowingSet[]>([[first.controlState, [first]]]);
    const open = new Set([first]);
    const dayOf = ({ controlState }: GrowingSet) => controlState.control.get(day) ?? 0;
    const day = this.decomposition.quotient.variables.findIndex(({ kind }) => kind === 'day');
    /**
     * Returns the open product set of the earliest day, so that the sets of one day are complete before the next day.
     */
    const nextOpen = () => {
      let next: GrowingSet | undefined;
      for (const box of open) if (next === undefined || dayOf(box) < dayOf(next)) next = box;
      return next;
    };
    let number = 0;
    let count = 1;
    for (let box = nextOpen(); box && count <= limit; box = nextOpen()) {
      open.delete(box);
      for (const by of this.#globalActions) {
        const after = this.#after(box, by);
        if (after === undefined) continue;
        const beside = byControlState.get(after.controlState) ?? [];
        byControlState.set(after.controlState, beside);
        const before = beside.length;
        const origin = { box, by, sets: box.sets };
        const grown = this.#add(beside, after.controlState, { sets: after.sets, origin, number: ++number });
        count += beside.length - before;
        if (grown) open.add(grown);
      }
    }
    const boxes = [...byControlState.values()].flatMap(outermost);
    this.#link(boxes);
    return { decomposition: this.decomposition, boxes, complete: open.size === 0 };
  }

  /** Links each product set to those that global actions lead to. */
  #link(boxes: readonly GrowingSet[]): void {
    const byControlState = new Map<ControlState, GrowingSet[]>();
    for (const box of boxes)
      byControlState.set(box.controlState, [...(byControlState.get(box.controlState) ?? []), box]);
    for (const box of boxes) {
      for (const by of this.#globalActions) {
        const after = this.#after(box, by);
        const to = after && byControlState.get(after.controlState)?.find((other) => isInside(after, other));
        if (to) box.next.push({ by, to });
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

/** Restricts the sets of a product set to tests; `undefined` if a set becomes empty. */
export function narrowed(
  { controlState }: Pick<ProductSet, 'controlState'>,
  sets: readonly LocalSet[],
  { byComponent }: Split,
): readonly LocalSet[] | undefined {
  let left = sets;
  for (const [component, tests] of byComponent) {
    const set = controlState.views[component]?.filter(left[component] as LocalSet, tests) as LocalSet;
    if (isEmpty(set)) return undefined;
    if (set !== left[component]) left = left.map((each, i) => (i === component ? set : each));
  }
  return left;
}

/** Tells whether all tests hold in some state of a product set. */
export const holdsSomewhere = (box: ProductSet, tests: Split): boolean =>
  box.controlState.holds(tests) && narrowed(box, box.sets, tests) !== undefined;

/** Tells whether all tests hold in some state of some product sets. */
export function holdsIn(
  explorer: ProductSetExplorer,
  boxes: readonly ProductSet[],
  tests: readonly Table[],
): boolean {
  const split = explorer.split(tests);
  return boxes.some((box) => holdsSomewhere(box, split));
}

const isSubset = (a: LocalSet, b: LocalSet): boolean => {
  if (a === b) return true;
  if (a.members.length >= b.members.length) return false;
  const all = new Set(b.members);
  return a.members.every((member) => all.has(member));
};

/** Tells whether a product set includes another of the same control state. */
export const isInside = (a: Pick<ProductSet, 'sets'>, b: Pick<ProductSet, 'sets'>): boolean =>
  a.sets.every((set, component) => isSubset(set, b.sets[component] as LocalSet));
