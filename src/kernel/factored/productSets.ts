import { cached, memoize } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import type { Table } from '../ground/table.ts';
import type { Quotient } from '../reduce/quotient.ts';
import { type BitSet, bitsOf, has, isWithin } from './bits.ts';
import { type Components, componentsOf } from './componentViews.ts';
import { type ControlState, ControlStates, type SharedClass, viewAt } from './controlStates.ts';
import { decompose } from './decompose.ts';
import { type ComponentAction, type Decomposition, globalActionsOf, type Split } from './decomposition.ts';
import type { LocalSet, LocalState } from './localSets.ts';
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

/** A global action that leads from one product set to another. */
export interface ProductStep {
  readonly by: ComponentAction;
  /** The shared values with which it leads there; `undefined` if no variable is shared. */
  readonly of: LocalSet | undefined;
  readonly to: ProductSet;
}

/**
 * Many states at once: one control state, and every combination of a state of each component. Every combination is
 * reachable, because components are independent.
 */
export interface ProductSet {
  readonly controlState: ControlState;
  /** A set for each component; if a variable is shared, the set of its values comes last. */
  readonly sets: readonly LocalSet[];
  readonly provenances: readonly Provenance[];
  /** The product sets to which global actions lead. */
  readonly next: readonly ProductStep[];
}

interface GrowingSet {
  readonly controlState: ControlState;
  sets: readonly LocalSet[];
  readonly provenances: Provenance[];
  readonly next: ProductStep[];
  /** The last expansion: still that of all states, if the set has not grown since. */
  expansion: Expansion | undefined;
}

/** A global action, and the states to which it leads. */
interface Successor {
  readonly by: ComponentAction;
  /** The shared values with which it leads there. */
  readonly of: LocalSet | undefined;
  readonly to: ControlState;
  readonly sets: readonly LocalSet[];
}

/** The successors of some states of a product set. */
interface Expansion {
  readonly of: readonly LocalSet[];
  readonly successors: readonly Successor[];
}

/** The reachable states as product sets. */
export interface ProductSets {
  readonly decomposition: Decomposition;
  readonly boxes: readonly ProductSet[];
  /** False if a limit was reached before all states were. */
  readonly complete: boolean;
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
  readonly #globalActions: BitSet;
  #from: readonly number[];

  constructor(quotient: Quotient, decomposition: Decomposition = decompose(quotient)) {
    this.decomposition = decomposition;
    this.#from = quotient.start;
    this.#components = componentsOf(this.decomposition);
    this.#controlStates = new ControlStates(this.#components);
    this.#globalActions = bitsOf(globalActionsOf(this.decomposition).map(({ index }) => index));
  }

  /** Returns the set of some local states. */
  setOf(members: Iterable<LocalState>): LocalSet {
    return this.#components.sets.of(members);
  }

  /** Returns the intersection of two sets of one component. */
  common(a: LocalSet, b: LocalSet): LocalSet {
    return this.#components.sets.common(a, b);
  }

  /** Returns the states of a set that are not in another. */
  without(set: LocalSet, other: LocalSet): LocalSet {
    return this.#components.sets.without(set, other);
  }

  /** Returns the state of each component at the start of the last exploration, and the shared value. */
  startLocals(): readonly LocalState[] {
    return this.#localsAt(this.#from);
  }

