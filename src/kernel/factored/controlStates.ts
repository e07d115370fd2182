import { cached, memoize } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import type { Table } from '../ground/table.ts';
import type { Write } from '../ground/transitionSystem.ts';
import { type BitSet, common, firstOf, has, meets, trimmed } from './bits.ts';
import type { ControlValues } from './componentSpaces.ts';
import { type Components, ComponentView } from './componentViews.ts';
import { ControlTables } from './controlTables.ts';
import type { ComponentAction, Decomposition, Split } from './decomposition.ts';
import type { LocalSet } from './localSets.ts';

/** Values of the shared variable of a control state that tests and an action do not tell apart. */
export interface SharedClass {
  /** The value of each control variable, with one of the values of the shared variable. */
  readonly values: readonly number[];
  readonly views: readonly ComponentView[];
  /** The values of the shared variable; `undefined` if no variable is shared. */
  readonly of: LocalSet | undefined;
}

const NO_CLASS: readonly SharedClass[] = [];

/**
 * One valuation of the control variables, with a view of each component. If a variable is shared, the values of this
 * variable at which every component has the same own transitions are one control state.
 */
export class ControlState implements SharedClass {
  readonly values: readonly number[];
  readonly views: readonly ComponentView[];
  readonly of: LocalSet | undefined;
  readonly #states: ControlStates;
  /** The actions whose tests of control alone hold for some shared value. */
  #row: BitSet | undefined;
  /** The only class, where no values are told apart. */
  readonly #alone: readonly SharedClass[] = [this];
  /** Made at the first use: most control states have one shared value. */
  #classes: Map<ComponentAction, readonly SharedClass[]> | undefined;

  constructor(
    values: readonly number[],
    views: readonly ComponentView[],
    of: LocalSet | undefined,
    states: ControlStates,
  ) {
    this.values = values;
    this.views = views;
    this.of = of;
    this.#states = states;
  }

  /** The value of each control variable, by variable, listed anew each time; of a shared variable, one of its values. */
  get control(): ControlValues {
    return this.#states.controlOf(this.values);
  }

  /** Returns the value of a control variable that is not shared; `undefined` for another variable. */
  valueOf(variable: number): number | undefined {
    return this.values[this.#states.placeOf(variable)];
  }

  /** The control state with all shared values, though not every component has the same own transitions at all of them. */
  get withAllShared(): ControlState {
    return this.of === undefined ? this : this.#states.withAllShared(this);
  }

  /** Restricts the shared values of some sets. */
  within(sets: readonly LocalSet[], of: LocalSet | undefined): readonly LocalSet[] {
    return of === undefined ? sets : this.#states.within(sets, of);
  }

  /** Tells whether some sets have one of some shared values. */
  meets(sets: readonly LocalSet[], of: LocalSet | undefined): boolean {
    return of === undefined || meets((sets.at(-1) as LocalSet).bits, of.bits);
  }

  /** Tells whether the tests of control variables alone hold. */
  holds({ ofControl }: Split): boolean {
    return this.#states.tables.holds(ofControl, this.values);
  }

  /** Returns those among some actions, or all, whose tests of control variables alone hold for some shared value. */
  enabled(among?: BitSet): readonly ComponentAction[] {
    const row = this.#enabledRow();
    return this.#states.tables.actionsIn(among === undefined ? row : common(row, among));
  }

  #enabledRow(): BitSet {
    this.#row ??= this.#states.rowAt(this);
    return this.#row;
  }

