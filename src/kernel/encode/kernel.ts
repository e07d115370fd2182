import type { Programme } from '../../programmes/programme.ts';
import type { Action } from '../ground/transitionSystem.ts';
import type { Quotient } from '../reduce/quotient.ts';
import { independentRows } from './independence.ts';
import type { Layout } from './layout.ts';
import { Expander, type Successors } from './packed/expander.ts';
import { put, valueIn } from './packed/fields.ts';
import { Stepper, type Tables } from './packed/stepper.ts';
import type { VisitedStates } from './packed/visitedStates.ts';
import { encoded } from './tables.ts';

/*
 * The same programme as integers. A state is a few 32-bit words. The tests of all actions are kept as rows of
 * bits, one bit an action: the row for what one part of a state holds says which actions that part lets happen,
 * and the rows of all parts, taken together, which can. An action then clears bits and sets bits. There are no
 * closures and no objects for a state or a step.
 */

/** A programme over a finite alphabet, compiled to integers. */
export class Kernel {
  readonly programme: Programme;
  /** The finite form that it was compiled from. */
  readonly quotient: Quotient;
  readonly layout: Layout;
  readonly actions: readonly Action[];
  /** How many 32-bit words a state has. */
  readonly words: number;
  /** How many 32-bit words a row of actions has, one bit an action. */
  readonly rowWords: number;
  readonly start: Int32Array;
  /** The row of the actions that no test looks at beyond one chunk: for these, `passes` always holds. */
  readonly simple: Int32Array;
  /** All of it in numbers. */
  readonly tables: Tables;

  readonly #stepper: Stepper;
  readonly #expander: Expander;

  constructor(quotient: Quotient) {
    const { actions, layout, tables } = encoded(quotient);
    this.quotient = quotient;
    this.programme = quotient.programme;
    this.layout = layout;
    this.actions = actions;
    this.words = tables.words;
    this.rowWords = tables.rowWords;
    this.simple = tables.simple;
    this.tables = tables;
    this.#stepper = new Stepper(tables);
    const independent = independentRows(actions, tables.rowWords, quotient.sizes);
    this.#expander = new Expander(tables, this.#stepper, independent);
    this.start = new Int32Array(tables.words);
    for (const [variable, value] of quotient.start.entries()) this.setValue(this.start, 0, variable, value);
  }

  /** Writes the rows of the actions that can happen at a state, and of those that change nothing: see `Stepper`. */
  enabled(states: Int32Array, at: number, row: Int32Array, noOps?: Int32Array): void {
    this.#stepper.enabled(states, at, row, noOps);
  }

  /** Whether an action that its row lets happen can: the tests that look further than one chunk. */
  passes(action: number, states: Int32Array, at: number): boolean {
    return this.#stepper.passes(action, states, at);
  }

  /** Writes the state after an action. */
  apply(action: number, states: Int32Array, at: number, next: Int32Array, nextAt: number): void {
    this.#stepper.apply(action, states, at, next, nextAt);
  }

  /** Adds the successors of a state that has been met to those met; how many steps lead from it: see `Expander`. */
  expand(visited: VisitedStates, state: number, room: Successors): number {
    return this.#expander.expand(visited, state, room);
  }

  /** Room for the successors of a state. */
  successors(): Successors {
    return this.#expander.successors();
  }

  /** The value of a variable at a state. */
  valueOf(states: Int32Array, at: number, variable: number): number {
    const field = this.layout.fields[variable];
    return field ? valueIn(states, at + field.word, field) : 0;
  }

  /** Gives a variable a value at a state. */
  setValue(states: Int32Array, at: number, variable: number, value: number): void {
    const field = this.layout.fields[variable];
    if (field !== undefined) put(states, at + field.word, field, value);
  }
}
