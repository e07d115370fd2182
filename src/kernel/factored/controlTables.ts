import { cached, memoize } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import { strideOf, type Table } from '../ground/table.ts';
import { type BitSet, bitsOf, membersOf } from './bits.ts';
import type { ComponentAction, Decomposition } from './decomposition.ts';

/** The place of a control variable among all control variables, and its stride in a table. */
interface Operand {
  readonly place: number;
  readonly stride: number;
}

/** A table of control variables alone. */
interface ControlTable {
  readonly cells: Uint16Array;
  readonly operands: readonly Operand[];
}

/** A write of a control variable at its place among all. */
interface ControlWrite {
  readonly place: number;
  readonly to: ControlTable;
}

/** Tests that read the same control variables. */
interface TestGroup {
  /** True if the shared variable is among them. */
  readonly isShared: boolean;
  readonly operands: readonly Operand[];
  /** Each test, with the actions that it guards. */
  readonly tests: Map<ControlTable, number[]>;
  /** By the values of the variables, a bit for each action that no test of the group rules out. */
  readonly rows: Map<number, Int32Array>;
}

function placeOf(operands: readonly Operand[], values: readonly number[]): number {
  let cell = 0;
  for (let i = 0; i < operands.length; i++) {
    const { place, stride } = operands[i] as Operand;
    cell += (values[place] as number) * stride;
  }
  return cell;
}

const cellOf = ({ cells, operands }: ControlTable, values: readonly number[]): number =>
  cells[placeOf(operands, values)] as number;

/** The tables that read control variables alone, made ready. Values are given in the order of the decomposition. */
export class ControlTables {
  readonly #decomposition: Decomposition;
  readonly #tableOf = memoize((table: Table): ControlTable => this.#controlTable(table));
  readonly #readyFor = memoize((tests: readonly Table[]) => tests.map(this.#tableOf));
  /** The writes of control by each action, by its index: found at the first use. */
  readonly #writes: (readonly ControlWrite[])[] = [];
  readonly #groups: readonly TestGroup[];
  /** The groups that read the shared variable, and the others. */
  readonly #ofShared: readonly TestGroup[];
  readonly #ofOthers: readonly TestGroup[];
  readonly #all: BitSet;
  /** The place of the shared variable; -1 if no variable is shared. */
  readonly #shared: number;

  constructor(decomposition: Decomposition) {
    this.#decomposition = decomposition;
    this.#groups = this.#groupsOf(decomposition);
    this.#ofShared = this.#groups.filter(({ isShared }) => isShared);
    this.#ofOthers = this.#groups.filter(({ isShared }) => !isShared);
    this.#shared = decomposition.control.indexOf(decomposition.shared ?? -1);
    this.#all = bitsOf(decomposition.actions.keys());
  }

  /** Tells whether all tests hold. Tests are made ready once for each list. */
  holds(tests: readonly Table[], values: readonly number[]): boolean {
    if (tests.length === 0) return true;
    return this.#readyFor(tests).every((test) => cellOf(test, values) !== 0);
  }

  /** Returns the values after an action. A write of control reads control alone: see `addReadsOfWrites`. */
  after(values: readonly number[], by: ComponentAction): readonly number[] {
    const writes = this.#writesOf(by);
    if (writes.length === 0) return values;
    const next = values.slice();
    for (let i = 0; i < writes.length; i++) {
      const { place, to } = writes[i] as ControlWrite;
      next[place] = cellOf(to, values);
    }
    return next;
  }

  /** Returns the difference that an action makes to the sum of the values, each with its weight. */
  distanceOf(values: readonly number[], by: ComponentAction, weights: readonly number[]): number {
    const writes = this.#writesOf(by);
    let distance = 0;
    for (let i = 0; i < writes.length; i++) {
      const { place, to } = writes[i] as ControlWrite;
      distance += (cellOf(to, values) - (values[place] as number)) * (weights[place] as number);
    }
    return distance;
  }

  #writesOf(by: ComponentAction): readonly ControlWrite[] {
    const known = this.#writes[by.index];
    if (known) return known;
    const writes = this.#controlWrites(by);
    this.#writes[by.index] = writes;
    return writes;
  }

  /** Returns the actions whose tests of control hold: for one of some values of the shared variable, if they are given. */
  rowAt(values: readonly number[], shared?: readonly number[]): BitSet {
    const row = this.#all.slice();
    this.#narrow(row, shared ? this.#ofOthers : this.#groups, values);
    if (shared === undefined || this.#ofShared.length === 0) return row;
    const some = new Int32Array(row.length);
    for (const value of shared) {
      const own = row.slice();
      this.#narrow(own, this.#ofShared, values.with(this.#shared, value));
      for (let i = 0; i < row.length; i++) some[i] = (some[i] as number) | (own[i] as number);
    }
    return some;
  }

  /** Returns actions in the order of the decomposition. */
  actionsIn(row: BitSet): readonly ComponentAction[] {
    const { actions } = this.#decomposition;
    return membersOf(row).map((index) => actions[index] as ComponentAction);
  }

  /** Removes from a row the actions that a group of tests rules out. */
  #narrow(row: Int32Array, groups: readonly TestGroup[], values: readonly number[]): void {
    for (const group of groups) {
      const other = this.#rowOf(group, values);
      for (let i = 0; i < row.length; i++) row[i] = (row[i] as number) & (other[i] as number);
    }
  }

  #controlWrites({ action }: ComponentAction): readonly ControlWrite[] {
    const { control } = this.#decomposition;
    return action.writes
      .filter(({ variable }) => control.includes(variable))
      .map(({ variable, to }) => ({ place: control.indexOf(variable), to: this.#tableOf(to) }));
  }

  /** Groups the guards of all actions by the control variables that they read. */
  #groupsOf({ actions, control, quotient, shared }: Decomposition): readonly TestGroup[] {
    const groups = new Map<string, TestGroup>();
    for (const [index, { guards }] of actions.entries()) {
      for (const test of guards.ofControl.map(this.#tableOf)) {
        const places = test.operands.map(({ place }) => place);
        const group = cached(groups, places.join(), () => {
          const of = places.map((place) => numberAt(control, place));
          const operands = of.map((each, i) => ({
            place: numberAt(places, i),
            stride: strideOf(of, quotient.sizes, each),
          }));
          return {
            operands,
            isShared: of.includes(shared ?? -1),
            tests: new Map<ControlTable, number[]>(),
            rows: new Map<number, Int32Array>(),
          };
        });
        cached(group.tests, test, (): number[] => []).push(index);
      }
    }
    return [...groups.values()];
  }

  #rowOf(group: TestGroup, values: readonly number[]): Int32Array {
    const place = placeOf(group.operands, values);
    const known = group.rows.get(place);
    if (known) return known;
    const row = this.#newRow(group, values);
    group.rows.set(place, row);
    return row;
  }

  #newRow({ tests }: TestGroup, values: readonly number[]): Int32Array {
    const row = new Int32Array((this.#decomposition.actions.length + 31) >> 5).fill(-1);
    for (const [test, actions] of tests) {
      if (cellOf(test, values) === 1) continue;
      for (const action of actions) row[action >> 5] = (row[action >> 5] as number) & ~(1 << (action & 31));
    }
    return row;
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
