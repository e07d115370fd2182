import { sizesOf } from '../../kernel/ground/restriction.ts';
import { lookUp, type Sizes, sorted, type Table, tabulate } from '../../kernel/ground/table.ts';
import type {
  Action,
  ProvisionTests,
  TransitionSystem,
  Variable,
  Write,
} from '../../kernel/ground/transitionSystem.ts';
import { keyOf } from '../../kernel/ground/variables.ts';
import { memoize } from '../../model/memoize.ts';

/*
 * Product of two programmes. Both have the chart and put the same on record, so most facts are equal in both and are
 * stored once. Facts that can differ (a text that is not the same from the start on) are stored twice.
 */

/** A finite form, and which of its provisions count on this side. */
export interface Side {
  readonly form: TransitionSystem;
  readonly counts: (provision: number) => boolean;
}

/** An event in both programmes at once; what each asks of it. */
export interface JointAction {
  /** It happens where both let it happen. */
  readonly action: Action;
  readonly first: readonly ProvisionTests[];
  readonly second: readonly ProvisionTests[];
}

/** Both programmes, step by step together. */
export interface Product {
  /** Without actions. */
  readonly form: TransitionSystem;
  readonly pairs: readonly JointAction[];
}

/** The index of each variable of one form in another. */
type Renaming = ReadonlyMap<number, number>;

function nameOf(variable: Variable): string {
  if (variable.kind === 'stage') return keyOf(['stage', variable.node.path]);
  const values = variable.values.map(keyOf);
  return keyOf({ ...variable, values });
}

/** The table over variables by their names in another form. */
function renamed(table: Table, names: Renaming, sizes: Sizes): Table {
  const own = table.of.map((variable) => names.get(variable) as number);
  if (own.every((variable, i) => variable === table.of[i])) return table;
  const of = sorted(own);
  if (of.every((variable, i) => variable === own[i])) return { of, cells: table.cells };
  const newName = (variable: number) => names.get(variable) as number;
  const oldSizes: Sizes = (variable) => sizes(newName(variable));
  return tabulate(of, sizes, (values) =>
    lookUp(table, oldSizes, (variable) => values[of.indexOf(newName(variable))] as number),
  );
}

const isSame = (a: Table | undefined, b: Table | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.of.join() === b.of.join() &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, i) => cell === b.cells[i]));

const writeTo = (writes: readonly Write[], variable: number): Table | undefined =>
  writes.find((write) => write.variable === variable)?.to;

/** The variables of the second form that have the same name, the same values and the same start in the first. */
function alikeAtStart(first: TransitionSystem, second: TransitionSystem): Map<number, number> {
  const isShared = first.variables === second.variables;
  const names = new Map(isShared ? [] : first.variables.map((variable, i) => [nameOf(variable), i]));
  return new Map(
    second.variables.flatMap((variable, i) => {
      const own = isShared ? i : names.get(nameOf(variable));
      return own !== undefined && first.start[own] === second.start[i] ? [[i, own] as const] : [];
    }),
  );
}

/** The same, with a name of its own for each variable that is in the second form alone. */
function withOthers(shared: Renaming, first: TransitionSystem, second: TransitionSystem): Renaming {
  let next = first.variables.length;
  return new Map(second.variables.map((_, i) => [i, shared.get(i) ?? next++]));
}

/** The variables that hold the same in both forms, whatever happens: they start alike, and every write is alike. */
function alwaysAlike(first: TransitionSystem, second: TransitionSystem): Renaming {
  const shared = alikeAtStart(first, second);
  for (let before = -1; before !== shared.size; ) {
    before = shared.size;
    const names = withOthers(shared, first, second);
    const sizes = sizesOf({ variables: variablesOf(first, second, names) });
    for (const [variable, own] of shared) {
      const isAlike = second.actions.every(({ writes }, i) => {
        const to = writeTo(writes, variable);
        return isSame(
          writeTo(first.actions[i]?.writes ?? [], own),
          to === undefined ? undefined : renamed(to, names, sizes),
        );
      });
      if (!isAlike) shared.delete(variable);
    }
  }
  return shared;
}

