import type { StageNode, StageValue } from '../../analysis/stages.ts';
import { stageName } from '../../machines/chart.ts';
import { cached, memoize } from '../../model/memoize.ts';
import { cellIn, numberAt } from '../../model/numbers.ts';
import {
  isSameList,
  possibleValues,
  sizesOf,
  type TableTranslation,
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

/** Returns the tests under which a binding provision fails: none for one that cannot refuse. */
function refusalsOfOne({ strict, binds, fails }: ProvisionTests, sizes: Sizes): readonly Table[] {
  if (!strict) return [];
  return fails.map((failure) => both(binds, failure, sizes)).filter((test) => alwaysIs(test) !== 0);
}

/** Returns the tests under which an action is refused. They are found once for each provision that is asked. */
export const refusalsOf = (asks: readonly ProvisionTests[], sizes: Sizes): readonly Table[] =>
  asks.flatMap((asked) => cached(REFUSALS, asked, () => refusalsOfOne(asked, sizes)));

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
): readonly Table[] =>
  observe === 'refusals'
    ? guardsOf(action, sizes)
    : [
        ...action.place,
        ...action.days,
        ...action.asks.flatMap(({ binds, applies, fails }) => [binds, ...applies, ...fails]),
      ];

/** Returns the cells for one value of a variable. */
function sliceOf({ of, cells }: Table, sizes: Sizes, variable: number, value: number): readonly number[] {
  const stride = strideOf(of, sizes, variable);
  const block = stride * sizes(variable);
  const slice: number[] = [];
  for (let start = value * stride; start < cells.length; start += block) {
    for (let i = 0; i < stride; i++) slice.push(cellIn(cells, start + i));
  }
  return slice;
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

/** Numbers signatures by first occurrence. Days get a new number for each run of equal signatures. */
function numbered(signatures: readonly string[], inRuns: boolean): Uint16Array {
  const seen = new Map<string, number>();
  let count = -1;
  return Uint16Array.from(signatures, (signature, i) => {
    const known = inRuns ? signature === signatures[i - 1] : seen.has(signature);
    if (!known) seen.set(signature, ++count);
    return seen.get(signature) as number;
  });
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
  const tables = tablesOf(system, raw);
  const classOf = variables.map((each) => firstClasses(each, stages));
  const representativeOf = (variable: number) => (_: unknown, value: number) =>
    reached[variable]?.has(value) ? value : numberAt(start, variable);
  /** Splits classes by a key of each value; tells whether there are more classes. */
  const split = (variable: number, keyOf: (value: number) => string): boolean => {
    const { kind, values } = variables[variable] as Variable;
    const before = classOf[variable] as Uint16Array;
    const signatures = values
      .map(representativeOf(variable))
      .map((value) => `${numberAt(before, value)}|${keyOf(value)}`);
    const after = numbered(signatures, kind === 'day');
    classOf[variable] = after;
    return countOf(after) > countOf(before);
  };
  const slicesOf = (table: Table, variable: number) => (value: number) =>
    sliceOf(table, raw, variable, value);
  for (const [variable, own] of tables.entries()) {
    const tests = own.filter(([, written]) => written === undefined);
    const slices = tests.map(([table]) => slicesOf(table, variable));
    split(variable, (value) => slices.map((slice) => slice(value).join()).join('|'));
  }
  // Tests split once. Writes split again where the classes of what they write were split.
  const writes = tables.map((own, variable) =>
    own.flatMap(([table, written]) => {
      if (written === undefined) return [];
      const slices = variables[variable]?.values.map((_, value) => slicesOf(table, variable)(value)) ?? [];
      return [{ written, slices }];
    }),
  );
  for (let changed = new Set(variables.keys()); changed.size > 0; ) {
    const before = changed;
    changed = new Set();
    for (const [variable, own] of writes.entries()) {
      const some = own.filter(({ written }) => before.has(written));
      const classesIn = ({ written, slices }: (typeof own)[number], value: number) =>
        slices[value]?.map((cell) => numberAt(classOf[written] as Uint16Array, cell)).join();
      const keyOf = (value: number) => some.map((each) => classesIn(each, value)).join('|');
      if (some.length > 0 && split(variable, keyOf)) changed.add(variable);
    }
  }
  return classOf;
}

/** Returns the initial partition, which distinguishes only stages that are asked for by name. */
const firstClasses = (variable: Variable, names: readonly string[]): Uint16Array =>
  Uint16Array.from(variable.values, (value, index) => {
    const isNamed =
      variable.kind === 'stage' && value !== undefined && names.includes(stageName(value as StageNode));
    return isNamed ? index + 1 : 0;
  });

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
      return simplified({ of, cells: cells.map((value) => cellIn(classes, value)) }, sizes);
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
