import type { AlphabetEvent } from '../../kernel/alphabet.ts';
import type { Kernel } from '../../kernel/encode/kernel.ts';
import { flat, type Lists } from '../../kernel/encode/packed/lists.ts';
import { enable } from '../../kernel/encode/packed/rows.ts';
import { alwaysIs } from '../../kernel/ground/table.ts';
import type { Action } from '../../kernel/ground/transitionSystem.ts';
import { kindOf } from './letters.ts';

/** The row of the actions for which a test holds. */
export function rowOf(
  width: number,
  actions: readonly Action[],
  test: (action: Action) => boolean,
): Int32Array {
  const row = new Int32Array(width);
  actions.forEach((action, i) => {
    if (test(action)) enable(row, i);
  });
  return row;
}

/** Rows one after the other. */
export function joined(rows: readonly Int32Array[], width: number): Int32Array {
  const all = new Int32Array(rows.length * width);
  rows.forEach((row, i) => {
    all.set(row, i * width);
  });
  return all;
}

/** The facts that an action sets, whatever they were: by variable, to which value. */
function setBy({ writes }: Action, { quotient }: Kernel): ReadonlyMap<number, number> {
  const facts = writes.filter(({ variable }) => quotient.variables[variable]?.kind === 'fact');
  return new Map(
    facts.flatMap(({ variable, to }) => {
      const value = alwaysIs(to);
      return value === undefined ? [] : [[variable, value] as const];
    }),
  );
}

/** Groups actions, given by their numbers, by a key. */
function groupedBy<Key>(
  actions: readonly Action[],
  keyOf: (action: Action) => Key,
): ReadonlyMap<Key, readonly number[]> {
  const groups = new Map<Key, number[]>();
  actions.forEach((action, i) => {
    const group = groups.get(keyOf(action));
    if (group) group.push(i);
    else groups.set(keyOf(action), [i]);
  });
  return groups;
}

/** Returns the actions that take back what each puts on record: other events of the same type. */
function rivalsOf(kernel: Kernel): readonly (readonly number[])[] {
  const { actions } = kernel;
  const set = actions.map((action) => setBy(action, kernel));
  const ofType = groupedBy(actions, ({ event }) => event?.type);
  const takesBack = (other: number, one: number): boolean =>
    actions[other]?.event !== actions[one]?.event &&
    [...(set[one] ?? [])].some(([variable, value]) => (set[other]?.get(variable) ?? value) !== value);
  return actions.map(({ event }, i) =>
    (ofType.get(event?.type) ?? []).filter((other) => takesBack(other, i)),
  );
}

/** The actions that belong together. */
export interface Relations {
  /** The letter of each action, by its index. */
  readonly letterOf: Int32Array;
  /** One row: the actions whose event departs from the programme. */
  readonly departs: Int32Array;
  /** The actions of the programme in place of which each action stands. */
  readonly regular: Lists;
  /** The actions that take back what each puts on record. */
  readonly rivals: Lists;
}

/** Finds out which actions of a kernel belong together. */
export function relationsOf(kernel: Kernel, letters: readonly AlphabetEvent[]): Relations {
  const { actions, rowWords } = kernel;
  const numbers = new Map(letters.map(({ event }, i) => [event, i]));
  const numberOf = ({ event }: Action) => (event && numbers.get(event)) ?? -1;
  const departs = (action: Action) => letters[numberOf(action)]?.deviates === true;
  const kindIn = ({ event }: Action) => (event ? kindOf(event).join() : '');
  const ofKind = groupedBy(actions, kindIn);
  const regularFor = (action: Action) =>
    (ofKind.get(kindIn(action)) ?? []).filter((other) => !departs(actions[other] as Action));
  return {
    letterOf: Int32Array.from(actions, numberOf),
    departs: rowOf(rowWords, actions, departs),
    regular: flat(actions.map((action) => (departs(action) ? regularFor(action) : []))),
    rivals: flat(rivalsOf(kernel)),
  };
}
