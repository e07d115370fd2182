import { bitsIn } from './bits.ts';
import { lowestAction } from './rows.ts';
import type { Stepper, Tables } from './stepper.ts';
import type { VisitedStates } from './visitedStates.ts';

/** Buffers for the successors of a state, reused for every state. */
export interface Successors {
  /** The enabled actions, one bit an action. */
  readonly row: Int32Array;
  /** The enabled actions that change nothing. */
  readonly noOps: Int32Array;
  /** The successor states, packed one after the other. */
  readonly next: Int32Array;
  /** The action that leads to each successor. */
  readonly by: Uint16Array;
}

/** Expands visited states. */
export class Expander {
  readonly #tables: Tables;
  readonly #stepper: Stepper;
  /** For each action, the row of the earlier actions that are independent of it. */
  readonly #independent: Int32Array;

  constructor(tables: Tables, stepper: Stepper, independent: Int32Array) {
    this.#tables = tables;
    this.#stepper = stepper;
    this.#independent = independent;
  }

  /**
   * Adds the successors of a visited state to the visited states; returns the number of transitions, no-ops included.
   * The result is the same as with `enabled`, `passes` and `apply` for each action, except that no-ops are only
   * counted, and so are the actions in the row of earlier actions independent of the action that led to this state:
   * breadth-first search reaches their successors by the other order.
   */
  expand(visited: VisitedStates, state: number, { row, noOps, next, by }: Successors): number {
    const { words, rowWords, simple, keep, put, writesFrom } = this.#tables;
    const { states } = visited;
    const stepper = this.#stepper;
    const independent = this.#independent;
    const at = state * words;
    const met = visited.by[state] * rowWords;
    stepper.enabled(states, at, row, noOps);
    let steps = 0;
    let count = 0;
    for (let i = 0; i < rowWords; i++) {
      const plain = simple[i];
      const counted = row[i] & plain & (noOps[i] | independent[met + i]);
      steps += bitsIn(counted);
      for (let bits = row[i] & ~counted; bits !== 0; bits &= bits - 1) {
        const action = lowestAction(i, bits);
        if ((plain & bits & -bits) === 0 && !stepper.passes(action, states, at)) continue;
        const to = count * words;
        for (let w = 0, own = action * words; w < words; w++) {
          next[to + w] = (states[at + w] & keep[own + w]) | put[own + w];
        }
        if (writesFrom[action] !== writesFrom[action + 1]) stepper.write(action, states, at, next, to);
        by[count++] = action;
      }
    }
    visited.addAll(next, count, state, by);
    return steps + count;
  }

  /** Returns buffers for the successors of a state. */
  successors(): Successors {
    const { actions, words, rowWords } = this.#tables;
    return {
      row: new Int32Array(rowWords),
      noOps: new Int32Array(rowWords),
      next: new Int32Array(actions * words),
      by: new Uint16Array(actions),
    };
  }
}
