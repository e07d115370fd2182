import { compatible, type StageNode, type StageVariable, stageValueOf } from '../../analysis/stages.ts';
import { type Edge, enteredBy, isInside, leftBy, nodesIn } from '../../machines/chart.ts';
import { cached, memoize } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import { askedBy, variablesOfAction } from '../ground/restriction.ts';
import {
  alwaysIs,
  type Sizes,
  simplified,
  sorted,
  strideOf,
  type Table,
  tabulatedBy,
} from '../ground/table.ts';
import type { Action, FirstPart, TransitionSystem, Write } from '../ground/transitionSystem.ts';

/*
 * Invariants of the chart: the values that each variable can have while a state of the chart is active, found by
 * abstract interpretation (Cousot and Cousot 1977). Every action is applied to the values possible in the state that
 * its edge leaves, until a fixed point. A test then reads only the variables that matter in that state: while a meeting
 * is open, no test asks about its opening.
 */

/** For each variable, a flag for each value that is possible. */
type Domain = readonly Uint8Array[];

const flagsOf = (domain: Domain, variable: number): Uint8Array => domain[variable] as Uint8Array;

/** Calls back with each possible combination of values, and with its cell. */
function eachPossible(
  { of, cells }: Table,
  domain: Domain,
  visit: (values: readonly number[], cell: number) => void,
): void {
  const values = of.map(() => 0);
  const go = (i: number, index: number): void => {
    if (i === of.length) {
      visit(values, cells[index] as number);
      return;
    }
    const flags = flagsOf(domain, of[i] as number);
    for (let value = 0; value < flags.length; value++) {
      if (flags[value] === 0) continue;
      values[i] = value;
      go(i + 1, index * flags.length + value);
    }
  };
  go(0, 0);
}

/** The flag of a value. */
const flagAt = (flags: Uint8Array, value: number): number => flags[value] as number;

/** Tells whether flags have one that others have not. */
function isNewIn(from: Uint8Array, to: Uint8Array): boolean {
  for (let value = 0; value < from.length; value++) if (from[value] === 1 && to[value] === 0) return true;
  return false;
}

/** Returns, for each variable of a test, the values with which the test can hold; `undefined` if the test cannot hold. */
function keptBy(test: Table, domain: Domain): readonly Uint8Array[] | undefined {
  const kept = test.of.map((variable) => new Uint8Array(flagsOf(domain, variable).length));
  let holds = false;
  eachPossible(test, domain, (values, cell) => {
    if (cell === 0) return;
    holds = true;
    for (let i = 0; i < kept.length; i++) flagsOf(kept, i)[values[i] as number] = 1;
  });
  return holds ? kept : undefined;
}

/** Restricts a domain to values with which all tests can hold; `undefined` if they cannot. */
function narrowedByAll(domain: Domain, tests: readonly Table[]): Domain | undefined {
  let left: Uint8Array[] | undefined;
  for (const test of tests) {
    const kept = keptBy(test, left ?? domain);
    if (kept === undefined) return undefined;
    left ??= [...domain];
    for (let i = 0; i < kept.length; i++) left[test.of[i] as number] = kept[i] as Uint8Array;
  }
  return left ?? domain;
}

/** Returns the intersection of two domains, for these variables. */
function common(a: Domain, b: Domain, variables: readonly number[]): Domain {
  let changed: Uint8Array[] | undefined;
  for (const variable of variables) {
    const own = flagsOf(a, variable);
    const other = flagsOf(b, variable);
    if (own === other || !isNewIn(own, other)) continue;
    const both = new Uint8Array(own.length);
    for (let value = 0; value < both.length; value++) both[value] = flagAt(own, value) & flagAt(other, value);
    changed ??= [...a];
    changed[variable] = both;
  }
  return changed ?? a;
}

