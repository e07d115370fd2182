import type { EventTemplate } from '../../analysis/template.ts';
import { cached, memoize } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import type { Programme } from '../../programmes/programme.ts';
import { lookUp, type Sizes, simplified, type Table, tabulate } from './table.ts';
import {
  type Action,
  type GroundingOptions,
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

/** Adds the values that a write gives to a variable from values that are known. */
function addWritten({ variable, to }: Write, known: readonly Set<number>[], sizes: Sizes): void {
  const own = known[variable] as Set<number>;
  const add = (place: number, cell: number): void => {
    const next = to.of[place];
    if (next === undefined) own.add(numberAt(to.cells, cell));
    else for (const value of [...(known[next] ?? [])]) add(place + 1, cell * sizes(next) + value);
  };
  add(0, 0);
}

/** Returns the values that variables can have: the initial values, and all that writes make of possible values. */
export function possibleValues(
  start: readonly number[],
  actions: readonly Action[],
  sizes: Sizes,
): readonly ReadonlySet<number>[] {
  const known = start.map((value) => new Set([value]));
  const writes = actions.flatMap((action) => action.writes);
  const readBy = ({ to }: Write) => to.of.reduce((sum, each) => sum + (known[each]?.size ?? 0), 0);
  // A write adds nothing new as long as what the write reads has no new value.
  const last = new Map<Write, number>();
  for (let before = -1; before !== last.size; ) {
    before = last.size;
    for (const write of writes) {
      const read = readBy(write);
      if (last.get(write) === read) continue;
      addWritten(write, known, sizes);
      last.set(write, read);
      before = -1;
    }
  }
  return known;
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

/** Restricts tables to kept values. */
function restriction(kept: Kept, before: Sizes) {
  const sizes: Sizes = (variable) => kept[variable]?.length ?? 0;
  const indices = kept.map((values) => new Map(values.map((value, index) => [value, index])));
  const isWhole = (variable: number) => sizes(variable) === before(variable);
  const restricted = ({ of, cells }: Table) =>
    tabulate(of, sizes, (values) =>
      lookUp({ of, cells }, before, (variable) =>
        numberAt(kept[variable] ?? [], numberAt(values, of.indexOf(variable))),
      ),
    );
  const test = memoize((table: Table) =>
    table.of.every(isWhole) ? table : simplified(restricted(table), sizes),
  );
  const write = memoize(({ variable, to }: Write): Write => {
    if (isWhole(variable)) return { variable, to: test(to) };
    const { of, cells } = test(to);
    return { variable, to: { of, cells: cells.map((cell) => indices[variable]?.get(cell) ?? 0) } };
  });
  return { test, write };
}

const tablesOf = ({ place, days, asks, writes }: Action): readonly Table[] => [
  ...place,
  ...days,
  ...asks.flatMap(({ binds, applies, fails }) => [binds, ...applies, ...fails]),
  ...writes.map(({ to }) => to),
];

/** Leaves out that time passes where no event depends on the day. */
function withoutIdleTime(
  actions: readonly Action[],
  { variables, watches }: TransitionSystem,
): readonly Action[] {
  const day = variables.findIndex(({ kind }) => kind === 'day');
  const events = actions.filter(({ event }) => event !== undefined);
  const isRead = [...watches, ...events.flatMap(tablesOf)].some(({ of }) => of.includes(day));
  return isRead ? actions : events;
}

/** Returns the actions of events, in the order of the events, and the passing of time. */
function actionsOver({ actions }: TransitionSystem, alphabet: readonly EventTemplate[]): readonly Action[] {
  const byEvent = new Map<EventTemplate | undefined, Action[]>();
  for (const action of actions) cached(byEvent, action.event, (): Action[] => []).push(action);
  return [...alphabet, undefined].flatMap((event) => byEvent.get(event) ?? []);
}

/** Restricts a transition system to some of its events. */
export function restrictedTo(system: TransitionSystem, alphabet: readonly EventTemplate[]): TransitionSystem {
  const sizes: Sizes = (variable) => system.variables[variable]?.values.length ?? 0;
  const actions = withoutIdleTime(actionsOver(system, alphabet), system);
  const kept = keptValues(system, actions, sizes);
  const { test, write } = restriction(kept, sizes);
  const asked = (each: ProvisionTests): ProvisionTests => ({
    ...each,
    binds: test(each.binds),
    applies: each.applies.map(test),
    fails: each.fails.map(test),
  });
  return {
    ...system,
    alphabet,
    variables: system.variables.map((variable, i) => withValues(variable, kept[i] ?? [])),
    start: system.start.map((value, i) => kept[i]?.indexOf(value) ?? 0),
    watches: system.watches.map(test),
    actions: actions.map((action) => ({
      ...action,
      place: action.place.map(test),
      days: action.days.map(test),
      asks: action.asks.map(asked),
      writes: action.writes.map(write),
    })),
  };
}

/**
 * Grounds a programme over an alphabet once, for parts of the alphabet. Returns the transition system of all events, and
 * a function that returns the system of some of them.
 */
export function transitionSystemsOf(programme: Programme, options: GroundingOptions) {
  const { system, datedBy } = groundedOf(programme, options);
  const over = (alphabet: readonly EventTemplate[]) => restrictedTo(datedBy(alphabet), alphabet);
  return { whole: system, over };
}
