import type { Kernel } from '../encode/kernel.ts';
import { VisitedStates } from '../encode/packed/visitedStates.ts';

/** What a breadth-first walk over a kernel's states found. */
export interface Walk {
  readonly store: VisitedStates;
  /** Steps from a state to a state; those that change nothing, too. */
  readonly transitions: number;
  /** The number of steps to the farthest state. */
  readonly depth: number;
  /** Whether all states were met; `false`: a limit was reached first. */
  readonly complete: boolean;
}

/** Walks over every state that can be reached, breadth first, until there are more than `limit`. */
export function walk(kernel: Kernel, limit = Number.POSITIVE_INFINITY): Walk {
  const store = new VisitedStates(kernel.words);
  store.add(kernel.start, 0, -1, 0);
  const successors = kernel.successors();
  let transitions = 0;
  let depth = 0;
  let levelEnd = 1;
  let state = 0;
  for (; state < store.size && store.size <= limit; state++) {
    if (state === levelEnd) {
      depth++;
      levelEnd = store.size;
    }
    transitions += kernel.expand(store, state, successors);
  }
  return { store, transitions, depth, complete: state === store.size };
}
