import type { StageNode, StageValue } from '../../analysis/stages.ts';
import { stageName } from '../../machines/chart.ts';
import { cached, memoize } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import {
  isSameList,
  possibleValues,
  sizesOf,
  type TableTranslation,
  testsOfAction,
  translated,
  translation,
} from '../ground/restriction.ts';
import {
  alwaysIs,
  both,
  negated,
  type Sizes,
  simplified,
  strideOf,
  type Table,
  tabulate,
  tabulatedBy,
} from '../ground/table.ts';
import type {
  Action,
  ProvisionTests,
  TransitionSystem,
  Variable,
  Write,
} from '../ground/transitionSystem.ts';
import { withInvariants } from './invariants.ts';

/**
 * The quotient of a transition system by partition refinement: values that no present or later answer distinguishes are
 * one class, and the values of its variables are classes.
 */
export interface Quotient extends TransitionSystem {
  /** For each variable, the class of each value. An unreachable value is in the class of the initial value. */
  readonly classOf: readonly Uint16Array[];
  /** For each variable, a reachable representative of each class. */
  readonly representatives: readonly (readonly number[])[];
  /** For each variable, its reachable values. */
  readonly reached: readonly ReadonlySet<number>[];
  readonly sizes: Sizes;
  /** For each variable, the stage values at which the variable is live; `undefined` if it is live everywhere. */
  readonly liveAt: readonly (readonly StageValue[] | undefined)[];
}

const REFUSALS = /* @__PURE__ */ new WeakMap<ProvisionTests, readonly Table[]>();

/** Returns the tests under which a binding provision fails. */
function refusalsOfOne({ binds, fails }: ProvisionTests, sizes: Sizes): readonly Table[] {
  return fails.map((failure) => both(binds, failure, sizes)).filter((test) => alwaysIs(test) !== 0);
}

/** Returns the tests under which an action is refused. They are found once for each provision that is asked. */
export function refusalsOf(asks: readonly ProvisionTests[], sizes: Sizes): readonly Table[] {
  const refusals: Table[] = [];
  for (const asked of asks)
    if (asked.strict) refusals.push(...cached(REFUSALS, asked, () => refusalsOfOne(asked, sizes)));
  return refusals;
}

const GUARDS = /* @__PURE__ */ new WeakMap<Action, readonly Table[]>();

/**
 * Returns the guards of an action: the action is enabled where all hold. They are found once: an action is only ever of one
 * system, so its sizes go without saying.
 */
export const guardsOf = (action: Action, sizes: Sizes): readonly Table[] =>
  cached(GUARDS, action, () => [
    ...action.place,
    ...action.days,
    ...refusalsOf(action.asks, sizes).map(negated),
  ]);

/** Returns every test that states have to distinguish. */
export const testsOf = (
  action: Action,
  observe: TransitionSystem['observe'],
  sizes: Sizes,
): readonly Table[] => (observe === 'refusals' ? guardsOf(action, sizes) : testsOfAction(action));

/** How a table reads one of its variables: the cells for a value are parts of its blocks. */
interface Slices {
  readonly cells: Uint16Array;
  readonly stride: number;
  readonly block: number;
}

function slicesOf({ of, cells }: Table, sizes: Sizes, variable: number): Slices {
  const stride = strideOf(of, sizes, variable);
  return { cells, stride, block: stride * sizes(variable) };
}

/** Tells whether a table has the same cells for two values; cells of one class are the same where classes are given. */
function isSameSlice({ cells, stride, block }: Slices, a: number, b: number, classes?: Uint16Array): boolean {
  for (let start = 0; start < cells.length; start += block) {
    for (let i = start; i < start + stride; i++) {
      const one = cells[i + a * stride] as number;
      const other = cells[i + b * stride] as number;
      if (one !== other && (!classes || classes[one] !== classes[other])) return false;
    }
  }
  return true;
}

