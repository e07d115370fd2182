import { cached } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import { cellAt, combinationsOf, type Sizes, sorted, strideOf, type Table } from '../ground/table.ts';
import type { Write } from '../ground/transitionSystem.ts';
import { type BitSet, common, grouped, NONE, union } from './bits.ts';
import type { ComponentAction, Decomposition } from './decomposition.ts';
import type { LocalMove, LocalRelation, LocalRelations } from './localRelations.ts';
import type { LocalSet, LocalSets } from './localSets.ts';
import { stateCountOf, strideOfLocal, valueOfLocal } from './localStates.ts';

/*
 * The tests and writes of a component as sets of its states. A test is the set of states in which the test holds. A write
 * adds a distance to the number of a state, so an action is a distance for each of a few sets of states.
 */

/** The value of each control variable, by variable. */
export type ControlValues = ReadonlyMap<number, number>;

/** A partition of the states of a component: a set of states for each key. */
type Partition = ReadonlyMap<number, BitSet>;

/** Splits each set of a partition by another partition; `keyOf` joins the keys. Sets with equal keys are joined. */
function refined(parts: Partition, by: Partition, keyOf: (key: number, other: number) => number): Partition {
  const joined = new Map<number, BitSet>();
  for (const [key, bits] of parts) {
    for (const [other, mask] of by) {
      const both = common(bits, mask);
      const to = keyOf(key, other);
      if (both.length > 0) joined.set(to, union(joined.get(to) ?? NONE, both));
    }
  }
  return joined;
}

/** A variable of a table with its stride: the distance between the cells of neighbouring values. */
interface Operand {
  readonly variable: number;
  readonly stride: number;
}

/** A table with its operands, those of the component apart from those of control. */
interface LocalTable {
  readonly cells: Uint16Array;
  readonly own: readonly Operand[];
  readonly ofControl: readonly Operand[];
}

/** Returns the first cell of a table for some control values. */
const baseOf = ({ ofControl }: LocalTable, control: ControlValues): number =>
  ofControl.reduce((cell, { variable, stride }) => cell + (control.get(variable) ?? 0) * stride, 0);

/** Answers that depend on some control variables: each is found once for the values of these. */
class ByControl<Answer> {
  readonly #variables: readonly number[];
  readonly #sizes: Sizes;
  readonly #isSmall: boolean;
  readonly #known = new Map<number | string, Answer>();

  constructor(variables: Iterable<number>, sizes: Sizes) {
    this.#variables = sorted(variables);
    this.#sizes = sizes;
    this.#isSmall = combinationsOf(this.#variables, sizes) <= Number.MAX_SAFE_INTEGER;
  }

  at(control: ControlValues, make: () => Answer): Answer {
    const valueIn = (variable: number) => control.get(variable) ?? 0;
    const key = this.#isSmall
      ? cellAt(this.#variables, this.#sizes, valueIn)
      : this.#variables.map(valueIn).join();
    return cached(this.#known, key, make);
  }
}

/** Actions of a component that read the same control variables, with their relation by the values of these. */
interface OwnActions {
  readonly reads: readonly number[];
  readonly actions: readonly ComponentAction[];
  readonly relations: ByControl<LocalRelation>;
  /** The number of the relation of each action. */
  readonly signatures: ByControl<string>;
}

/** The tables of one component. Tables that read the same control values are worked out once. */
export class LocalTables {
  readonly #decomposition: Decomposition;
  readonly #component: number;
  readonly #sets: LocalSets;
  readonly #relations: LocalRelations;
  /** A single set of all states. */
  readonly #whole: Partition;
  readonly #values = new Map<number, Partition>();
  readonly #tables = new Map<Table, LocalTable>();
  readonly #masks = new Map<Table, Map<number, LocalSet>>();
  readonly #lists = new Map<readonly Table[], ByControl<LocalSet>>();
  readonly #effects = new Map<ComponentAction, ByControl<readonly LocalRelation[]>>();
  /** By variable and value, the distances of writes of the value; a number for each partition; their sums, by numbers. */
  readonly #constants = new Map<string, Partition>();
  readonly #numbers = new Map<Partition, number>();
  readonly #sums = new Map<string, LocalRelation>();
  /** The component's own actions, those together that read the same control variables. */
  readonly #ownActions: readonly OwnActions[];
  readonly #ownRelations = new Map<string, LocalRelation>();

  constructor(decomposition: Decomposition, component: number, sets: LocalSets, relations: LocalRelations) {
    this.#decomposition = decomposition;
    this.#component = component;
    this.#sets = sets;
    this.#relations = relations;
    this.#whole = grouped(stateCountOf(decomposition, component), () => 0);
    this.#ownActions = this.#grouped(
      decomposition.actions.filter((action) => action.component === component),
    );
  }

  #grouped(actions: readonly ComponentAction[]): readonly OwnActions[] {
    const groups = new Map<
      string,
      { readonly reads: readonly number[]; readonly actions: ComponentAction[] }
    >();
    for (const by of actions) {
      const reads = this.#controlOf([...this.guardsOf(by), ...this.#writesOf(by).map(({ to }) => to)]);
      cached(groups, reads.join(), () => ({ reads, actions: [] })).actions.push(by);
    }
    const { sizes } = this.#decomposition.quotient;
    return [...groups.values()].map((group) => ({
      ...group,
      relations: new ByControl<LocalRelation>(group.reads, sizes),
      signatures: new ByControl<string>(group.reads, sizes),
    }));
  }

