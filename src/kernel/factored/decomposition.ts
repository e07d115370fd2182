import { cached } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import {
  alwaysIs,
  combinationsOf,
  type Sizes,
  sorted,
  type Table,
  variablesOfBoth,
} from '../ground/table.ts';
import type { Action } from '../ground/transitionSystem.ts';
import { guardsOf, type Quotient } from '../reduce/quotient.ts';

/*
 * The decomposition of a quotient into independent components. A few variables are set aside as control variables. The
 * others fall into components, so that no test and no write has variables of two components. An action of one component
 * reads and writes only its variables, and reads control variables.
 */

/** Tests grouped by the component that they read. */
export interface Split {
  /** The tests of control variables alone. */
  readonly ofControl: readonly Table[];
  readonly byComponent: ReadonlyMap<number, readonly Table[]>;
  /** The same as a list. */
  readonly parts: readonly ComponentTests[];
}

/** Tests of one component. */
export interface ComponentTests {
  readonly component: number;
  readonly tests: readonly Table[];
}

/** Groups of tests by the component that they read. */
export class Splits {
  readonly #componentOf: readonly number[];
  /** A number for each test; -1 for a test that always holds. */
  readonly #numbers = new Map<Table, number>();
  readonly #known = new Map<string, Split>();

  constructor(componentOf: readonly number[]) {
    this.#componentOf = componentOf;
  }