  #localsAt(values: readonly number[]): readonly LocalState[] {
    const { components, shared } = this.decomposition;
    const valueIn = (variable: number) => numberAt(values, variable);
    const locals = components.map((_, component) => localStateOf(this.decomposition, component, valueIn));
    return shared === undefined ? locals : [...locals, valueIn(shared)];
  }

  /**
   * Returns the product set of a state, given by the value of each variable, closed under the components' own
   * transitions.
   */
  #setOf(values: readonly number[]): GrowingSet {
    const { control, shared } = this.decomposition;
    const locals = this.#localsAt(values).map((local) => this.setOf([local]));
    const [controlState] = this.#controlStates.joinedAt(
      control.map((variable) => numberAt(values, variable)),
      shared === undefined ? undefined : locals.at(-1),
    ) as readonly [ControlState];
    const sets = this.#components.sets.listOf(this.#closed(controlState, locals));
    return {
      controlState,
      sets,
      provenances: [{ sets, origin: undefined, number: 0 }],
      next: [],
      expansion: undefined,
    };
  }

  /** Returns sets closed under the components' own transitions. */
  #closed({ views }: ControlState, sets: readonly LocalSet[]): readonly LocalSet[] {
    return sets.map((set, component) => views[component]?.closureOf(set) ?? set);
  }

  /** Returns the states to which a global action leads, closed under the components' own transitions. */
  #after({ controlState, sets }: ProductSet, by: ComponentAction): readonly Successor[] {
    const successors: Successor[] = [];
    for (const part of narrowings(controlState, sets, by.guards, by)) {
      const { of } = part.at;
      const after = this.imageOf(part, by);
      const values = this.#controlStates.tables.after(part.at.values, by);
      for (const to of this.#controlStates.joinedAt(values, of && setAt(after, after.length - 1))) {
        const closed = to
          .within(after, to.of)
          .map((set, each) =>
            set === sets[each] && to.views[each] === controlState.views[each]
              ? set
              : (to.views[each]?.closureOf(set) ?? set),
          );
        successors.push({ by, of, to, sets: this.#components.sets.listOf(closed) });
      }
    }
    return successors;
  }

  /** Returns the states to which an action leads from states that it does not tell apart, without own transitions. */
  imageOf({ at, sets }: Narrowed, by: ComponentAction): readonly LocalSet[] {
    const after = [...sets];
    for (const each of by.written) after[each] = viewAt(at, each).imageOf(by, setAt(sets, each));
    if (at.of !== undefined)
      after[after.length - 1] = this.#sharedAfter(at, setAt(sets, sets.length - 1), by);
    return after;
  }

  /** Returns the states of some that an action leads into others; `undefined` if there are none. */
  preimageOf(
    { at, sets }: Narrowed,
    by: ComponentAction,
    into: readonly LocalSet[],
  ): readonly LocalSet[] | undefined {
    const before: LocalSet[] = [];
    for (const [each, set] of sets.entries()) {
      const to = setAt(into, each);
      const leading = at.views[each]?.preimageOf(by, set, to) ?? this.#sharedBefore(at, set, by, to);
      if (leading.size === 0) return undefined;
      before.push(leading);
    }
    return before;
  }

  /** Returns the shared value after an action. */
  #sharedBy({ values }: SharedClass, by: ComponentAction): (value: number) => number {
    const place = this.decomposition.control.indexOf(this.decomposition.shared as number);
    return (value) => numberAt(this.#controlStates.tables.after(values.with(place, value), by), place);
  }

  #isShared({ action }: ComponentAction): boolean {
    return action.writes.some(({ variable }) => variable === this.decomposition.shared);
  }

  #sharedAfter(at: SharedClass, set: LocalSet, by: ComponentAction): LocalSet {
    return this.#isShared(by) ? this.setOf(set.members.map(this.#sharedBy(at, by))) : set;
  }

  #sharedBefore(at: SharedClass, set: LocalSet, by: ComponentAction, to: LocalSet): LocalSet {
    if (!this.#isShared(by)) return this.#components.sets.common(set, to);
    const after = this.#sharedBy(at, by);
    return this.setOf(set.members.filter((value) => has(to.bits, after(value))));
  }

  /** Calls back with each successor of a product set, which can grow meanwhile. */
  #expand(box: GrowingSet, visit: (successor: Successor) => void): void {
    const { sets: of, expansion } = box;
    if (expansion?.of === of) {
      for (const successor of expansion.successors) visit(successor);
      return;
    }
    const successors: Successor[] = [];
    for (const by of box.controlState.enabled(this.#globalActions)) {
      for (const successor of this.#after({ ...box, sets: of }, by)) {
        successors.push(successor);
        visit(successor);
      }
    }
    box.expansion = { of, successors };
  }

  /** Joins two product sets that differ in one component: their union is a product set, too. */
  #joined(a: readonly LocalSet[], b: readonly LocalSet[]): readonly LocalSet[] | undefined {
    let differing = 0;
    for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && ++differing > 1) return undefined;
    const { sets } = this.#components;
    return sets.listOf(a.map((set, component) => sets.union(set, setAt(b, component))));
  }

  /** Adds states to the product sets of a control state; returns the set that grew, if one did. */
  #add(beside: GrowingSet[], { by, of, to, sets }: Successor, from: ProductSet, number: number) {
    if (beside.some((other) => isInside({ sets }, other))) return undefined;
    const origin = { box: from, by, sets: from.controlState.within(from.sets, of) };
    const provenance = { sets, origin, number };
    for (const box of beside) {
      const joined = this.#joined(box.sets, sets);
      if (joined === undefined) continue;
      box.sets = joined;
      box.provenances.push(provenance);
      return box;
    }
    const box = { controlState: to, sets, provenances: [provenance], next: [], expansion: undefined };
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
      this.#expand(box, (successor) => {
        const beside = cached(byControlState, successor.to, (): GrowingSet[] => []);
        const before = beside.length;
        const grown = this.#add(beside, successor, box, ++number);
        count += beside.length - before;
        if (grown) agenda.add(grown);
      });
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
      this.#expand(box, ({ by, of, to, sets }) => {
        const next = byControlState.get(to)?.find((other) => isInside({ sets }, other));
        if (next) box.next.push({ by, of, to: next });
      });
      box.expansion = undefined;
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

/** States of a control state, with shared values that tests and an action do not tell apart. */
export interface Narrowed {
  readonly at: SharedClass;
  readonly sets: readonly LocalSet[];
}

