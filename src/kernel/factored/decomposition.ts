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
  /** A number for each test. */
  readonly #numbers = new Map<Table, number>();
  readonly #known = new Map<string, Split>();

  constructor(componentOf: readonly number[]) {
    this.#componentOf = componentOf;
  }

  /** Groups tests that all have to hold: the same object for the same tests, in any order. */
  of(tests: readonly Table[]): Split {
    const open = tests.filter((test) => alwaysIs(test) !== 1);
    const numbers = sorted(open.map((test) => cached(this.#numbers, test, () => this.#numbers.size)));
    return cached(this.#known, numbers.join(), () => this.#split(new Set(open)));
  }

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

/** The number at a place of words that no bounds are checked for. */
const parentAt = (parents: Int32Array, place: number): number => parents[place] as number;

/** Disjoint sets of variables (union-find). */
class Clusters {
  readonly #parents: Int32Array;

  constructor(count: number) {
    this.#parents = new Int32Array(count);
    for (let variable = 0; variable < count; variable++) this.#parents[variable] = variable;
  }

  of(variable: number): number {
    let root = variable;
    while (parentAt(this.#parents, root) !== root) root = parentAt(this.#parents, root);
    return root;
  }

  /** Joins the sets of some variables, but for those set aside, which are flagged. */
  join(variables: readonly number[], aside: Uint8Array): void {
    let first = -1;
    for (const variable of variables) {
      if (aside[variable] === 1) continue;
      const root = this.of(variable);
      if (first < 0) first = root;
      else this.#parents[root] = first;
    }
  }
}

interface ActionFootprint {
  readonly action: Action;
  readonly index: number;
  readonly guards: readonly Table[];
  /** Variables that must be in one component: the variables of one test, or of one write. */
  readonly units: readonly (readonly number[])[];
  /** True if the action moves several stages. Global actions are few, and are explored one by one. */
  readonly isGlobal: boolean;
}

function footprintOf(action: Action, index: number, quotient: Quotient): ActionFootprint {
  const { sizes } = quotient;
  const guards = guardsOf(action, sizes).filter((test) => alwaysIs(test) !== 1);
  const said = action.asks.flatMap(({ binds, applies, fails }) => [
    binds.of,
    ...applies.map(({ of }) => of),
    ...fails.map((failure) => variablesOfBoth(binds, failure)),
  ]);
  const writes = action.writes
    .filter(({ variable }) => sizes(variable) > 1)
    .map(({ variable, to }) => sorted([variable, ...to.of]));
  return {
    action,
    index,
    guards,
    units: [...guards.map(({ of }) => of), ...said, ...writes],
    isGlobal:
      action.writes.filter(({ variable }) => quotient.variables[variable]?.kind === 'stage').length > 1,
  };
}

/** Returns the variables of an action's guards and writes, without the variables that only provisions read. */
const ownOf = ({ guards, action }: ActionFootprint, sizes: Sizes): readonly number[] =>
  sorted([
    ...guards.flatMap(({ of }) => of),
    ...action.writes
      .filter(({ variable }) => sizes(variable) > 1)
      .flatMap(({ variable, to }) => [variable, ...to.of]),
  ]);

/** Variables that belong in one component, unless a variable in `written` becomes a control variable. */
interface Bond {
  readonly variables: readonly number[];
  readonly written: readonly number[];
}

function bondsOf(footprints: readonly ActionFootprint[], { watches, sizes }: Quotient): readonly Bond[] {
  const bonds = new Map<string, Bond>();
  const add = (variables: readonly number[], written: readonly number[] = []) =>
    bonds.set(`${variables.join()} ${written.join()}`, { variables, written });
  for (const { of } of watches) add(of);
  for (const each of footprints) {
    for (const unit of each.units) add(unit);
    const written = sorted(each.action.writes.map(({ variable }) => variable)).filter((v) => sizes(v) > 1);
    if (!each.isGlobal && written.length > 0) add(ownOf(each, sizes), written);
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

/** Returns the groups into which bonds join the variables `among`, without the control variables. */
function groupsOf(
  among: readonly number[],
  control: ReadonlySet<number>,
  bonds: readonly Bond[],
  { variables }: Quotient,
): readonly (readonly number[])[] {
  const clusters = new Clusters(variables.length);
  const aside = new Uint8Array(variables.length);
  for (const variable of control) aside[variable] = 1;
  const isAside = (variable: number) => aside[variable] === 1;
  for (const bond of bonds) if (!bond.written.some(isAside)) clusters.join(bond.variables, aside);
  const groups = new Map<number, number[]>();
  for (const variable of among) {
    if (!isAside(variable)) cached(groups, clusters.of(variable), (): number[] => []).push(variable);
  }
  return [...groups.values()];
}

/** Chooses control variables so that no component is too large. */
class ControlChoice {
  readonly #quotient: Quotient;
  readonly #bonds: readonly Bond[];
  /** The number of bonds of each variable. */
  readonly #counts: Uint32Array;
  readonly #all: readonly number[];
  readonly #reads: readonly ReadonlySet<number>[];

  constructor(quotient: Quotient, footprints: readonly ActionFootprint[]) {
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
    return groupsOf(this.#all, control, this.#bonds, this.#quotient);
  }

  #size(group: readonly number[]): number {
    return combinationsOf(group, this.#quotient.sizes);
  }

  #tooLarge(control: ReadonlySet<number>): readonly number[] | undefined {
    const [largest] = [...this.groups(control)].sort((a, b) => this.#size(b) - this.#size(a));
    return largest && this.#size(largest) > LARGEST ? largest : undefined;
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
    const costs = candidates.map((aside) => {
      const decomposition = groupsOf(group, new Set(aside), bonds, this.#quotient);
      return this.#size(aside) * decomposition.reduce((sum, component) => sum + this.#size(component), 0);
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
  const footprints = quotient.actions.map((action, index) => footprintOf(action, index, quotient));
  const choice = new ControlChoice(quotient, footprints);
  return (barred: ReadonlySet<number>): Decomposition | undefined => {
    const control = choice.control(barred);
    return control && decomposed(quotient, footprints, control, choice.groups(control));
  };
}

function decomposed(
  quotient: Quotient,
  footprints: readonly ActionFootprint[],
  control: ReadonlySet<number>,
  components: Decomposition['components'],
): Decomposition {
  const componentOf = quotient.variables.map((_, variable) =>
    components.findIndex((component) => component.includes(variable)),
  );
  const splits = new Splits(componentOf);
  const actions = footprints.map((each): ComponentAction => {
    const own = ownOf(each, quotient.sizes);
    const writesControl = each.action.writes.some(({ variable }) => control.has(variable));
    const touches = new Set(
      own.filter((variable) => !control.has(variable)).map((variable) => componentOf[variable]),
    );
    const [component] = touches.size === 1 && !writesControl ? touches : [];
    const written = each.action.writes.map(({ variable }) => numberAt(componentOf, variable));
    return {
      action: each.action,
      index: each.index,
      guards: splits.of(each.guards),
      component,
      written: sorted(written).filter((one) => one >= 0),
    };
  });
  const units = [...footprints.flatMap((each) => each.units), ...quotient.watches.map(({ of }) => of)];
  const controlReads = components.map((_, component) => {
    const own = units.filter((unit) => unit.some((each) => componentOf[each] === component));
    const ofControl = actions
      .filter((action) => action.component === component)
      .flatMap(({ guards }) => guards.ofControl);
    return sorted([...own.flat(), ...ofControl.flatMap(({ of }) => of)].filter((each) => control.has(each)));
  });
  return {
    quotient,
    control: sorted(control),
    shared: undefined,
    components,
    componentOf,
    splits,
    actions,
    controlReads,
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
