import { numberAt } from '../../model/numbers.ts';
import type { BitSet } from './bits.ts';
import { type Components, ComponentView } from './componentViews.ts';
import { ControlTables } from './controlTables.ts';
import type { ComponentAction, Decomposition, Split } from './decomposition.ts';
import type { ControlValues } from './localTables.ts';

/** One valuation of the control variables, with a view of each component. */
export class ControlState {
  /** The value of each control variable, in the order of the decomposition. */
  readonly values: readonly number[];
  readonly views: readonly ComponentView[];
  readonly #variables: readonly number[];
  readonly #tables: ControlTables;

  constructor(
    values: readonly number[],
    views: readonly ComponentView[],
    variables: readonly number[],
    tables: ControlTables,
  ) {
    this.values = values;
    this.views = views;
    this.#variables = variables;
    this.#tables = tables;
  }

  /** The value of each control variable, by variable, listed anew each time. */
  get control(): ControlValues {
    return controlValues(this.#variables, this.values);
  }

  /** Returns the value of a control variable; `undefined` for another variable. */
  valueOf(variable: number): number | undefined {
    return this.values[this.#variables.indexOf(variable)];
  }

  /** Tells whether the tests of control variables alone hold. */
  holds({ ofControl }: Split): boolean {
    return this.#tables.holds(ofControl, this.values);
  }

  /** Returns those among some actions, or all, whose tests of control variables alone hold. */
  enabled(among?: BitSet): readonly ComponentAction[] {
    return this.#tables.enabled(this.values, among);
  }
}

/** Returns the view of a component. */
export const viewAt = ({ views }: ControlState, component: number): ComponentView =>
  views[component] as ComponentView;

const controlValues = (variables: readonly number[], values: readonly number[]): ControlValues =>
  new Map(variables.map((variable, i) => [variable, numberAt(values, i)]));

/** Answers kept for the values of some variables: a tree, with a level for each variable. */
class Tree<Leaf> {
  readonly #next: Tree<Leaf>[] = [];
  leaf: Leaf | undefined;

  /** Returns the branch for the values at some places. */
  at(values: readonly number[], places: readonly number[]): Tree<Leaf> {
    let branch: Tree<Leaf> = this;
    for (const place of places) {
      const value = numberAt(values, place);
      branch.#next[value] ??= new Tree();
      branch = branch.#next[value];
    }
    return branch;
  }
}

/** The control states of a programme, each once. Components that read the same control values share a view. */
export class ControlStates {
  readonly #components: Components;
  readonly #tables: ControlTables;
  readonly #states = new Tree<ControlState>();
  readonly #places: readonly number[];
  /** By component, the views, and the places of the control variables that the component reads. */
  readonly #views: readonly { readonly known: Tree<ComponentView>; readonly places: readonly number[] }[];

  constructor(components: Components) {
    const { control, controlReads } = components.decomposition;
    this.#components = components;
    this.#tables = new ControlTables(components.decomposition);
    this.#places = [...control.keys()];
    this.#views = controlReads.map((reads) => ({
      known: new Tree(),
      places: reads.map((variable) => control.indexOf(variable)),
    }));
  }

  get #decomposition(): Decomposition {
    return this.#components.decomposition;
  }

  /** Returns the control state in which each control variable has a value. */
  of(valueIn: (variable: number) => number): ControlState {
    return this.#withValues(this.#decomposition.control.map(valueIn));
  }

  /** Returns the control state after an action. */
  after(from: ControlState, by: ComponentAction): ControlState {
    const values = this.#tables.after(from.values, by);
    return values === from.values ? from : this.#withValues(values);
  }

  #withValues(values: readonly number[]): ControlState {
    const branch = this.#states.at(values, this.#places);
    branch.leaf ??= this.#stateOf(values);
    return branch.leaf;
  }

  #stateOf(values: readonly number[]): ControlState {
    const views = this.#views.map(({ known, places }, component) => {
      const branch = known.at(values, places);
      branch.leaf ??= this.#viewOf(component, values);
      return branch.leaf;
    });
    return new ControlState(values, views, this.#decomposition.control, this.#tables);
  }

  #viewOf(component: number, values: readonly number[]): ComponentView {
    const control = controlValues(this.#decomposition.control, values);
    return new ComponentView(this.#components, component, control);
  }
}