function variablesOf(
  first: TransitionSystem,
  second: TransitionSystem,
  names: Renaming,
): readonly Variable[] {
  const variables = [...first.variables];
  second.variables.forEach((variable, i) => {
    variables[names.get(i) as number] ??= variable;
  });
  return variables;
}

/** Returns a text for a table: the same for equal ones. */
export const textOf = /* @__PURE__ */ memoize(
  ({ of, cells }: Table): string => `${of.join()}:${cells.join('')}`,
);

/** Removes duplicates of the same provision. What is the same object in both forms is not read. */
function distinct(asks: readonly ProvisionTests[]): readonly ProvisionTests[] {
  const different = [...new Set(asks)];
  if (new Set(different.map(({ provision }) => provision)).size === different.length) return different;
  const key = ({ provision, binds, fails }: ProvisionTests) =>
    `${provision} ${textOf(binds)} ${fails.map(textOf).join('|')}`;
  return [...new Map(different.map((asked) => [key(asked), asked])).values()];
}

const distinctTables = (tables: readonly Table[]): readonly Table[] => [
  ...new Map(tables.map((table) => [textOf(table), table])).values(),
];

function pairOf(
  first: Action,
  second: Action,
  [a, b]: readonly [Side, Side],
  rename: (t: Table) => Table,
  renamedAsk: (asked: ProvisionTests) => ProvisionTests,
  names: Renaming,
  own: ReadonlySet<number>,
): JointAction {
  const asksOfFirst = first.asks.filter(({ provision }) => a.counts(provision));
  const counted = second.asks.filter(({ provision }) => b.counts(provision));
  const asksOfSecond = a.form === b.form ? counted : counted.map(renamedAsk);
  const writes = second.writes
    .filter(({ variable }) => own.has(variable))
    .map(({ variable, to }) => ({ variable: names.get(variable) as number, to: rename(to) }));
  return {
    action: {
      ...first,
      place: distinctTables([...first.place, ...second.place.map(rename)]),
      asks: distinct([...asksOfFirst, ...asksOfSecond]),
      writes: [...first.writes, ...writes],
    },
    first: asksOfFirst,
    second: asksOfSecond,
  };
}

/** Returns what is asked with tests by other names: the very same where no name changes. */
function askedBy(rename: (table: Table) => Table) {
  return memoize((asked: ProvisionTests): ProvisionTests => {
    const { binds, applies, fails } = asked;
    const isSame = (table: Table) => rename(table) === table;
    if (isSame(binds) && applies.every(isSame) && fails.every(isSame)) return asked;
    return { ...asked, binds: rename(binds), applies: applies.map(rename), fails: fails.map(rename) };
  });
}

/** Puts two forms over the same alphabet and the same days side by side. */
export function productOf(sides: readonly [Side, Side]): Product {
  const [first, second] = sides.map(({ form }) => form) as [TransitionSystem, TransitionSystem];
  const shared =
    first === second ? new Map(first.variables.map((_, i) => [i, i])) : alwaysAlike(first, second);
  const names = withOthers(shared, first, second);
  const variables = variablesOf(first, second, names);
  const sizes = sizesOf({ variables });
  const own = new Set(second.variables.map((_, i) => i).filter((i) => !shared.has(i)));
  const start = [...first.start];
  second.start.forEach((value, i) => {
    start[names.get(i) as number] ??= value;
  });
  const rename =
    first === second ? (table: Table) => table : memoize((table: Table) => renamed(table, names, sizes));
  const renamedAsk = askedBy(rename);
  return {
    form: { ...first, variables, start, actions: [], observe: 'refusals', watches: [] },
    pairs: first.actions.map((action, i) =>
      pairOf(action, second.actions[i] as Action, sides, rename, renamedAsk, names, own),
    ),
  };
}
