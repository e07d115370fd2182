import { cached } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import { strideOf, type Table } from '../ground/table.ts';
import { type Components, ComponentView } from './componentViews.ts';
import type { ComponentAction, Decomposition, Split } from './decomposition.ts';
import type { ControlValues } from './localTables.ts';

/** A table of control variables: for each, its place among all control variables, and its stride. */
interface ControlTable {
  readonly cells: Uint16Array;
  readonly operands: readonly { readonly place: number; readonly stride: number }[];
}

/** One valuation of the control variables, with a view of each component. */
export interface ControlState {
  /** The value of each control variable, in the order of the decomposition. */
  readonly values: readonly number[];
  /** The value of each control variable, by variable. */
  readonly control: ControlValues;
  readonly views: readonly ComponentView[];
  /** Tells whether the tests of control variables alone hold. */
  readonly holds: (tests: Split) => boolean;
}

/** Returns the view of a component. */
export const viewAt = ({ views }: ControlState, component: number): ComponentView =>
  views[component] as ComponentView;

const hashOf = (values: readonly number[]): number =>
  values.reduce((hash, value) => Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15), 0);

/** The control states of a programme, each once. Components that read the same control values share a view. */
export class ControlStates {
  readonly #components: Components;
  readonly #byHash = new Map<number, ControlState[]>();
  readonly #views = new Map<string, ComponentView>();
  readonly #tables = new Map<Table, ControlTable>();
  readonly #tests = new Map<readonly Table[], readonly ControlTable[]>();

  constructor(components: Components) {
    this.#components = components;
  }

  get #decomposition(): Decomposition {
    return this.#components.decomposition;
  }

  /** Returns the control state in which each control variable has a value. */
  of(valueIn: (variable: number) => number): ControlState {
    return this.#withValues(this.#decomposition.control.map(valueIn));
  }

  /** Returns the control state after an action. A write of control reads control alone: see `addReadsOfWrites`. */
  after(from: ControlState, { action }: ComponentAction): ControlState {
    const { control } = this.#decomposition;
    const writes = action.writes.filter(({ variable }) => control.includes(variable));
    if (writes.length === 0) return from;
    const values = [...from.values];
    for (const { variable, to } of writes)
      values[control.indexOf(variable)] = cellOf(this.#tableOf(to), from.values);
    return this.#withValues(values);
  }

  #withValues(values: readonly number[]): ControlState {
    const known = cached(this.#byHash, hashOf(values), (): ControlState[] => []);
    const found = known.find((state) => state.values.every((value, i) => value === values[i]));
    if (found) return found;
    const state = this.#stateOf(values);
    known.push(state);
    return state;
  }

  #stateOf(values: readonly number[]): ControlState {
    const { components, control } = this.#decomposition;
    const byVariable = new Map(control.map((variable, i) => [variable, numberAt(values, i)]));
    return {
      values,
      control: byVariable,
      views: components.map((_, component) => this.#viewOf(component, byVariable)),
      holds: ({ ofControl }) => this.#compiled(ofControl).every((test) => cellOf(test, values) === 1),
    };
  }

  #viewOf(component: number, control: ControlValues): ComponentView {
    const reads = this.#decomposition.controlReads[component] ?? [];
    const key = [component, ...reads.map((each) => control.get(each))].join();
    return cached(this.#views, key, () => new ComponentView(this.#components, component, control));
  }

  /** Returns tests made ready, once for each list of tests. */
  #compiled(tests: readonly Table[]): readonly ControlTable[] {
    return cached(this.#tests, tests, () => tests.map((test) => this.#tableOf(test)));
  }

  #tableOf(table: Table): ControlTable {
    return cached(this.#tables, table, () => this.#controlTable(table));
  }

  #controlTable({ of, cells }: Table): ControlTable {
    const { control, quotient } = this.#decomposition;
    const operands = of
      .filter((variable) => control.includes(variable))
      .map((variable) => ({
        place: control.indexOf(variable),
        stride: strideOf(of, quotient.sizes, variable),
      }));
    return { cells, operands };
  }
}

function cellOf({ cells, operands }: ControlTable, values: readonly number[]): number {
  let cell = 0;
  for (const { place, stride } of operands) cell += numberAt(values, place) * stride;
  return numberAt(cells, cell);
}