/** Returns, for each variable, the tables that read it; the table of a write comes with the variable written. */
function tablesOf({ variables, actions, observe, watches }: TransitionSystem, sizes: Sizes) {
  const tables = new Map<Table, number | undefined>(watches.map((test) => [test, undefined]));
  for (const action of actions) {
    for (const test of testsOf(action, observe, sizes)) tables.set(test, undefined);
    const writes = action.event ? action.writes : [];
    for (const { variable, to } of writes) tables.set(to, variable);
  }
  const read = variables.map((): [Table, number | undefined][] => []);
  for (const each of tables) for (const variable of each[0].of) read[variable]?.push(each);
  return read;
}

/**
 * Splits classes of values where values are not alike, and numbers the classes by first occurrence: the same object if no
 * class is split. `inRuns`: classes are runs of values, so that a value is compared with those next to it alone.
 */
function splitBy(
  before: Uint16Array,
  isAlike: (value: number, other: number) => boolean,
  inRuns: boolean,
): Uint16Array {
  const after = new Uint16Array(before.length);
  /** By class before, the first value of each class after. */
  const firsts: number[][] = [];
  let count = 0;
  let isSplit = false;
  for (let value = 0; value < before.length; value++) {
    const own = firsts[before[value] as number] ?? [];
    let i = inRuns ? Math.max(own.length - 1, 0) : 0;
    while (i < own.length && !isAlike(own[i] as number, value)) i++;
    const isFirst = i === own.length;
    after[value] = isFirst ? count++ : (after[own[i] as number] as number);
    if (isFirst) isSplit = own.push(value) > 1 || isSplit;
    firsts[before[value] as number] = own;
  }
  return isSplit ? after : before;
}

const countOf = (classes: Uint16Array): number => Math.max(...classes) + 1;

/** A quotient, with its tables and actions by those of the system: other parts of the same whole take theirs from the first. */
interface Minimised {
  readonly quotient: Quotient;
  readonly onClasses: TableTranslation;
}

/**
 * Minimises a transition system by partition refinement: finds the coarsest classes that every test and write respects.
 */
export const minimise = (ground: TransitionSystem): Quotient => minimisedOf(ground).quotient;

const minimisedOf = /* @__PURE__ */ memoize((ground: TransitionSystem): Minimised => {
  const system = withInvariants(ground);
  const first = ground.part?.first && minimisedOf(ground.part.first.system);
  const { variables, actions } = system;
  const raw = sizesOf({ variables });
  const reached = possibleValues(system.start, actions, raw);
  const classOf = refined(system, raw, reached);
  const representatives = classOf.map((classes, variable) =>
    Array.from({ length: countOf(classes) }, (_, each) =>
      classes.findIndex((known, value) => known === each && reached[variable]?.has(value) === true),
    ),
  );
  const isShared = (variable: number): boolean => {
    const isSame = (here: ArrayLike<number> | undefined, there: ArrayLike<number> | undefined) =>
      here !== undefined && there !== undefined && isSameList(here, there);
    return (
      isSame(classOf[variable], first?.quotient.classOf[variable]) &&
      isSame(representatives[variable], first?.quotient.representatives[variable])
    );
  };
  const shared = variables.map((_, variable) => isShared(variable));
  const counts = classOf.map(countOf);
  const sizes: Sizes = (variable) => numberAt(counts, variable);
  const onClasses = translation(
    rulesOfClasses({ classOf, representatives }, raw, sizes),
    first?.onClasses,
    (variable) => shared[variable] === true,
  );
  const quotient = {
    ...system,
    classOf,
    representatives,
    reached,
    sizes,
    liveAt: variables.map(() => undefined),
    start: system.start.map((value, variable) => numberAt(classOf[variable] as Uint16Array, value)),
    watches: system.watches.map(onClasses.test),
    actions: actions.map(onClasses.action),
  };
  return { quotient, onClasses };
});

