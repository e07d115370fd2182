import type { EventTemplate } from '../../analysis/template.ts';
import type { Condition } from '../../language/conditions.ts';
import { cached, memoize } from '../../model/memoize.ts';
import { cellIn, numberAt, valueIn, wordAt } from '../../model/numbers.ts';
import type { Programme } from '../../programmes/programme.ts';
import { type Sizes, simplified, sorted, type Table, tabulatedBy } from './table.ts';
import {
  type Action,
  type FirstPart,
  type GroundedOptions,
  groundedOf,
  type ProvisionTests,
  type TransitionSystem,
  type Variable,
  type Write,
} from './transitionSystem.ts';

/*
 * A transition system over fewer events. Facts keep only the values that these events can give them, and tables only
 * the cells of these values, so that what follows costs what the fewer events cost.
 */

/** The values of each variable that are kept, by index, in ascending order. */
type Kept = readonly (readonly number[])[];

/** The values of each variable that are known: a flag for each value. */
class KnownValues {
  readonly #flags: readonly Uint8Array[];
  readonly #counts: Int32Array;

  constructor(start: readonly number[], sizes: Sizes) {
    this.#flags = start.map((_, variable) => new Uint8Array(sizes(variable)));
    this.#counts = new Int32Array(start.length);
    for (const [variable, value] of start.entries()) this.add(variable, value);
  }

  add(variable: number, value: number): void {
    const flags = this.#flagsOf(variable);
    if (flags[value] === 1) return;
    flags[value] = 1;
    this.#counts[variable] = wordAt(this.#counts, variable) + 1;
  }

  /** Returns the number of known values of some variables together. */
  count(variables: readonly number[]): number {
    let count = 0;
    for (const variable of variables) count += wordAt(this.#counts, variable);
    return count;
  }

  /** Adds the values that a write gives to its variable from known values, from a place and a cell on. */
  addWritten(write: Write, place = 0, cell = 0): void {
    const { of, cells } = write.to;
    if (place === of.length) {
      this.add(write.variable, cellIn(cells, cell));
      return;
    }
    const flags = this.#flagsOf(valueIn(of, place));
    const first = cell * flags.length;
    for (let value = 0; value < flags.length; value++)
      if (flags[value] === 1) this.addWritten(write, place + 1, first + value);
  }

  #flagsOf(variable: number): Uint8Array {
    return this.#flags[variable] as Uint8Array;
  }

  sets(): readonly ReadonlySet<number>[] {
    return this.#flags.map((flags) => flaggedIn(flags));
  }
}

function flaggedIn(flags: Uint8Array): ReadonlySet<number> {
  const values = new Set<number>();
  for (let value = 0; value < flags.length; value++) if (flags[value] === 1) values.add(value);
  return values;
}

/** Returns the writes of actions, each once: those of one variable by one table are the same. */
function distinctWrites(actions: readonly Action[]): readonly Write[] {
  const seen = new Map<number, Map<Table, Write>>();
  for (const { writes } of actions) {
    for (const write of writes)
      cached(seen, write.variable, () => new Map<Table, Write>()).set(write.to, write);
  }
  return [...seen.values()].flatMap((own) => [...own.values()]);
}

/** Returns the number of values of each variable of a form. */
export const sizesOf =
  ({ variables }: Pick<TransitionSystem, 'variables'>): Sizes =>
  (variable) =>
    (variables[variable] as Variable).values.length;

/** Returns the values that variables can have: the initial values, and all that writes make of possible values. */
export function possibleValues(
  start: readonly number[],
  actions: readonly Action[],
  sizes: Sizes,
): readonly ReadonlySet<number>[] {
  const known = new KnownValues(start, sizes);
  // A write adds nothing new as long as what the write reads has no new value.
  const left = distinctWrites(actions).map((write) => ({ write, read: -1 }));
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const each of left) {
      const read = known.count(each.write.to.of);
      if (read === each.read) continue;
      each.read = read;
      known.addWritten(each.write);
      isNew = true;
    }
  }
  return known.sets();
}

/** Returns the values that are kept: of facts, those that are possible. */
function keptValues({ start, variables }: TransitionSystem, actions: readonly Action[], sizes: Sizes): Kept {
  const known = possibleValues(start, actions, sizes);
  const isRecord = ({ kind }: Variable) => kind === 'fact' || kind === 'member';
  return variables.map((variable, i) =>
    isRecord(variable) ? [...(known[i] ?? [])].sort((a, b) => a - b) : [...variable.values.keys()],
  );
}

