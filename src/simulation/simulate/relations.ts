import type { AlphabetEvent } from '../../kernel/alphabet.ts';
import type { Kernel } from '../../kernel/encode/kernel.ts';
import { enable } from '../../kernel/encode/packed/rows.ts';
import { alwaysIs } from '../../kernel/ground/table.ts';
import type { Action } from '../../kernel/ground/transitionSystem.ts';
import { kindOf } from './letters.ts';

/* Rows of actions have one bit an action. */

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

/** Returns a test for two actions of the same type of which one takes back what the other puts on record. */
function rivalry(kernel: Kernel): (a: Action, b: Action) => boolean {
  const set = new Map(kernel.actions.map((action) => [action, setBy(action, kernel)]));
  return (a, b) => {
    if (a.event === b.event || a.event?.type !== b.event?.type) return false;
    const others = set.get(b);
    return [...(set.get(a) ?? [])].some(([variable, value]) => (others?.get(variable) ?? value) !== value);
  };
}

/** Who belongs with whom among the actions: rows of bits, one for each action. */
export interface Relations {
  /** The letter of each action, by its index. */
  readonly letterOf: Int32Array;
  /** One row: the actions whose event departs from the programme. */
  readonly departs: Int32Array;
  /** The actions of the programme in place of which each action stands. */
  readonly regular: Int32Array;
  /** The actions of the same event as each. */
  readonly same: Int32Array;
  /** The actions that take back what each puts on record. */
  readonly rivals: Int32Array;
}

/** Finds out who belongs with whom among the actions of a kernel. */
export function relationsOf(kernel: Kernel, letters: readonly AlphabetEvent[]): Relations {
  const { actions, rowWords: width } = kernel;
  const letterOf = new Map(letters.map((letter) => [letter.event, letter]));
  const departs = ({ event }: Action) => event !== undefined && letterOf.get(event)?.deviates === true;
  const kinds = new Map(actions.map((action) => [action, action.event ? kindOf(action.event).join() : '']));
  const areRivals = rivalry(kernel);
  const rows = (test: (of: Action, other: Action) => boolean) =>
    joined(
      actions.map((action) => rowOf(width, actions, (other) => test(action, other))),
      width,
    );
  return {
    letterOf: Int32Array.from(actions, ({ event }) => letters.findIndex((letter) => letter.event === event)),
    departs: rowOf(width, actions, departs),
    regular: rows((of, other) => departs(of) && !departs(other) && kinds.get(of) === kinds.get(other)),
    same: rows((of, other) => of.event === other.event),
    rivals: rows(areRivals),
  };
}