/** The parts of an action that are needed each time that it is applied. */
interface Parts {
  /** The variables that the guards of place and the writes read. */
  readonly reads: readonly number[];
  /** The guards of place and days, without those that always hold. */
  readonly tests: readonly Table[];
  /** The writes that do not depend on the domain, and those that do. */
  readonly constant: readonly Write[];
  readonly others: readonly Write[];
}

const isConstant = ({ to }: Write): boolean => to.of.length === 0;

const partsOf = /* @__PURE__ */ memoize(({ place, days, writes }: Action): Parts => {
  const tests = [...place, ...days].filter((test) => alwaysIs(test) !== 1);
  return {
    reads: sorted([...tests, ...writes.map(({ to }) => to)].flatMap(({ of }) => of)),
    tests,
    constant: writes.filter(isConstant),
    others: writes.filter((write) => !isConstant(write)),
  };
});

/** Returns the possible values of a write. */
function written({ to }: Write, domain: Domain, size: number): Uint8Array {
  const flags = new Uint8Array(size);
  eachPossible(to, domain, (_, cell) => {
    flags[cell] = 1;
  });
  return flags;
}

/** Returns flags for values that others name. */
function flagsAt(values: readonly number[], flags: Uint8Array, size: number): Uint8Array {
  const moved = new Uint8Array(size);
  for (const [there, here] of values.entries()) moved[here] = flagAt(flags, there);
  return moved;
}

/** The states that stay active when an edge is taken, and the states that the edge enters. */
interface Moves {
  readonly stay: readonly StageNode[];
  readonly enter: readonly StageNode[];
}

/** The possible values while each state of the chart is active. */
class Reach {
  readonly #system: TransitionSystem;
  readonly #nodes: readonly StageNode[];
  readonly #at: ReadonlyMap<StageNode, Uint8Array[]>;
  /** The time of the last change of each state's domain; a state that is never active has none. */
  readonly #grown = new Map<StageNode, number>();
  /** The time at which each state was found to be active, and of the last change of each variable in it. */
  readonly #begun = new Map<StageNode, number>();
  readonly #changed: ReadonlyMap<StageNode, Float64Array>;
  /** The time at which each action was last applied. */
  readonly #taken = new Map<Action, number>();
  readonly #moves: Map<Edge, Moves>;
  /** The reach of the part that was taken first: what is the same there is the same object, and copied before it changes. */
  readonly #first: Reach | undefined;
  #time = 0;

  /** Starts with what is reached in the part that was taken first, if it is given: nothing of it has to be found again. */
  constructor(system: TransitionSystem, stages: readonly StageVariable[], sizes: Sizes, first?: Reach) {
    this.#system = system;
    this.#nodes = nodesIn(system.machine.root as StageNode);
    const nothing = () => system.variables.map((_, variable) => new Uint8Array(sizes(variable)));
    this.#changed = new Map(this.#nodes.map((node) => [node, new Float64Array(system.variables.length)]));
    this.#moves = first ? first.#moves : new Map();
    this.#first = first;
    const values = system.part?.first?.values;
    if (first && values) {
      this.#at = new Map(this.#nodes.map((node) => [node, this.#lentBy(first, node, values, sizes)]));
      const known = new Set(first.#system.actions);
      for (const action of system.actions) if (known.has(action)) this.#taken.set(action, 0);
      return;
    }
    this.#at = new Map(this.#nodes.map((node) => [node, nothing()]));
    for (const node of this.#nodes) {
      const place = stageValueOf(node, stages);
      if (place !== undefined && system.start[place[0]] !== place[1]) continue;
      this.#grown.set(node, 0);
      this.#begun.set(node, 0);
      system.start.forEach((value, variable) => {
        flagsOf(this.#at.get(node) as Domain, variable)[value] = 1;
      });
    }
  }

  /** Takes over the domain of a state from the first part, and that the state was found to be active. */
  #lentBy(first: Reach, node: StageNode, values: FirstPart['values'], sizes: Sizes): Uint8Array[] {
    if (first.#grown.has(node)) {
      this.#grown.set(node, 0);
      this.#begun.set(node, 0);
    }
    return (first.#at.get(node) as Domain).map((flags, variable) => {
      const there = values[variable];
      return there ? flagsAt(there, flags, sizes(variable)) : flags;
    });
  }