/** Returns the coarsest partition that every test and write respects: classes of values, for each variable. */
function refined(
  system: TransitionSystem,
  raw: Sizes,
  reached: readonly ReadonlySet<number>[],
): readonly Uint16Array[] {
  const { variables, start, stages } = system;
  const values = variables.map((each, variable) =>
    each.values.map((_, value) => (reached[variable]?.has(value) ? value : numberAt(start, variable))),
  );
  const classOf = variables.map((each, variable) =>
    firstClasses(each, values[variable] as readonly number[], stages),
  );
  /** Splits the classes of a variable by a table that reads it; tells whether one is split. */
  const split = (variable: number, slices: Slices, classes?: Uint16Array): boolean => {
    const before = classOf[variable] as Uint16Array;
    const own = values[variable] as readonly number[];
    const isAlike = (value: number, other: number) =>
      isSameSlice(slices, own[value] as number, own[other] as number, classes);
    classOf[variable] = splitBy(before, isAlike, variables[variable]?.kind === 'day');
    return classOf[variable] !== before;
  };
  // Tests split once. Writes split again where the classes of what they write were split.
  const writes: { readonly variable: number; readonly written: number; readonly slices: Slices }[] = [];
  for (const [variable, own] of tablesOf(system, raw).entries()) {
    for (const [table, written] of own) {
      const slices = slicesOf(table, raw, variable);
      if (written === undefined) split(variable, slices);
      else writes.push({ variable, written, slices });
    }
  }
  for (let changed = new Set(variables.keys()); changed.size > 0; ) {
    const before = changed;
    changed = new Set();
    for (const { variable, written, slices } of writes)
      if (before.has(written) && split(variable, slices, classOf[written])) changed.add(variable);
  }
  return classOf;
}

/** Returns the initial partition of values, which distinguishes only stages that are asked for by name. */
function firstClasses(
  { kind, values }: Variable,
  own: readonly number[],
  names: readonly string[],
): Uint16Array {
  const numbers = new Map<number, number>();
  const isNamed = (value: number) =>
    kind === 'stage' && values[value] !== undefined && names.includes(stageName(values[value] as StageNode));
  return Uint16Array.from(own, (value) => cached(numbers, isNamed(value) ? value : -1, () => numbers.size));
}

/** Returns the rules by which tables and actions are translated to classes. */
function rulesOfClasses(
  { classOf, representatives }: Pick<Quotient, 'classOf' | 'representatives'>,
  raw: Sizes,
  sizes: Sizes,
) {
  const onClasses = (table: Table) =>
    tabulatedBy(table, table.of, raw, sizes, (variable) => representatives[variable]);
  const writes = classOf.map((classes) =>
    memoize((to: Table) => {
      const { of, cells } = onClasses(to);
      return simplified({ of, cells: cells.map((value) => classes[value] as number) }, sizes);
    }),
  );
  return {
    test: (table: Table) => simplified(onClasses(table), sizes),
    write: ({ variable, to }: Write) => ({ variable, to: (writes[variable] as (to: Table) => Table)(to) }),
    action: (action: Action, own: TableTranslation) => actionOnClasses(action, own, sizes),
  };
}

/** Returns an action on classes, without the writes that change nothing. */
function actionOnClasses(action: Action, own: TableTranslation, sizes: Sizes): Action {
  const onClasses = translated({ ...action, writes: [] }, own);
  const writes = action.event
    ? action.writes.map(own.write).filter(({ variable, to }) => !keeps(variable, to, sizes))
    : action.writes.map(({ variable }) => ({ variable, to: nextOf(variable, sizes) }));
  return { ...onClasses, writes };
}

const nextOf = (variable: number, sizes: Sizes): Table =>
  tabulate([variable], sizes, ([value = 0]) => Math.min(value + 1, sizes(variable) - 1));

/** Tells whether a write never changes its variable. */
const keeps = (variable: number, to: Table, sizes: Sizes): boolean =>
  sizes(variable) === 1 ||
  (to.of.length === 1 && to.of[0] === variable && to.cells.every((cell, i) => cell === i));