const withValues = <V extends Variable>(variable: V, kept: readonly number[]): V =>
  kept.length === variable.values.length
    ? variable
    : { ...variable, values: kept.map((value) => variable.values[value]) };

/** Returns the tests of an action: of its place and its days, and of the provisions that it asks. */
export function testsOfAction({ place, days, asks }: Action): readonly Table[] {
  const tests = [...place, ...days];
  for (const { binds, applies, fails } of asks) tests.push(binds, ...applies, ...fails);
  return tests;
}

/** Returns the variables that an action reads or writes, found once. */
export const variablesOfAction = /* @__PURE__ */ memoize((action: Action): readonly number[] => {
  const variables = new Set<number>();
  for (const { of } of testsOfAction(action)) for (const each of of) variables.add(each);
  for (const { variable, to } of action.writes) {
    variables.add(variable);
    for (const each of to.of) variables.add(each);
  }
  return sorted(variables);
});

/** Tables and actions of a system in terms of other values: the same for the same. */
export interface TableTranslation {
  readonly test: (table: Table) => Table;
  readonly write: (write: Write) => Write;
  readonly action: (action: Action) => Action;
}

/** The rules of a translation. Each gets the whole translation, for what it is made of. */
interface TranslationRules {
  readonly test: (table: Table) => Table;
  readonly write: (write: Write, own: TableTranslation) => Write;
  readonly action: (action: Action, own: TableTranslation) => Action;
}

/**
 * Makes a translation. Tables and actions whose variables are all `shared` come out as the very objects of another
 * translation: there, their values are translated in the same way.
 */
export function translation(
  rules: TranslationRules,
  other: TableTranslation | undefined,
  isShared: (variable: number) => boolean,
): TableTranslation {
  const areShared = (variables: readonly number[]) => other !== undefined && variables.every(isShared);
  const of = (shared: boolean): TableTranslation => (shared && other ? other : rulesOf);
  const rulesOf: TableTranslation = {
    test: rules.test,
    write: (write) => rules.write(write, own),
    action: (action) => rules.action(action, own),
  };
  const own: TableTranslation = {
    test: memoize((table) => of(areShared(table.of)).test(table)),
    write: memoize((write) => of(areShared([write.variable, ...write.to.of])).write(write)),
    action: memoize((action) => of(areShared(variablesOfAction(action))).action(action)),
  };
  return own;
}

/** Translates an action with the translations of its tables and writes. */
export const translated = (action: Action, { test, write }: TableTranslation): Action => ({
  ...action,
  place: action.place.map(test),
  days: action.days.map(test),
  asks: action.asks.map((asked) => askedBy(asked, test)),
  writes: action.writes.map(write),
});

/** Returns what is asked with other tables. */
export const askedBy = (
  { provision, strict, binds, applies, fails }: ProvisionTests,
  test: (table: Table) => Table,
): ProvisionTests => ({
  provision,
  strict,
  binds: test(binds),
  applies: applies.map(test),
  fails: fails.map(test),
});

/** Restricts tables to kept values. */
function restriction(kept: Kept, before: Sizes, first: Restricted | undefined): TableTranslation {
  const sizes: Sizes = (variable) => kept[variable]?.length ?? 0;
  const indices = kept.map((values) => new Map(values.map((value, index) => [value, index])));
  const isWhole = (variable: number) => sizes(variable) === before(variable);
  const restricted = (table: Table) =>
    tabulatedBy(table, table.of, before, sizes, (variable) => kept[variable]);
  return translation(
    {
      test: (table) => (table.of.every(isWhole) ? table : simplified(restricted(table), sizes)),
      write: ({ variable, to }, { test }) => {
        if (isWhole(variable)) return { variable, to: test(to) };
        const { of, cells } = test(to);
        return { variable, to: { of, cells: cells.map((cell) => indices[variable]?.get(cell) ?? 0) } };
      },
      action: translated,
    },
    first?.translation,
    (variable) => kept[variable] === first?.kept[variable],
  );
}