  /** Groups tests that all have to hold: the same object for the same tests, in any order. */
  of(tests: readonly Table[]): Split {
    const numbers = sorted(tests.map(this.#numberOf).filter((number) => number >= 0));
    return cached(this.#known, numbers.join(), () =>
      this.#split(new Set(tests.filter((test) => this.#numberOf(test) >= 0))),
    );
  }

  readonly #numberOf = (test: Table): number =>
    cached(this.#numbers, test, () => (alwaysIs(test) === 1 ? -1 : this.#numbers.size));

  #split(tests: ReadonlySet<Table>): Split {
    const ofControl: Table[] = [];
    const byComponent = new Map<number, Table[]>();
    for (const test of tests) {
      const component = test.of
        .map((variable) => numberAt(this.#componentOf, variable))
        .find((each) => each >= 0);
      if (component === undefined) ofControl.push(test);
      else cached(byComponent, component, (): Table[] => []).push(test);
    }
    const parts = [...byComponent].map(([component, own]) => ({ component, tests: own }));
    return { ofControl, byComponent, parts };
  }
}

/** An action with its component. */
export interface ComponentAction {
  readonly action: Action;
  /** The action's index in the quotient. */
  readonly index: number;
  /** The guards, grouped by component: the same object for the same guards. */
  readonly guards: Split;
  /**
   * The component that the action reads and writes; `undefined` for a global action, which has several components or
   * writes control.
   */
  readonly component: number | undefined;
  /** The components that the action writes. */
  readonly written: readonly number[];
}

/** The variables of each component, and the control variables, whose values a search always knows. */
export interface Decomposition {
  readonly quotient: Quotient;
  readonly control: readonly number[];
  /** A control variable of many values: a product set has a set of these. */
  readonly shared: number | undefined;
  readonly components: readonly (readonly number[])[];
  /** The component of each variable; -1 for a control variable. */
  readonly componentOf: readonly number[];
  readonly splits: Splits;
  readonly actions: readonly ComponentAction[];
  /** For each component, the control variables that its tests and writes read. */
  readonly controlReads: readonly (readonly number[])[];
}

/** The most states of a component. */
const LARGEST = 1 << 14;

/** Pairs of variables are set aside together only if both are among this many variables with the most bonds. */
const MOST_HUBS = 8;

/** Disjoint sets of variables (union-find). */
class Clusters {
  readonly #parents: Int32Array;

  constructor(count: number) {
    this.#parents = new Int32Array(count);
    for (let variable = 0; variable < count; variable++) this.#parents[variable] = variable;
  }

  /** Returns the representative of a variable's set; shortens the path to it. */
  of(variable: number): number {
    const parents = this.#parents;
    let root = variable;
    for (let parent = parents[root] as number; parent !== root; parent = parents[root] as number) {
      const next = parents[parent] as number;
      parents[root] = next;
      root = next;
    }
    return root;
  }

  /** Joins the sets of some variables, but for those set aside, which are flagged. */
  join(variables: readonly number[], aside: Uint8Array): void {
    let first = -1;
    for (let i = 0; i < variables.length; i++) {
      const variable = variables[i] as number;
      if (aside[variable] === 1) continue;
      const root = this.of(variable);
      if (first < 0) first = root;
      else this.#parents[root] = first;
    }
  }
}

/** The reads and writes of an action: the same in all parts of a system that have the action. */
interface Footprint {
  readonly guards: readonly Table[];
  /** Variables that must be in one component: the variables of one test, or of one write. */
  readonly units: readonly (readonly number[])[];
  /** The variables of the guards and writes, without the variables that only provisions read. */
  readonly own: readonly number[];
  /** The variables of several values that are written. */
  readonly written: readonly number[];
  /** True if the action moves several stages. Global actions are few, and are explored one by one. */
  readonly isGlobal: boolean;
}

const FOOTPRINTS = /* @__PURE__ */ new WeakMap<Action, Footprint>();

const footprintOf = (action: Action, quotient: Quotient): Footprint =>
  cached(FOOTPRINTS, action, () => footprintIn(action, quotient));

function footprintIn(action: Action, { sizes, variables }: Quotient): Footprint {
  const guards = guardsOf(action, sizes).filter((test) => alwaysIs(test) !== 1);
  const said = action.asks.flatMap(({ binds, applies, fails }) => [
    binds.of,
    ...applies.map(({ of }) => of),
    ...fails.map((failure) => variablesOfBoth(binds, failure)),
  ]);
  const writes = action.writes.filter(({ variable }) => sizes(variable) > 1);
  const changed = writes.map(({ variable, to }) => sorted([variable, ...to.of]));
  const tested = guards.map(({ of }) => of);
  return {
    guards,
    units: [...tested, ...said, ...changed],
    own: sorted([...tested, ...changed].flat()),
    written: sorted(writes.map(({ variable }) => variable)),
    isGlobal: action.writes.filter(({ variable }) => variables[variable]?.kind === 'stage').length > 1,
  };
}

/** Variables that belong in one component, unless a variable in `written` becomes a control variable. */
interface Bond {
  readonly variables: readonly number[];
  readonly written: readonly number[];
}

function bondsOf(footprints: readonly Footprint[], { watches }: Quotient): readonly Bond[] {
  const bonds = new Map<string, Bond>();
  const add = (variables: readonly number[], written: readonly number[] = []) =>
    bonds.set(`${variables.join()} ${written.join()}`, { variables, written });
  for (const { of } of watches) add(of);
  for (const each of footprints) {
    for (const unit of each.units) add(unit);
    if (!each.isGlobal && each.written.length > 0) add(each.own, each.written);
  }
  return [...bonds.values()].filter(({ variables }) => variables.length > 1);
}

const meets = (variables: readonly number[], others: ReadonlySet<number>): boolean =>
  variables.some((variable) => others.has(variable));

/** Returns the bonds that are left among variables, without the control variables: each once. */
function bondsAmong(
  among: readonly number[],
  control: ReadonlySet<number>,
  bonds: readonly Bond[],
): readonly Bond[] {
  const members = new Set(among.filter((variable) => !control.has(variable)));
  const left = new Map<string, Bond>();
  for (const { variables, written } of bonds) {
    if (meets(written, control)) continue;
    const own = variables.filter((variable) => members.has(variable));
    if (own.length < 2) continue;
    const ownWritten = written.filter((variable) => members.has(variable));
    left.set(`${own.join()} ${ownWritten.join()}`, { variables: own, written: ownWritten });
  }
  return [...left.values()];
}

/** Tells whether any of some variables is flagged. */
function isAnyIn(variables: readonly number[], flags: Uint8Array): boolean {
  for (let i = 0; i < variables.length; i++) if (flags[variables[i] as number] === 1) return true;
  return false;
}

/** Joins variables by bonds, without some that are set aside. */
class Groups {
  readonly #among: readonly number[];
  readonly #aside: Uint8Array;
  readonly #clusters: Clusters;

  constructor(among: readonly number[], aside: Iterable<number>, bonds: readonly Bond[], count: number) {
    const flags = new Uint8Array(count);
    for (const variable of aside) flags[variable] = 1;
    this.#among = among;
    this.#aside = flags;
    this.#clusters = new Clusters(count);
    for (const { variables, written } of bonds)
      if (!isAnyIn(written, flags)) this.#clusters.join(variables, flags);
  }

  /** Returns the groups that bonds join. */
  all(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>();
    for (const variable of this.#among) {
      if (this.#aside[variable] === 1) continue;
      cached(groups, this.#clusters.of(variable), (): number[] => []).push(variable);
    }
    return [...groups.values()];
  }

  /** Returns the number of combinations in each group. */
  combinations(sizes: Sizes): readonly number[] {
    const combinations = new Map<number, number>();
    for (let i = 0; i < this.#among.length; i++) {
      const variable = this.#among[i] as number;
      if (this.#aside[variable] === 1) continue;
      const root = this.#clusters.of(variable);
      combinations.set(root, (combinations.get(root) ?? 1) * sizes(variable));
    }
    return [...combinations.values()];
  }
}

/** Chooses control variables so that no component is too large. */
class ControlChoice {
  readonly #quotient: Quotient;
  readonly #bonds: readonly Bond[];
  /** The number of bonds of each variable. */
  readonly #counts: Uint32Array;
  readonly #all: readonly number[];
  readonly #reads: readonly ReadonlySet<number>[];

  constructor(quotient: Quotient, footprints: readonly Footprint[]) {
    this.#quotient = quotient;
    this.#bonds = bondsOf(footprints, quotient);
    this.#counts = new Uint32Array(quotient.variables.length);
    for (const { variables } of this.#bonds)
      for (const variable of new Set(variables))
        this.#counts[variable] = numberAt(this.#counts, variable) + 1;
    this.#reads = readsOfWrites(quotient);
    this.#all = quotient.variables
      .map((_, variable) => variable)
      .filter((variable) => quotient.sizes(variable) > 1);
  }

  groups(control: ReadonlySet<number>): readonly (readonly number[])[] {
    return this.#without(control).all();
  }

  #without(control: ReadonlySet<number>): Groups {
    return new Groups(this.#all, control, this.#bonds, this.#quotient.variables.length);
  }

  #tooLarge(control: ReadonlySet<number>): readonly number[] | undefined {
    const groups = this.#without(control);
    const sizes = groups.combinations(this.#quotient.sizes);
    const largest = Math.max(...sizes);
    return largest > LARGEST ? groups.all()[sizes.indexOf(largest)] : undefined;
  }

  /** Returns the members of a group with the most bonds. */
  #hubs(group: readonly number[]): readonly number[] {
    const bonds = (variable: number) => numberAt(this.#counts, variable);
    return [...group].sort((a, b) => bonds(b) - bonds(a)).slice(0, MOST_HUBS);
  }

  /**
   * Lists choices to set aside: each member alone, and several hubs together, since a single hub can leave the group in
   * one piece.
   */
  #candidates(group: readonly number[]): readonly (readonly number[])[] {
    const hubs = this.#hubs(group);
    return [
      ...group.map((variable) => [variable]),
      ...hubs.flatMap((one, i) => hubs.slice(i + 1).map((other) => [one, other])),
      ...hubs.map((_, i) => hubs.slice(0, i + 1)).slice(2),
    ];
  }

  /**
   * Returns the choice with the least cost: the product of its sizes, times the sum of the sizes of the remaining
   * groups.
   */
  #best(
    group: readonly number[],
    control: ReadonlySet<number>,
    barred: ReadonlySet<number>,
  ): readonly number[] | undefined {
    const candidates = this.#candidates(group).filter((aside) => !aside.some((each) => barred.has(each)));
    const bonds = bondsAmong(group, control, this.#bonds);
    const { sizes, variables } = this.#quotient;
    const costs = candidates.map((aside) => {
      const left = new Groups(group, aside, bonds, variables.length).combinations(sizes);
      return combinationsOf(aside, sizes) * left.reduce((sum, size) => sum + size, 0);
    });
    return candidates[costs.indexOf(Math.min(...costs))];
  }

  /**
   * Sets variables aside one by one, without barred variables, then takes back those that are not needed; `undefined` if
   * a component stays too large.
   */
  control(barred: ReadonlySet<number>): ReadonlySet<number> | undefined {
    const control = new Set<number>();
    for (let group = this.#tooLarge(control); group; group = this.#tooLarge(control)) {
      const aside = this.#best(group, control, barred);
      for (const variable of aside ?? []) control.add(variable);
      addReadsOfWrites(control, this.#reads);
      if (aside === undefined || [...barred].some((each) => control.has(each))) return undefined;
    }
    const bySize = [...control].sort((a, b) => this.#quotient.sizes(b) - this.#quotient.sizes(a));
    for (const variable of bySize) {
      const fewer = new Set([...control].filter((each) => each !== variable));
      addReadsOfWrites(fewer, this.#reads);
      if (!fewer.has(variable) && !this.#tooLarge(fewer)) control.delete(variable);
    }
    return control;
  }
}

/** Adds the variables that writes of control variables read, so that control is written from control alone. */
function addReadsOfWrites(control: Set<number>, reads: readonly ReadonlySet<number>[]): void {
  for (const variable of control) for (const each of reads[variable] ?? []) control.add(each);
}

/** Returns, for each variable, the variables of several values that its writes read. */
function readsOfWrites({ actions, sizes, variables }: Quotient): readonly ReadonlySet<number>[] {
  const reads = variables.map(() => new Set<number>());
  for (const { variable, to } of actions.flatMap(({ writes }) => writes)) {
    for (const each of to.of) if (sizes(each) > 1) reads[variable]?.add(each);
  }
  return reads;
}

/**
 * Returns a function that decomposes a quotient into independent components, with no control variable that is barred;
 * `undefined` if a component stays too large.
 */
export function decompositionsOf(quotient: Quotient) {
  const footprints = quotient.actions.map((action) => footprintOf(action, quotient));
  const choice = new ControlChoice(quotient, footprints);
  return (barred: ReadonlySet<number>): Decomposition | undefined => {
    const control = choice.control(barred);
    return control && decomposed(quotient, footprints, control, choice.groups(control));
  };
}

function decomposed(
  quotient: Quotient,
  footprints: readonly Footprint[],
  control: ReadonlySet<number>,
  components: Decomposition['components'],
): Decomposition {
  const componentOf = quotient.variables.map(() => -1);
  for (const [component, members] of components.entries())
    for (const variable of members) componentOf[variable] = component;
  const splits = new Splits(componentOf);
  const componentIn = (variable: number) => numberAt(componentOf, variable);
  const actions = quotient.actions.map((action, index): ComponentAction => {
    const { guards, own, written } = footprints[index] as Footprint;
    const touched = own.map(componentIn).filter((component) => component >= 0);
    const isOwn =
      touched.every((component) => component === touched[0]) &&
      !written.some((variable) => control.has(variable));
    return {
      action,
      index,
      guards: splits.of(guards),
      component: isOwn ? touched[0] : undefined,
      written: sorted(written.map(componentIn)).filter((component) => component >= 0),
    };
  });
  const controlReads = components.map(() => new Set<number>());
  /** Adds the control variables among some to those that a component reads. */
  const addReads = (component: number, read: readonly number[]) => {
    for (const variable of read) if (control.has(variable)) controlReads[component]?.add(variable);
  };
  const addReadsOf = (unit: readonly number[]) => {
    const member = unit.find((variable) => componentIn(variable) >= 0);
    if (member !== undefined) addReads(componentIn(member), unit);
  };
  for (const { units } of footprints) for (const unit of units) addReadsOf(unit);
  for (const { of } of quotient.watches) addReadsOf(of);
  for (const { component, guards } of actions) {
    if (component !== undefined) for (const { of } of guards.ofControl) addReads(component, of);
  }
  return {
    quotient,
    control: sorted(control),
    shared: undefined,
    components,
    componentOf,
    splits,
    actions,
    controlReads: controlReads.map(sorted),
  };
}

/**
 * Returns the global actions: those that write control or have several components, and change a variable. Each leads
 * to another product set.
 */
export const globalActionsOf = ({ actions, quotient }: Decomposition): readonly ComponentAction[] =>
  actions.filter(
    ({ component, action }) =>
      component === undefined && action.writes.some(({ variable }) => quotient.sizes(variable) > 1),
  );