  #isLent(node: StageNode, variable: number, flags: Uint8Array): boolean {
    const first = this.#first;
    return first !== undefined && flags === flagsOf(first.#at.get(node) as Domain, variable);
  }

  /** Adds flags to those of a variable; tells whether any is new. */
  #add(node: StageNode, variable: number, from: Uint8Array): boolean {
    const here = this.#at.get(node) as Uint8Array[];
    let to = flagsOf(here, variable);
    if (!isNewIn(from, to)) return false;
    if (this.#isLent(node, variable, to)) {
      to = to.slice();
      here[variable] = to;
    }
    for (let value = 0; value < from.length; value++) to[value] = flagAt(to, value) | flagAt(from, value);
    return true;
  }

  /** Returns the domain of a state; `undefined` if the state is never active. */
  at(node: StageNode): Domain | undefined {
    return this.#grown.has(node) ? this.#at.get(node) : undefined;
  }

  /** Applies every action until a fixed point. */
  fill(): this {
    for (let before = -1; before !== this.#time; ) {
      before = this.#time;
      for (const action of this.#system.actions) this.#take(action);
    }
    return this;
  }

  #movesOf(edge: Edge): Moves {
    const known = this.#moves.get(edge);
    if (known) return known;
    const left = edge.targets.length > 0 ? (leftBy(edge) as StageNode) : undefined;
    const isLeft = (node: StageNode) => left !== undefined && node !== left && isInside(node, left);
    const stay = this.#nodes.filter((node) => !isLeft(node) && compatible(node, edge.source as StageNode));
    const moves = { stay, enter: left ? (enteredBy(edge) as readonly StageNode[]) : [] };
    this.#moves.set(edge, moves);
    return moves;
  }

  /** Tells whether a state was found to be active after a time, or a variable that is read there changed. */
  #isNewFor(node: StageNode, reads: readonly number[], last: number): boolean {
    const changed = this.#changed.get(node) as Float64Array;
    return (
      (this.#begun.get(node) ?? -1) > last || reads.some((variable) => numberAt(changed, variable) > last)
    );
  }

  /** Applies an action to the domains that changed since its last application, where it reads them. */
  #take(action: Action): void {
    const last = this.#taken.get(action) ?? -1;
    if (last === this.#time) return;
    this.#taken.set(action, this.#time);
    const isNew = (node: StageNode) => (this.#grown.get(node) ?? -1) > last;
    const { edge } = action;
    const { reads, tests } = partsOf(action);
    if (edge === undefined) {
      const active = this.#nodes.filter((node) => this.#grown.has(node));
      for (const node of active) if (this.#isNewFor(node, reads, last)) this.#passes(action, node);
      return;
    }
    const source = edge.source as StageNode;
    const { stay, enter } = this.#movesOf(edge);
    const all = this.#isNewFor(source, reads, last);
    const staying = all ? stay : stay.filter((node) => this.#isNewFor(node, reads, last));
    const entering = isNew(source) ? enter : [];
    if (staying.length === 0 && entering.length === 0) return;
    const here = this.at(source);
    const from = here && narrowedByAll(here, tests);
    if (from === undefined) return;
    for (const node of staying) {
      const here = this.at(node);
      if (here) this.#stays(action, node, () => common(from, here, reads));
    }
    for (const node of entering) this.#enters(action, node, from);
  }

  /** Lets time pass in a state, to the last day: days only go forward, so that one pass over them is enough. */
  #passes({ writes }: Action, node: StageNode): void {
    for (const write of writes) {
      const { variable, to } = write;
      const days = flagsOf(this.#at.get(node) as Domain, variable).slice();
      const nextOf = (day: number) => to.cells[isConstant(write) ? 0 : day] as number;
      for (let day = 0; day < days.length; day++) if (days[day] === 1) days[nextOf(day)] = 1;
      if (this.#add(node, variable, days)) this.#grow(node, variable);
    }
  }

  /** Applies an action to a state that stays active. Constant writes do not depend on the domain. */
  #stays(action: Action, node: StageNode, domain: () => Domain): void {
    const { tests, constant, others } = partsOf(action);
    this.#write(constant, node, []);
    const narrow = others.length > 0 && narrowedByAll(domain(), tests);
    if (narrow) this.#write(others, node, narrow);
  }

  #enters({ writes }: Action, node: StageNode, from: Domain): void {
    if (!this.#grown.has(node)) this.#begin(node);
    const isWritten = new Set(writes.map(({ variable }) => variable));
    const here = this.#at.get(node) as Uint8Array[];
    for (const variable of here.keys()) {
      if (!isWritten.has(variable) && this.#add(node, variable, flagsOf(from, variable)))
        this.#grow(node, variable);
    }
    this.#write(writes, node, from);
  }

  #write(writes: readonly Write[], node: StageNode, domain: Domain): void {
    const here = this.#at.get(node) as Uint8Array[];
    for (const write of writes) {
      const to = flagsOf(here, write.variable);
      if (isConstant(write) && to[numberAt(write.to.cells, 0)] === 1) continue;
      if (this.#add(node, write.variable, written(write, domain, to.length)))
        this.#grow(node, write.variable);
    }
  }

  #begin(node: StageNode): void {
    this.#grown.set(node, ++this.#time);
    this.#begun.set(node, this.#time);
  }

  #grow(node: StageNode, variable: number): void {
    this.#grown.set(node, ++this.#time);
    (this.#changed.get(node) as Float64Array)[variable] = this.#time;
  }
}

/** Returns the number of flagged values. */
function flagged(flags: Uint8Array): number {
  let count = 0;
  for (let value = 0; value < flags.length; value++) count += flagAt(flags, value);
  return count;
}

/** Returns the variables on which a table depends within a domain. */
function needed(table: Table, domain: Domain): readonly number[] {
  const counts = table.of.map((variable) => flagged(flagsOf(domain, variable)));
  const few: Sizes = (variable) => counts[table.of.indexOf(variable)] as number;
  const cells: number[] = [];
  eachPossible(table, domain, (_, cell) => cells.push(cell));
  return simplified({ of: table.of, cells: Uint16Array.from(cells) }, few).of;
}

/** Returns the table without the variables on which its cells do not depend within a domain. */
function reduced(table: Table, domain: Domain, sizes: Sizes): Table {
  const of = needed(table, domain);
  if (of.length === table.of.length) return table;
  const firstCell = table.of
    .filter((variable) => !of.includes(variable))
    .reduce((cell, each) => cell + flagsOf(domain, each).indexOf(1) * strideOf(table.of, sizes, each), 0);
  return tabulatedBy(table, of, sizes, sizes, undefined, firstCell);
}

/** Tells whether a write changes its variable anywhere in a domain. */
function changes({ variable, to }: Write, domain: Domain): boolean {
  const flags = flagsOf(domain, variable);
  const at = to.of.indexOf(variable);
  let differs = false;
  eachPossible(to, domain, (values, cell) => {
    differs ||= at >= 0 ? cell !== values[at] : flags.some((flag, value) => flag === 1 && value !== cell);
  });
  return differs;
}

/** Caches answers for pairs of keys. */
class PairCache<A extends object, B extends object, Answer> {
  readonly #answers = new Map<A, Map<B, Answer>>();

  get(a: A, b: B, make: () => Answer): Answer {
    const known = this.#answers.get(a) ?? new Map<B, Answer>();
    this.#answers.set(a, known);
    if (!known.has(b)) known.set(b, make());
    return known.get(b) as Answer;
  }
}

/** Simplifies tables for the domain of the state that an edge leaves: as in the first part, where the domain is the same. */
class Reduction {
  readonly #reach: Reach;
  readonly #sizes: Sizes;
  readonly #isStage: (table: Table) => boolean;
  readonly #narrowed = new PairCache<Domain, Table, Domain | undefined>();
  readonly #reduced = new PairCache<Domain, Table, Table>();
  readonly #actions = new Map<Action, Action>();
  readonly #first: Reduction | undefined;

  constructor(system: TransitionSystem, reach: Reach, sizes: Sizes, first?: Reduction) {
    this.#reach = reach;
    this.#first = first;
    this.#sizes = sizes;
    this.#isStage = ({ of }) => of.every((variable) => system.variables[variable]?.kind === 'stage');
  }

  of(action: Action): Action {
    return cached(this.#actions, action, () => this.#fromFirst(action) ?? this.#simplified(action));
  }

  /** Returns an action of the first part that has the same domain here. */
  #fromFirst(action: Action): Action | undefined {
    const first = this.#first;
    if (first === undefined) return undefined;
    const known = first.#actions.get(action);
    const source = action.edge?.source as StageNode | undefined;
    if (known === undefined || source === undefined) return known;
    const [here, there] = [this.#reach.at(source), first.#reach.at(source)];
    if (here === undefined || there === undefined) return here === there ? known : undefined;
    return variablesOfAction(action).every((each) => here[each] === there[each]) ? known : undefined;
  }

  #simplified(action: Action): Action {
    let domain = action.edge && this.#reach.at(action.edge.source as StageNode);
    const place: Table[] = [];
    for (const test of action.place) {
      if (domain === undefined) return action;
      if (alwaysIs(test) === 1) continue;
      const left = this.#isStage(test) ? test : this.#less(test, domain);
      if (alwaysIs(left) !== 1) place.push(left);
      domain = this.#narrow(domain, test);
    }
    return domain === undefined ? action : this.#placed({ ...action, place }, domain);
  }

  #narrow(domain: Domain, test: Table): Domain | undefined {
    return this.#narrowed.get(domain, test, () => narrowedByAll(domain, [test]));
  }

  #less(table: Table, domain: Domain): Table {
    return this.#reduced.get(domain, table, () => reduced(table, domain, this.#sizes));
  }

  #placed(action: Action, domain: Domain): Action {
    const less = (table: Table) => this.#less(table, domain);
    return {
      ...action,
      asks: action.asks.map((asked) => askedBy(asked, less)),
      writes: action.writes
        .filter((write) => changes(write, domain))
        .map(({ variable, to }) => ({ variable, to: less(to) })),
    };
  }
}

/** A system, with what is reached in it. */
interface WithInvariants {
  readonly system: TransitionSystem;
  readonly reach: Reach;
  readonly reduction: Reduction;
}

/** The systems with what is reached in them: other parts of the same whole start from that of the first. */
const invariantsOf = /* @__PURE__ */ memoize((system: TransitionSystem): WithInvariants => {
  const sizes: Sizes = (variable) => system.variables[variable]?.values.length as number;
  const stages = system.variables.filter((variable): variable is StageVariable => variable.kind === 'stage');
  const first = system.part?.first && invariantsOf(system.part.first.system);
  const reach = new Reach(system, stages, sizes, first?.reach).fill();
  const reduction = new Reduction(system, reach, sizes, first?.reduction);
  const actions = system.actions.map((action) => reduction.of(action));
  return { system: { ...system, actions }, reach, reduction };
});

/** Simplifies every test of a transition system for the state that its edge leaves. */
export const withInvariants = (system: TransitionSystem): TransitionSystem => invariantsOf(system).system;