/** Leaves out that time passes where no event depends on the day. */
function withoutIdleTime(
  actions: readonly Action[],
  { variables, watches }: TransitionSystem,
): readonly Action[] {
  const day = variables.findIndex(({ kind }) => kind === 'day');
  const events = actions.filter(({ event }) => event !== undefined);
  const isRead =
    watches.some(({ of }) => of.includes(day)) ||
    events.some((action) => variablesOfAction(action).includes(day));
  return isRead ? actions : events;
}

/** Returns the actions of events, in the order of the events, and the passing of time. */
function actionsOver({ actions }: TransitionSystem, alphabet: readonly EventTemplate[]): readonly Action[] {
  const byEvent = new Map<EventTemplate | undefined, Action[]>();
  for (const action of actions) cached(byEvent, action.event, (): Action[] => []).push(action);
  return [...alphabet, undefined].flatMap((event) => byEvent.get(event) ?? []);
}

/** A transition system restricted to some of its events. */
interface Restricted {
  readonly system: TransitionSystem;
  /** The actions before their tables were restricted. */
  readonly actions: readonly Action[];
  readonly kept: Kept;
  readonly translation: TableTranslation;
}

/** Tells whether tests of the day hold wherever others do. */
const isWider = (days: readonly Table[], others: readonly Table[]): boolean =>
  days === others ||
  days.every(({ cells }) =>
    others.some((other) => other.cells.every((cell, day) => cell <= numberAt(cells, day))),
  );

/** Tells whether some actions are among others, at least on the same days. */
function areAmong(actions: readonly Action[], others: readonly Action[]): boolean {
  const known = new Set(others);
  const isThere = ({ event, edge, days }: Action) =>
    others.some((other) => other.event === event && other.edge === edge && isWider(other.days, days));
  return actions.every((action) => known.has(action) || isThere(action));
}

/** Tells whether two lists of numbers are equal. */
export function isSameList(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}

/** Relates a system to the part of the same whole that was taken first, if everything that can happen there can here. */
function firstPartOf(
  { actions, kept }: Pick<Restricted, 'actions' | 'kept'>,
  first: Restricted,
): FirstPart | undefined {
  if (!areAmong(first.actions, actions)) return undefined;
  const values = first.kept.map((there, variable) => {
    const here = kept[variable] ?? [];
    return there === here ? undefined : there.map((value) => here.indexOf(value));
  });
  return values.some((of) => of?.includes(-1)) ? undefined : { system: first.system, values };
}

/** Restricts a part of a transition system to some of its events. */
function restrictedTo(
  whole: TransitionSystem,
  part: TransitionSystem,
  alphabet: readonly EventTemplate[],
  first: Restricted | undefined,
): Restricted {
  const sizes = sizesOf(whole);
  const actions = withoutIdleTime(actionsOver(part, alphabet), part);
  const kept = keptValues(part, actions, sizes).map((own, variable) => {
    const there = first?.kept[variable];
    return there && isSameList(there, own) ? there : own;
  });
  const own = restriction(kept, sizes, first);
  const related = first && firstPartOf({ actions, kept }, first);
  const variables = whole.variables.map((variable, i) =>
    first?.kept[i] === kept[i]
      ? (first?.system.variables[i] as Variable)
      : withValues(variable, kept[i] ?? []),
  );
  const system: TransitionSystem = {
    ...part,
    alphabet,
    variables,
    start: part.start.map((value, i) => kept[i]?.indexOf(value) ?? 0),
    watches: part.watches.map(own.test),
    actions: actions.map(own.action),
    part: { whole, ...(related && { first: related }) },
  };
  return { system, actions, kept, translation: own };
}

/**
 * Grounds a programme over an alphabet once, for parts of the alphabet. Returns the transition system of all events, and
 * a function that returns the system of some of them, whose states also distinguish in which case conditions fail, some of
 * `later`. The systems have the objects of the first where they are equal. `tell` is called for each event, and for each
 * action.
 */
export function transitionSystemsOf(programme: Programme, options: GroundedOptions, tell?: () => void) {
  const { system: whole, datedBy, watchesOf } = groundedOf(programme, options, [], tell);
  let first: Restricted | undefined;
  const over = (alphabet: readonly EventTemplate[], failing: readonly Condition[] = []): TransitionSystem => {
    const dated = datedBy(alphabet);
    const part = { ...dated, watches: [...dated.watches, ...watchesOf(failing)] };
    const own = restrictedTo(whole, part, alphabet, first);
    first ??= own;
    return own.system;
  };
  return { whole, over };
}
