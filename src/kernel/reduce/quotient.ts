import type { StageNode, StageValue } from '../../analysis/stages.ts';
import { stageName } from '../../machines/chart.ts';
import { memoize } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import { possibleValues } from '../ground/restriction.ts';
import {
  alwaysIs,
  both,
  lookUp,
  negated,
  type Sizes,
  simplified,
  strideOf,
  type Table,
  tabulate,
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

/** Returns the tests under which an action is refused: a binding provision fails in one of its cases. */
export const refusalsOf = (asks: readonly ProvisionTests[], sizes: Sizes): readonly Table[] =>
  asks
    .filter(({ strict }) => strict)
    .flatMap(({ binds, fails }) => fails.map((failure) => both(binds, failure, sizes)))
    .filter((test) => alwaysIs(test) !== 0);

/** Returns the guards of an action: the action is enabled where all hold. */
export const guardsOf = ({ place, days, asks }: Action, sizes: Sizes): readonly Table[] => [
  ...place,
  ...days,
  ...refusalsOf(asks, sizes).map(negated),
];

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
    for (let i = 0; i < stride; i++) slice.push(numberAt(cells, start + i));
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

/**
 * Minimises a transition system by partition refinement: finds the coarsest classes that every test and write respects.
 */
export function minimise(ground: TransitionSystem): Quotient {
  const system = withInvariants(ground);
  const { variables, actions } = system;
  const raw: Sizes = (variable) => (variables[variable] as Variable).values.length;
  const reached = possibleValues(system.start, actions, raw);
  const classOf = refined(system, raw, reached);
  const counts = classOf.map(countOf);
  const sizes: Sizes = (variable) => numberAt(counts, variable);
  const representatives = classOf.map((classes, variable) =>
    Array.from({ length: countOf(classes) }, (_, each) =>
      classes.findIndex((known, value) => known === each && reached[variable]?.has(value) === true),
    ),
  );
  const onClasses = quotientTables({ classOf, representatives }, raw, sizes);
  return {
    ...system,
    classOf,
    representatives,
    reached,
    sizes,
    liveAt: variables.map(() => undefined),
    start: system.start.map((value, variable) => numberAt(classOf[variable] as Uint16Array, value)),
    watches: system.watches.map(onClasses.test),
    actions: actions.map((action) => actionOnClasses(action, onClasses, sizes)),
  };
}

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

/** The tables of tests and writes on classes; the same for the same table. */
interface OnClasses {
  readonly test: (table: Table) => Table;
  readonly write: (write: Write) => Table;
}

function quotientTables(
  { classOf, representatives }: Pick<Quotient, 'classOf' | 'representatives'>,
  raw: Sizes,
  sizes: Sizes,
): OnClasses {
  const onClasses = (table: Table, cell: (value: number) => number) =>
    simplified(
      tabulate(table.of, sizes, (values) =>
        cell(
          lookUp(table, raw, (variable) =>
            numberAt(
              representatives[variable] as readonly number[],
              numberAt(values, table.of.indexOf(variable)),
            ),
          ),
        ),
      ),
      sizes,
    );
  const writes = classOf.map((classes) =>
    memoize((to: Table) => onClasses(to, (value) => numberAt(classes, value))),
  );
  return {
    test: memoize((table: Table) => onClasses(table, (value) => value)),
    write: ({ variable, to }) => (writes[variable] as (to: Table) => Table)(to),
  };
}

function actionOnClasses(action: Action, { test, write }: OnClasses, sizes: Sizes): Action {
  return {
    ...action,
    place: action.place.map(test),
    days: action.days.map(test),
    asks: action.asks.map((asked) => ({
      ...asked,
      binds: test(asked.binds),
      applies: asked.applies.map(test),
      fails: asked.fails.map(test),
    })),
    writes: action.event
      ? action.writes
          .map((each) => ({ variable: each.variable, to: write(each) }))
          .filter(({ variable, to }) => !keeps(variable, to, sizes))
      : action.writes.map(({ variable }) => ({ variable, to: nextOf(variable, sizes) })),
  };
}

const nextOf = (variable: number, sizes: Sizes): Table =>
  tabulate([variable], sizes, ([value = 0]) => Math.min(value + 1, sizes(variable) - 1));

/** Tells whether a write never changes its variable. */
const keeps = (variable: number, to: Table, sizes: Sizes): boolean =>
  sizes(variable) === 1 ||
  (to.of.length === 1 && to.of[0] === variable && to.cells.every((cell, i) => cell === i));