  /**
   * Returns the values of the shared variable for which tests hold, as far as they are of control alone: those together
   * that neither the other tests nor the action, if one is given, tell apart.
   */
  classesOf(tests: Split, by?: ComponentAction): readonly SharedClass[] {
    if (this.of === undefined || this.of.size === 1)
      return (by ? has(this.#enabledRow(), by.index) : this.holds(tests)) ? this.#alone : NO_CLASS;
    if (by === undefined) return this.#states.classesOf(this, tests);
    this.#classes ??= new Map();
    return cached(this.#classes, by, () => this.#states.classesOf(this, tests, by));
  }
}

/** Returns the view of a component. */
export const viewAt = ({ views }: SharedClass, component: number): ComponentView =>
  views[component] as ComponentView;

/** Answers kept for the values of some variables: a tree, with a level for each variable. */
class Tree<Leaf> {
  readonly #next: Tree<Leaf>[] = [];
  leaf: Leaf | undefined;

  /** Returns the branch for the values at some places. */
  at(values: readonly number[], places: readonly number[]): Tree<Leaf> {
    let branch: Tree<Leaf> = this;
    for (const place of places) {
      const value = values[place] as number;
      branch.#next[value] ??= new Tree();
      branch = branch.#next[value];
    }
    return branch;
  }
}

/** Classes of shared values. */
interface Classes {
  readonly sets: readonly LocalSet[];
  /** The class of each value; a value that was left out has none. */
  readonly ofValue: readonly (LocalSet | undefined)[];
}

/** Classes of shared values, by the values of the other control variables that are read with the shared variable. */
interface Partitions {
  /** The places of these control variables. */
  readonly places: readonly number[];
  readonly known: Tree<Classes>;
}

/** The part of tests and of an action that can tell shared values apart: the part that reads the shared variable. */
interface SharedReads extends Partitions {
  /** The tests of control variables alone that do not read the shared variable, and those that do. */
  readonly ofOthers: readonly Table[];
  readonly ofControl: readonly Table[];
  /** The tests of components. */
  readonly byComponent: readonly (readonly [component: number, tests: readonly Table[]])[];
  /** The components of which a write reads the shared variable, and the places of such control variables. */
  readonly written: readonly number[];
  readonly next: readonly number[];
}

const tellsApart = ({ ofControl, byComponent, written, next }: SharedReads): boolean =>
  ofControl.length + byComponent.length + written.length + next.length > 0;

/** Shared values of a control state, with the views of one of them: these are found when they are asked for. */
class ClassOfShared implements SharedClass {
  readonly of: LocalSet;
  readonly #state: ControlState;
  readonly #states: ControlStates;
  #values: readonly number[] | undefined;
  #views: readonly ComponentView[] | undefined;

  constructor(of: LocalSet, state: ControlState, states: ControlStates) {
    this.of = of;
    this.#state = state;
    this.#states = states;
  }

  get values(): readonly number[] {
    this.#values ??= this.#states.withShared(this.#state.values, this.of);
    return this.#values;
  }

  get views(): readonly ComponentView[] {
    this.#views ??= this.#states.viewsAt(this.values);
    return this.#views;
  }
}

/** Classes of shared values with the same transitions by some actions of a component. */
interface OwnPartitions extends Partitions {
  readonly signatureOf: KeyOfShared;
}

/** Names what is asked of a valuation, given as a list and as a map that are both used for the next one, too. */
type KeyOfShared = (values: readonly number[], control: ControlValues) => string | undefined;

/** The control states of a programme, each once. Components that read the same control values share a view. */
export class ControlStates {
  readonly tables: ControlTables;
  readonly #components: Components;
  readonly #states = new Tree<ControlState>();
  readonly #places: readonly number[];
  /** By component, the views, and the places of the control variables that the component reads. */
  readonly #views: readonly { readonly known: Tree<ComponentView>; readonly places: readonly number[] }[];
  readonly #shared: number;
  /** By the values of the variables that are not shared, the control states that were asked for, by their class. */
  readonly #joined = new Tree<Map<LocalSet, ControlState>>();
  readonly #wide = new Tree<ControlState>();
  readonly #narrowPlaces: readonly number[];
  readonly #readsOf = memoize((by: ComponentAction) => this.#sharedReads(by.guards, by));
  readonly #readsOfTests = memoize((tests: Split) => this.#sharedReads(tests));
  /** Classes of shared values with the same own transitions: of all components, and of some actions that read alike. */
  readonly #own: Partitions;
  readonly #ownParts: readonly OwnPartitions[];

  constructor(components: Components) {
    const { control, controlReads, shared } = components.decomposition;
    this.#components = components;
    this.tables = new ControlTables(components.decomposition);
    this.#places = [...control.keys()];
    this.#shared = shared === undefined ? -1 : control.indexOf(shared);
    this.#narrowPlaces = this.#places.filter((place) => place !== this.#shared);
    this.#views = controlReads.map((reads) => ({
      known: new Tree(),
      places: reads.map((variable) => control.indexOf(variable)),
    }));
    this.#ownParts = components.tables.flatMap((tables) =>
      (shared === undefined ? [] : tables.ownReading(shared)).map((own) => ({
        ...this.#partitionsBy(own.reads),
        signatureOf: (_: unknown, control: ControlValues) => tables.signatureOf(own, control),
      })),
    );
    this.#own = this.#partitionsBy(
      this.#ownParts.flatMap(({ places }) => places.map((place) => numberAt(control, place))),
    );
  }

  get #decomposition(): Decomposition {
    return this.#components.decomposition;
  }

  controlOf(values: readonly number[]): ControlValues {
    return new Map(this.#decomposition.control.map((variable, i) => [variable, numberAt(values, i)]));
  }

  /** Returns the actions whose tests of control alone hold for some shared value: the same row for the same actions. */
  rowAt({ values, of }: ControlState): BitSet {
    return this.#components.sets.ofBits(trimmed(this.tables.rowAt(values, of?.members))).bits;
  }

  placeOf(variable: number): number {
    return this.#decomposition.control.indexOf(variable);
  }

  within(sets: readonly LocalSet[], of: LocalSet): readonly LocalSet[] {
    const shared = sets.at(-1) as LocalSet;
    const left = this.#components.sets.common(shared, of);
    return left === shared ? sets : sets.with(-1, left);
  }

  /** Returns the control state in which each control variable has a value. */
  of(valueIn: (variable: number) => number): ControlState {
    return this.#withValues(this.#decomposition.control.map(valueIn));
  }

  /** Returns the control state after an action. */
  after(from: ControlState, by: ComponentAction): ControlState {
    const values = this.tables.after(from.values, by);
    return values === from.values ? from : this.#withValues(values);
  }

  /**
   * Returns the control states with the values of some that are not shared; each has other shared values. Returns those
   * alone that have some of the shared values in `among`.
   */
  joinedAt(values: readonly number[], among: LocalSet | undefined): readonly ControlState[] {
    if (among === undefined) return [this.#withValues(values)];
    const branch = this.#joined.at(values, this.#narrowPlaces);
    branch.leaf ??= new Map();
    const known = branch.leaf;
    return this.#ownClasses(values, among).map((of) =>
      cached(known, of, () => {
        const one = this.withShared(values, of);
        return new ControlState(one, this.viewsAt(one), of, this);
      }),
    );
  }

  #ownKeyOf(values: readonly number[]): KeyOfShared {
    const parts = this.#ownParts.map((part) => this.#classesAt(values, part, part.signatureOf).ofValue);
    return (each) => {
      let key = '';
      for (const ofValue of parts) key += `${ofValue[(each[this.#shared] as number)]?.number},`;
      return key;
    };
  }

  /** Returns the control state with all shared values that has the other values and the views of another. */
  withAllShared({ values, views }: ControlState): ControlState {
    const branch = this.#wide.at(values, this.#narrowPlaces);
    branch.leaf ??= new ControlState(values, views, this.#allShared(), this);
    return branch.leaf;
  }

  #allShared(): LocalSet {
    const { quotient, shared } = this.#decomposition;
    return this.#components.sets.of(Array(quotient.sizes(shared as number)).keys());
  }

  /** Returns the classes of shared values, with some in `among`, at which every component has the same own transitions. */
  #ownClasses(values: readonly number[], among: LocalSet): readonly LocalSet[] {
    const branch = this.#own.known.at(values, this.#own.places);
    branch.leaf ??= this.#split(values, this.#ownKeyOf(values));
    const { sets, ofValue } = branch.leaf;
    return among.size === 1
      ? [ofValue[firstOf(among.bits)] as LocalSet]
      : sets.filter(({ bits }) => meets(bits, among.bits));
  }

  /** Returns the classes into which tests and an action split the shared values of a control state. */
  classesOf(state: ControlState, tests: Split, by?: ComponentAction): readonly SharedClass[] {
    const reads = by ? this.#readsOf(by) : this.#readsOfTests(tests);
    if (!this.tables.holds(reads.ofOthers, state.values)) return [];
    if (!tellsApart(reads)) return [state];
    const classes = this.#classesAt(state.values, reads, (values, control) =>
      this.#signatureOf(values, control, reads, by),
    );
    const { sets } = this.#components;
    const found: SharedClass[] = [];
    for (const each of classes.sets) {
      const of = sets.common(each, state.of as LocalSet);
      if (of.size > 0) found.push(new ClassOfShared(of, state, this));
    }
    return found;
  }

  /** Names what tests and an action make of a shared value; `undefined` if a test of control alone fails. */
  #signatureOf(
    values: readonly number[],
    control: ControlValues,
    { ofControl, byComponent, written, next }: SharedReads,
    by: ComponentAction | undefined,
  ): string | undefined {
    if (!this.tables.holds(ofControl, values)) return undefined;
    const { tables } = this.#components;
    const masks = byComponent.map(([each, own]) => tables[each]?.maskOfList(own, control).number);
    if (by === undefined) return masks.join();
    const effects = written.map((each) => tables[each]?.effectsOf(by, control).map(({ number }) => number));
    const after = next.length === 0 ? [] : this.tables.after(values, by);
    return [...masks, ...effects, ...next.map((place) => after[place])].join();
  }

  /** Splits the shared values by a key; those with no key are left out. */
  #classesAt(values: readonly number[], { places, known }: Partitions, keyOf: KeyOfShared): Classes {
    const branch = known.at(values, places);
    branch.leaf ??= this.#split(values, keyOf);
    return branch.leaf;
  }

  #split(values: readonly number[], keyOf: KeyOfShared): Classes {
    const { quotient, shared } = this.#decomposition;
    const classes = new Map<string, number[]>();
    const each = [...values];
    const control = new Map(this.controlOf(values));
    for (let value = 0; value < quotient.sizes(shared as number); value++) {
      each[this.#shared] = value;
      control.set(shared as number, value);
      const key = keyOf(each, control);
      if (key !== undefined) cached(classes, key, (): number[] => []).push(value);
    }
    const sets = [...classes.values()].map((members) => this.#components.sets.of(members));
    const ofValue: LocalSet[] = [];
    for (const set of sets) for (const value of set.members) ofValue[value] = set;
    return { sets, ofValue };
  }

  #sharedReads(tests: Split, by?: ComponentAction): SharedReads {
    const { control, componentOf, shared } = this.#decomposition;
    const isReader = ({ of }: Table) => of.includes(shared as number);
    const ofControl = tests.ofControl.filter(isReader);
    const byComponent = [...tests.byComponent]
      .map(([each, own]) => [each, own.filter(isReader)] as const)
      .filter(([, own]) => own.length > 0);
    const writes = by?.action.writes ?? [];
    const reading = writes.filter(({ variable, to }) => variable !== shared && isReader(to));
    const written = (by?.written ?? []).filter((each) =>
      reading.some(({ variable }) => componentOf[variable] === each),
    );
    const next = reading.map(({ variable }) => control.indexOf(variable)).filter((place) => place >= 0);
    const isSplitting = ({ variable }: Write) =>
      written.includes(numberAt(componentOf, variable)) || next.includes(control.indexOf(variable));
    const read = [
      ...ofControl,
      ...byComponent.flatMap(([, own]) => own),
      ...writes.filter(isSplitting).map(({ to }) => to),
    ];
    return {
      ...this.#partitionsBy(read.flatMap(({ of }) => of)),
      ofOthers: tests.ofControl.filter((test) => !isReader(test)),
      ofControl,
      byComponent,
      written,
      next,
    };
  }

  #partitionsBy(read: readonly number[]): Partitions {
    const { control } = this.#decomposition;
    const places = this.#narrowPlaces.filter((place) => read.includes(numberAt(control, place)));
    return { places, known: new Tree() };
  }

  /** Returns values with the first of some shared values. */
  withShared(values: readonly number[], { bits }: LocalSet): readonly number[] {
    return values.with(this.#shared, firstOf(bits));
  }

  #withValues(values: readonly number[]): ControlState {
    const branch = this.#states.at(values, this.#places);
    branch.leaf ??= new ControlState(values, this.viewsAt(values), undefined, this);
    return branch.leaf;
  }

  viewsAt(values: readonly number[]): readonly ComponentView[] {
    return this.#views.map(({ known, places }, component) => {
      const branch = known.at(values, places);
      branch.leaf ??= new ComponentView(this.#components, component, this.controlOf(values));
      return branch.leaf;
    });
  }
}
