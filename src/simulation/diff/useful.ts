import { possibleValues, sizesOf } from '../../kernel/ground/restriction.ts';
import { type Sizes, strideOf, type Table } from '../../kernel/ground/table.ts';
import type { Action, TransitionSystem, Write } from '../../kernel/ground/transitionSystem.ts';
import { guardsOf } from '../../kernel/reduce/quotient.ts';
import { memoize } from '../../model/memoize.ts';
import { cellIn } from '../../model/numbers.ts';

/*
 * Actions that can be part of a shortest sequence to a goal. A value of a variable is useful if a test that counts
 * passes with it and fails with another in its place, or if a useful value comes of it and would not come of another.
 * An action is useful if it writes a useful value. Take away from a sequence all actions that are not useful: by
 * induction over its steps, the variables that then hold another value held a value that is not useful, so that every
 * test which counts still passes and every useful value is still written. The remaining actions are a sequence to the
 * goal, no longer than before.
 */

type Useful = readonly Set<number>[];

/** Adds the values of a table's variables for which a cell is wanted, and is another with another value in its place. */
function add({ of, cells }: Table, sizes: Sizes, isWanted: (cell: number) => boolean, useful: Useful): void {
  for (const variable of of) {
    const count = sizes(variable);
    const known = useful[variable] as Set<number>;
    if (known.size === count) continue;
    const stride = strideOf(of, sizes, variable);
    for (let block = 0; block < cells.length; block += stride * count) {
      for (let at = block; at < block + stride; at++) {
        const cellOf = (value: number) => cells[at + value * stride] as number;
        for (let value = 0; value < count && known.size < count; value++) {
          if (known.has(value) || !isWanted(cellOf(value))) continue;
          for (let other = 0; other < count; other++) {
            if (cellOf(other) !== cellOf(value)) {
              known.add(value);
              break;
            }
          }
        }
      }
    }
  }
}

/** Tells whether a test can hold where each variable has one of some values. */
function canHold(
  test: Table,
  sizes: Sizes,
  values: readonly ReadonlySet<number>[],
  place = 0,
  cell = 0,
): boolean {
  const variable = test.of[place];
  if (variable === undefined) return cellIn(test.cells, cell) === 1;
  const canWith = (value: number) => canHold(test, sizes, values, place + 1, cell * sizes(variable) + value);
  return [...(values[variable] ?? [])].some(canWith);
}

/** Returns the goals of which each test can hold with values that stand at the start or that some actions write. */
export function goalsOf(
  actions: readonly Action[],
  goals: readonly Action[],
  form: Pick<TransitionSystem, 'variables' | 'start'>,
): readonly Action[] {
  const sizes = sizesOf(form);
  const values = possibleValues(form.start, actions, sizes);
  const can = memoize((test: Table) => canHold(test, sizes, values));
  return goals.filter((goal) => guardsOf(goal, sizes).every(can));
}

const passes = (cell: number): boolean => cell === 1;

const writesUseful = ({ writes }: Action, useful: Useful): boolean =>
  writes.some(({ variable, to }) => {
    const values = useful[variable] as Set<number>;
    return values.size > 0 && to.cells.some((cell) => values.has(cell));
  });

const total = (useful: Useful): number => useful.reduce((sum, { size }) => sum + size, 0);

/**
 * The actions of which one could be needed on a shortest way to where one of the goals can happen, each with how many
 * steps it stands before a goal: 1 where it writes what the goal itself looks at.
 */
export function usefulFor(
  goals: readonly Action[],
  actions: readonly Action[],
  { variables }: Pick<TransitionSystem, 'variables'>,
): ReadonlyMap<Action, number> {
  const sizes = sizesOf({ variables });
  const useful = variables.map(() => new Set<number>());
  const kept = new Map<Action, number>();
  const tests = new Set<Table>();
  const addNeeds = (action: Action) => {
    for (const test of guardsOf(action, sizes)) {
      if (!tests.has(test)) add(test, sizes, passes, useful);
      tests.add(test);
    }
  };
  goals.forEach(addNeeds);
  /** The number of useful values for which each write was last looked at. */
  const looked = new Map<Write, number>();
  let before = -1;
  for (let round = 1; before !== total(useful) + kept.size; round++) {
    before = total(useful) + kept.size;
    // The passing of time is no event: an event that it needs is as near as one that needs it no more.
    for (const isTime of [true, false]) {
      const found = actions.filter(
        (action) => isTime === !action.event && !kept.has(action) && writesUseful(action, useful),
      );
      for (const action of found) kept.set(action, round);
      found.forEach(addNeeds);
    }
    for (const { writes } of kept.keys()) {
      for (const write of writes) {
        const { variable, to } = write;
        const wanted = useful[variable] as Set<number>;
        if (wanted.size === (looked.get(write) ?? 0)) continue;
        looked.set(write, wanted.size);
        add(to, sizes, (cell) => wanted.has(cell), useful);
      }
    }
  }
  return kept;
}
