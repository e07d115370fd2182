import { cached, memoize } from '../../model/memoize.ts';
import { numberAt, valueIn } from '../../model/numbers.ts';
import { combinationsOf, type Sizes, sorted, strideOf, type Table } from '../ground/table.ts';
import type { Action, TransitionSystem, Write } from '../ground/transitionSystem.ts';
import type { Quotient } from '../reduce/quotient.ts';
import { type BitSet, byDigit, common, NONE, union } from './bits.ts';
import { type LocalMove, type LocalRelation, LocalRelations } from './localRelations.ts';
import { type LocalSet, LocalSets } from './localSets.ts';

/*
 * The states of a component as a space: all combinations of values of its variables. A test is the set of states in which
 * the test holds. A write adds a distance to the number of a state, so an action is a distance for each of a few sets of
 * states. A space depends on nothing but its variables and their sizes, so decompositions of parts of one whole share it.
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
  /** The states in which the test holds, by its first cell. */
  readonly masks: Map<number, LocalSet>;
  /** The states by the distance that a write moves them, by the variable and the first cell. */
  readonly distances: Map<string, Partition>;
}

/** Returns the first cell of a table for some control values. */
const baseOf = ({ ofControl }: LocalTable, control: ControlValues): number =>
  ofControl.reduce((cell, { variable, stride }) => cell + (control.get(variable) ?? 0) * stride, 0);

/** Answers that depend on some control variables: each is found once for the values of these. */
export class ByControl<Answer> {
  readonly #variables: readonly number[];
  readonly #counts: readonly number[];
  readonly #isSmall: boolean;
  readonly #known = new Map<number | string, Answer>();

  constructor(variables: Iterable<number>, sizes: Sizes) {
    this.#variables = sorted(variables);
    this.#counts = this.#variables.map(sizes);
    this.#isSmall = combinationsOf(this.#variables, sizes) <= Number.MAX_SAFE_INTEGER;
  }