/** Restricts the sets of a control state to tests: the results do not overlap, and none is empty. */
export function narrowings(
  controlState: ControlState,
  sets: readonly LocalSet[],
  tests: Split,
  by?: ComponentAction,
): readonly Narrowed[] {
  const found: Narrowed[] = [];
  for (const at of controlState.classesOf(tests, by)) {
    const left = narrowed(at, controlState.within(sets, at.of), tests);
    if (left) found.push({ at, sets: left });
  }
  return found;
}

function narrowed(
  at: SharedClass,
  sets: readonly LocalSet[],
  { parts }: Split,
): readonly LocalSet[] | undefined {
  if (at.of && sets.at(-1)?.size === 0) return undefined;
  let left: LocalSet[] | undefined;
  for (const { component, tests } of parts) {
    const own = setAt(sets, component);
    const set = viewAt(at, component).filter(own, tests);
    if (set.size === 0) return undefined;
    if (set === own) continue;
    left ??= [...sets];
    left[component] = set;
  }
  return left ?? sets;
}

/** Returns in how many states of some sets an action is enabled, of so many states in all: few enough for a number. */
export function enabledCount(
  controlState: ControlState,
  sets: readonly LocalSet[],
  by: ComponentAction,
  size: number,
): number {
  let sum = 0;
  for (const at of controlState.classesOf(by.guards, by)) {
    let count = size;
    if (at.of !== undefined) {
      const shared = setAt(sets, sets.length - 1);
      count = (count / shared.size) * setAt(controlState.within(sets, at.of), sets.length - 1).size;
    }
    for (const { component, tests } of by.guards.parts) {
      const set = setAt(sets, component);
      count = (count / set.size) * viewAt(at, component).filter(set, tests).size;
      if (count === 0) break;
    }
    sum += count;
  }
  return sum;
}

/** Tells whether some states of each component pass its tests. */
function meetsAll(at: SharedClass, sets: readonly LocalSet[], { parts }: Split): boolean {
  for (const { component, tests } of parts)
    if (!viewAt(at, component).meets(setAt(sets, component), tests)) return false;
  return true;
}

/** Tells whether all tests hold in some state of a product set. */
export const holdsSomewhere = ({ controlState, sets }: ProductSet, tests: Split): boolean =>
  holdsInClass(controlState, sets, tests, controlState.classesOf(tests));

/** Tells whether all tests hold in some state with shared values of a class for which the tests of control hold. */
function holdsInClass(
  controlState: ControlState,
  sets: readonly LocalSet[],
  tests: Split,
  classes: readonly SharedClass[],
): boolean {
  for (const at of classes) {
    if (controlState.meets(sets, at.of) && meetsAll(at, sets, tests)) return true;
  }
  return false;
}

/**
 * Returns a function that tells whether all of some tests hold in some state of some product sets: found once for the same
 * tests. Control states that differ in the shared values alone are asked together, and those alone at which the first of
 * the tests of control can hold: that of the place, as a rule.
 */
export function holdingIn(
  explorer: ProductSetExplorer,
  boxes: readonly ProductSet[],
): (tests: readonly Table[]) => boolean {
  const { shared, splits } = explorer.decomposition;
  const known = new Map<Split, boolean>();
  const groups = new Map<ControlState, (readonly LocalSet[])[]>();
  for (const { controlState, sets } of boxes)
    cached(groups, controlState.withAllShared, (): (readonly LocalSet[])[] => []).push(sets);
  const all = [...groups];
  const whereHolding = memoize((test: Table) => {
    if (shared !== undefined && test.of.includes(shared)) return all;
    const tests = splits.of([test]);
    return all.filter(([controlState]) => controlState.holds(tests));
  });
  const holdsIn = ([controlState, own]: (typeof all)[number], tests: Split) => {
    const classes = controlState.classesOf(tests);
    return classes.length > 0 && own.some((sets) => holdsInClass(controlState, sets, tests, classes));
  };
  const holdsFor = (split: Split) => {
    const [first] = split.ofControl;
    const where = first ? whereHolding(first) : all;
    return where.some((group) => holdsIn(group, split));
  };
  return (tests) => {
    const split = splits.of(tests);
    return cached(known, split, () => holdsFor(split));
  };
}

/** Tells whether sets are those of another list, or have fewer states: subsets are. */
function areFewer(sets: readonly LocalSet[], others: readonly LocalSet[]): boolean {
  for (let i = 0; i < sets.length; i++)
    if (sets[i] !== others[i] && setAt(sets, i).size >= setAt(others, i).size) return false;
  return true;
}

function areSubsets(sets: readonly LocalSet[], others: readonly LocalSet[]): boolean {
  for (let i = 0; i < sets.length; i++)
    if (sets[i] !== others[i] && !isWithin(setAt(sets, i).bits, setAt(others, i).bits)) return false;
  return true;
}

/** Tells whether a product set includes another of the same control state. Sizes are compared first: they cost less. */
export const isInside = (a: Pick<ProductSet, 'sets'>, b: Pick<ProductSet, 'sets'>): boolean =>
  a.sets === b.sets || (areFewer(a.sets, b.sets) && areSubsets(a.sets, b.sets));
