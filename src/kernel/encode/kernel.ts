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
 * A programme as integers. A state is a few 32-bit words. The tests of all actions are rows of bits, one bit an action:
 * the row for the value of one chunk says which actions this chunk allows, and the intersection of the rows of all
 * chunks says which actions are enabled. An action then clears and sets bits. No closure and no object is made for a
 * state or a transition.
 */

/** A programme over a finite alphabet, compiled to integers. */
export class Kernel {
  readonly programme: Programme;
  /** The minimised transition system from which the kernel was compiled. @internal */
  readonly quotient: Quotient;
  /** @internal */
  readonly layout: Layout;
  readonly actions: readonly Action[];
  /** The number of 32-bit words of a state. */
  readonly words: number;
  /** The number of 32-bit words of a row of actions, one bit an action. @internal */
  readonly rowWords: number;
  /** @internal */
  readonly start: Int32Array;
  /**
   * The row of the actions whose tests each read one chunk only: `passes` always holds for these.
   *
   * @internal
   */
  readonly simple: Int32Array;
  /** For each action, the row of the earlier actions that are independent of it. @internal */
  readonly independent: Int32Array;
  /** The kernel as plain numbers. @internal */
  readonly tables: Tables;

  readonly #stepper: Stepper;
  readonly #expander: Expander;

  /** @internal */
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
    this.independent = independentRows(actions, tables.rowWords, quotient.sizes);
    this.#expander = new Expander(tables, this.#stepper, this.independent);
    this.start = new Int32Array(tables.words);
    for (const [variable, value] of quotient.start.entries()) this.setValue(this.start, 0, variable, value);
  }

  /**
   * Writes the row of the actions enabled in a state, and the row of no-ops: see `Stepper`.
   *
   * @internal
   */
  enabled(states: Int32Array, at: number, row: Int32Array, noOps?: Int32Array): void {
    this.#stepper.enabled(states, at, row, noOps);
  }

  /** Tells whether an action passes its tests that read more than one chunk. @internal */
  passes(action: number, states: Int32Array, at: number): boolean {
    return this.#stepper.passes(action, states, at);
  }

  /** Writes the successor of a state by an action. @internal */
  apply(action: number, states: Int32Array, at: number, next: Int32Array, nextAt: number): void {
    this.#stepper.apply(action, states, at, next, nextAt);
  }

  /**
   * Adds the successors of a visited state to the visited states; returns the number of transitions: see `Expander`.
   *
   * @internal
   */
  expand(visited: VisitedStates, state: number, room: Successors): number {
    return this.#expander.expand(visited, state, room);
  }

  /** Returns buffers for the successors of a state. @internal */
  successors(): Successors {
    return this.#expander.successors();
  }

  /** Returns the value of a variable in a state. @internal */
  valueOf(states: Int32Array, at: number, variable: number): number {
    const field = this.layout.fields[variable];
    return field ? valueIn(states, at + field.word, field) : 0;
  }

  /** Sets the value of a variable in a state. @internal */
  setValue(states: Int32Array, at: number, variable: number, value: number): void {
    const field = this.layout.fields[variable];
    if (field !== undefined) put(states, at + field.word, field, value);
  }
}