  /** Returns the states in which a test holds. */
  maskOf(test: Table, control: ControlValues): LocalSet {
    const base = baseOf(this.#tableOf(test), control);
    const known = cached(this.#masks, test, () => new Map<number, LocalSet>());
    return cached(known, base, () => this.#sets.ofBits(this.#cellsOf(test, base).get(1) ?? NONE));
  }

  /** Returns the states in which all tests of a list hold: the list is made ready once. */
  maskOfList(tests: readonly Table[], control: ControlValues): LocalSet {
    const known = cached(this.#lists, tests, () => this.#byControlOf(tests));
    return known.at(control, () => this.#maskOfAll(tests, control));
  }

  #maskOfAll(tests: readonly Table[], control: ControlValues): LocalSet {
    const masks = tests.map((test) => this.maskOf(test, control));
    return masks.reduce(
      (left, mask) => this.#sets.common(left, mask),
      this.#sets.ofBits(this.#whole.get(0) ?? NONE),
    );
  }

  /**
   * Returns relations that lead, one after the other, from each state to its successor by an action: writes of constants
   * come last, each by itself. In one relation their distances would multiply.
   */
  effectsOf(by: ComponentAction, control: ControlValues): readonly LocalRelation[] {
    const writes = this.#writesOf(by);
    const byControl = () => this.#byControlOf<readonly LocalRelation[]>(writes.map(({ to }) => to));
    return cached(this.#effects, by, byControl).at(control, () => {
      const isConstant = ({ to }: Write) => this.#tableOf(to).own.length === 0;
      const others = writes.filter((write) => !isConstant(write));
      const parts = [
        ...(others.length > 0 ? [others] : []),
        ...writes.filter(isConstant).map((each) => [each]),
      ];
      return parts.map((each) => this.#relationOf(each, control));
    });
  }

  /** Returns the relation of all of the component's own transitions. */
  ownRelation(control: ControlValues): LocalRelation {
    const parts = this.#ownActions.map(({ actions, relations }) =>
      relations.at(control, () => this.#relations.of(actions.flatMap((by) => this.#movesOf(by, control)))),
    );
    const key = parts.map(({ number }) => number).join();
    return cached(this.#ownRelations, key, () => this.#relations.of(parts.flatMap(({ moves }) => moves)));
  }

  /** Returns the control variables that are read by the component's own actions that read one of them. */
  readsWith(variable: number): readonly number[] {
    return this.#ownActions.flatMap(({ reads }) => (reads.includes(variable) ? reads : []));
  }

  /** Names what the component's own actions that read a control variable do. */
  signatureOf(variable: number, control: ControlValues): string {
    const own = this.#ownActions.filter(({ reads }) => reads.includes(variable));
    return own
      .map(({ actions, signatures }) =>
        signatures.at(control, () =>
          actions.map((by) => this.#relations.of(this.#movesOf(by, control)).number).join(),
        ),
      )
      .join('|');
  }

  /** Returns the moves of an action of the component from the states in which it is enabled. */
  #movesOf(by: ComponentAction, control: ControlValues): readonly LocalMove[] {
    const enabled = this.#maskOfAll(this.guardsOf(by), control);
    return this.#relations.from(this.#relationOf(this.#writesOf(by), control), enabled).moves;
  }

  /** Returns the guards of an action of the component. */
  guardsOf({ guards }: ComponentAction): readonly Table[] {
    return [...guards.ofControl, ...(guards.byComponent.get(this.#component) ?? [])];
  }

  /** Returns a place for answers that depend on the control variables of some tables. */
  #byControlOf<Answer>(tables: readonly Table[]): ByControl<Answer> {
    return new ByControl(this.#controlOf(tables), this.#decomposition.quotient.sizes);
  }

  /** Returns the control variables that some tables read. */
  #controlOf(tables: readonly Table[]): readonly number[] {
    return sorted(tables.flatMap((table) => this.#tableOf(table).ofControl.map(({ variable }) => variable)));
  }

  #writesOf({ action }: ComponentAction): readonly Write[] {
    const { componentOf } = this.#decomposition;
    return action.writes.filter(({ variable }) => componentOf[variable] === this.#component);
  }

  /** Returns the relation of writes: the same distances are worked out once. */
  #relationOf(writes: readonly Write[], control: ControlValues): LocalRelation {
    const distances = writes.map((write) =>
      this.#distancesOf(write, baseOf(this.#tableOf(write.to), control)),
    );
    const numbers = distances.map((each) => cached(this.#numbers, each, () => this.#numbers.size));
    return cached(this.#sums, numbers.join(), () => this.#sumOf(distances));
  }

  #sumOf(distances: readonly Partition[]): LocalRelation {
    const all = distances.reduce((parts, by) => refined(parts, by, (sum, each) => sum + each), this.#whole);
    return this.#relations.of(
      [...all].map(([distance, bits]) => ({ from: this.#sets.ofBits(bits), distance })),
    );
  }

  /** Returns the states by the distance that a write moves them; the same for writes of one value. */
  #distancesOf(write: Write, base: number): Partition {
    const { cells, own } = this.#tableOf(write.to);
    const make = () => this.#movedBy(write, base);
    return own.length > 0 ? make() : cached(this.#constants, `${write.variable} ${cells[base]}`, make);
  }

  #movedBy({ variable, to }: Write, base: number): Partition {
    const stride = strideOfLocal(this.#decomposition, variable);
    const distance = (next: number, value: number) => (next - value) * stride;
    return refined(this.#cellsOf(to, base), this.#valuesOf(variable), distance);
  }

  /** Returns the states by the cell of a table. */
  #cellsOf(table: Table, base: number): Partition {
    const { cells, own } = this.#tableOf(table);
    const places = own.reduce(
      (parts, { variable, stride }) =>
        refined(parts, this.#valuesOf(variable), (place, value) => place + value * stride),
      this.#whole,
    );
    return refined(places, this.#whole, (place) => numberAt(cells, base + place));
  }

  #tableOf(table: Table): LocalTable {
    return cached(this.#tables, table, () => this.#localTable(table));
  }

  #localTable({ of, cells }: Table): LocalTable {
    const { quotient, componentOf } = this.#decomposition;
    const operands = of.map((variable) => ({ variable, stride: strideOf(of, quotient.sizes, variable) }));
    const isOwn = ({ variable }: Operand) => componentOf[variable] === this.#component;
    return {
      cells,
      own: operands.filter(isOwn),
      ofControl: operands.filter((each) => !isOwn(each)),
    };
  }

  /** Returns the states by the value of a variable. */
  #valuesOf(variable: number): Partition {
    const count = stateCountOf(this.#decomposition, this.#component);
    const valueAt = (local: number) => valueOfLocal(this.#decomposition, variable, local);
    return cached(this.#values, variable, () => grouped(count, valueAt));
  }
}