  at(control: ControlValues, make: () => Answer): Answer {
    return cached(this.#known, this.#keyAt(control), make);
  }

  #keyAt(control: ControlValues): number | string {
    if (!this.#isSmall) return this.#variables.map((variable) => control.get(variable) ?? 0).join();
    let key = 0;
    for (let i = 0; i < this.#variables.length; i++)
      key = key * valueIn(this.#counts, i) + (control.get(valueIn(this.#variables, i)) ?? 0);
    return key;
  }
}

/** Actions that move inside a component and read the same control variables. */
export interface OwnActions {
  readonly reads: readonly number[];
  readonly actions: readonly Action[];
  /** The relation of all, and the numbers of the relations of each, by the values of the control variables. */
  readonly relations: ByControl<LocalRelation>;
  readonly signatures: ByControl<string>;
}

/** The number of an action among all: names a list of actions. */
const numberOf = /* @__PURE__ */ (() => {
  let count = 0;
  return memoize((_action: Action) => ({ number: count++ }));
})();

/** The states of components with some variables, of some sizes. Tables that read the same control values are worked out once. */
export class ComponentSpace {
  readonly #variables: readonly number[];
  readonly #sizes: Sizes;
  readonly #sets: LocalSets;
  readonly #relations: LocalRelations;
  /** All states. */
  readonly #all: LocalSet;
  /** The partition of all states into one set. */
  readonly #whole: Partition;
  readonly #strides = new Map<number, number>();
  readonly #values = new Map<number, Partition>();
  readonly #tables = new WeakMap<Table, LocalTable>();
  readonly #moves = new WeakMap<Action, ByControl<readonly LocalMove[]>>();
  readonly #effects = new WeakMap<Action, ByControl<readonly LocalRelation[]>>();
  readonly #own = new Map<string, OwnActions>();
  /** By variable and value, the distances of writes of the value; a number for each partition; their sums, by numbers. */
  readonly #constants = new Map<string, Partition>();
  readonly #numbers = new Map<Partition, number>();
  readonly #sums = new Map<string, LocalRelation>();
  readonly #ownRelations = new Map<string, LocalRelation>();

  constructor(variables: readonly number[], sizes: Sizes, sets: LocalSets, relations: LocalRelations) {
    this.#variables = variables;
    this.#sizes = sizes;
    this.#sets = sets;
    this.#relations = relations;
    this.#all = sets.of(Array(combinationsOf(variables, sizes)).keys());
    this.#whole = new Map([[0, this.#all.bits]]);
    let stride = 1;
    for (const variable of variables) {
      this.#strides.set(variable, stride);
      stride *= sizes(variable);
    }
  }

  /** Returns the states in which a test holds. */
  maskOf(test: Table, control: ControlValues, sizes: Sizes): LocalSet {
    const table = this.#tableOf(test, sizes);
    const base = baseOf(table, control);
    return cached(table.masks, base, () => this.#sets.ofBits(this.#holdingAt(table, base)));
  }

  /** Returns the states in which all tests hold. */
  maskOfAll(tests: readonly Table[], control: ControlValues, sizes: Sizes): LocalSet {
    let left = this.#all;
    for (const test of tests) {
      if (left.size === 0) break;
      left = this.#sets.common(left, this.maskOf(test, control, sizes));
    }
    return left;
  }

  /**
   * Returns relations that lead, one after the other, from each state to its successor by an action: writes of constants
   * come last, each by itself. In one relation their distances would multiply.
   */
  effectsOf(action: Action, control: ControlValues, sizes: Sizes): readonly LocalRelation[] {
    const writes = this.#writesOf(action);
    const byControl = () =>
      this.byControlOf<readonly LocalRelation[]>(
        writes.map(({ to }) => to),
        sizes,
      );
    return cached(this.#effects, action, byControl).at(control, () => {
      const isConstant = ({ to }: Write) => this.#tableOf(to, sizes).own.length === 0;
      const others = writes.filter((write) => !isConstant(write));
      const parts = [
        ...(others.length > 0 ? [others] : []),
        ...writes.filter(isConstant).map((each) => [each]),
      ];
      return parts.map((each) => this.#relationOf(each, control, sizes));
    });
  }

  /** Groups actions that move inside the component by the control variables that they read. Each comes with its guards. */
  ownActionsOf(actions: ReadonlyMap<Action, readonly Table[]>, sizes: Sizes): readonly OwnActions[] {
    const groups = new Map<string, { readonly reads: readonly number[]; readonly actions: Action[] }>();
    for (const [action, guards] of actions) {
      const reads = this.#controlOf([...guards, ...this.#writesOf(action).map(({ to }) => to)], sizes);
      cached(groups, reads.join(), () => ({ reads, actions: [] as Action[] })).actions.push(action);
    }
    return [...groups.values()].map((group) => {
      const key = group.actions.map((action) => numberOf(action).number).join();
      return cached(this.#own, key, () => ({
        ...group,
        relations: new ByControl<LocalRelation>(group.reads, sizes),
        signatures: new ByControl<string>(group.reads, sizes),
      }));
    });
  }

  /** Returns the relation of all of some actions, each with its guards. */
  ownRelation(
    own: readonly OwnActions[],
    guardsOf: (action: Action) => readonly Table[],
    control: ControlValues,
    sizes: Sizes,
  ): LocalRelation {
    const parts = own.map(({ actions, relations }) =>
      relations.at(control, () =>
        this.#relations.of(actions.flatMap((each) => this.#movesOf(each, guardsOf(each), control, sizes))),
      ),
    );
    const key = parts.map(({ number }) => number).join();
    return cached(this.#ownRelations, key, () => this.#relations.of(parts.flatMap(({ moves }) => moves)));
  }

  /** Names what actions do, each with its guards. */
  signatureOf(
    { actions, signatures }: OwnActions,
    guardsOf: (action: Action) => readonly Table[],
    control: ControlValues,
    sizes: Sizes,
  ): string {
    const numberOfMoves = (each: Action) =>
      this.#relations.of(this.#movesOf(each, guardsOf(each), control, sizes)).number;
    return signatures.at(control, () => actions.map(numberOfMoves).join());
  }

  /** Returns the moves of an action of the component from the states in which it is enabled. */
  #movesOf(
    action: Action,
    guards: readonly Table[],
    control: ControlValues,
    sizes: Sizes,
  ): readonly LocalMove[] {
    const writes = this.#writesOf(action);
    const byControl = () =>
      this.byControlOf<readonly LocalMove[]>([...guards, ...writes.map(({ to }) => to)], sizes);
    return cached(this.#moves, action, byControl).at(control, () => {
      const enabled = this.maskOfAll(guards, control, sizes);
      if (enabled.size === 0) return [];
      return this.#relations.movesFrom(this.#relationOf(writes, control, sizes), enabled);
    });
  }

  /** Returns a place for answers that depend on the control variables of some tables. */
  byControlOf<Answer>(tables: readonly Table[], sizes: Sizes): ByControl<Answer> {
    return new ByControl(this.#controlOf(tables, sizes), sizes);
  }

  /** Returns the control variables that some tables read. */
  #controlOf(tables: readonly Table[], sizes: Sizes): readonly number[] {
    const variables = new Set<number>();
    for (const table of tables)
      for (const { variable } of this.#tableOf(table, sizes).ofControl) variables.add(variable);
    return sorted(variables);
  }

  #writesOf({ writes }: Action): readonly Write[] {
    return writes.filter(({ variable }) => this.#strides.has(variable));
  }

  /** Returns the relation of writes: the same distances are worked out once. */
  #relationOf(writes: readonly Write[], control: ControlValues, sizes: Sizes): LocalRelation {
    const distances = writes.map((write) => this.#distancesOf(write, control, sizes));
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
  #distancesOf({ variable, to }: Write, control: ControlValues, sizes: Sizes): Partition {
    const table = this.#tableOf(to, sizes);
    const base = baseOf(table, control);
    const make = () => this.#kept(this.#movedBy(variable, table, base));
    return table.own.length > 0
      ? cached(table.distances, `${variable} ${base}`, make)
      : cached(this.#constants, `${variable} ${table.cells[base]}`, make);
  }

  /** Returns a partition that has the very bits of sets that are kept. */
  #kept(parts: Partition): Partition {
    return new Map([...parts].map(([key, bits]) => [key, this.#sets.ofBits(bits).bits]));
  }

  #movedBy(variable: number, table: LocalTable, base: number): Partition {
    const stride = this.#strides.get(variable) ?? 0;
    const distance = (next: number, value: number) => (next - value) * stride;
    return refined(this.#cellsOf(table, base), this.#valuesOf(variable), distance);
  }

  /** Returns the states in which a test holds, from its first cell on. */
  #holdingAt({ cells, own }: LocalTable, base: number): BitSet {
    const whole = this.#all.bits;
    const from = (depth: number, place: number): BitSet => {
      const operand = own[depth];
      if (operand === undefined) return cells[place] === 1 ? whole : NONE;
      let holding = NONE;
      for (const [value, mask] of this.#valuesOf(operand.variable)) {
        const inner = from(depth + 1, place + value * operand.stride);
        if (inner.length > 0) holding = union(holding, inner === whole ? mask : common(inner, mask));
      }
      return holding;
    };
    return from(0, base);
  }

  /** Returns the states by the cell of a table. */
  #cellsOf({ cells, own }: LocalTable, base: number): Partition {
    const places = own.reduce(
      (parts, { variable, stride }) =>
        refined(parts, this.#valuesOf(variable), (place, value) => place + value * stride),
      this.#whole,
    );
    return refined(places, this.#whole, (place) => numberAt(cells, base + place));
  }

  /** Returns a table made ready. A table is only ever of variables of the same sizes. */
  #tableOf(table: Table, sizes: Sizes): LocalTable {
    return cached(this.#tables, table, () => this.#localTable(table, sizes));
  }

  #localTable({ of, cells }: Table, sizes: Sizes): LocalTable {
    const operands = of.map((variable) => ({ variable, stride: strideOf(of, sizes, variable) }));
    const isOwn = ({ variable }: Operand) => this.#strides.has(variable);
    return {
      cells,
      own: operands.filter(isOwn),
      ofControl: operands.filter((each) => !isOwn(each)),
      masks: new Map(),
      distances: new Map(),
    };
  }

  /** Returns the states by the value of a variable. */
  #valuesOf(variable: number): Partition {
    return cached(this.#values, variable, () => {
      const stride = this.#strides.get(variable) ?? 1;
      const count = combinationsOf(this.#variables, this.#sizes);
      return new Map(byDigit(count, stride, this.#sizes(variable)).entries());
    });
  }
}

/** The most sets of states before others are kept anew: they would fill the memory. */
const MOST_SETS = 1 << 16;

/** The spaces of components, with the sets and the relations of their states. */
export class ComponentSpaces {
  readonly sets = new LocalSets();
  readonly relations = new LocalRelations(this.sets);
  readonly #spaces = new Map<string, ComponentSpace>();

  /** Returns the space of some variables: the same for the same variables of the same sizes. */
  of(variables: readonly number[], sizes: Sizes): ComponentSpace {
    const key = variables.map((variable) => `${variable}:${sizes(variable)}`).join();
    return cached(this.#spaces, key, () => new ComponentSpace(variables, sizes, this.sets, this.relations));
  }
}

const keptFor = /* @__PURE__ */ memoize((_whole: TransitionSystem) => ({ spaces: new ComponentSpaces() }));

/** Returns spaces for a quotient: parts of one whole share them. */
export function spacesFor({ part }: Quotient): ComponentSpaces {
  if (part === undefined) return new ComponentSpaces();
  const kept = keptFor(part.whole);
  if (kept.spaces.sets.count > MOST_SETS) kept.spaces = new ComponentSpaces();
  return kept.spaces;
}
