import type { Kernel } from '../encode/kernel.ts';
import { VisitedStates } from '../encode/packed/visitedStates.ts';

/** The result of a breadth-first walk over a kernel's states. */
export interface Walk {
  readonly store: VisitedStates;
  /** The number of transitions, no-ops included. */
  readonly transitions: number;
  /** The number of steps to the farthest state. */
  readonly depth: number;
  /** False if a limit was reached before all states were visited. */
  readonly complete: boolean;
}

/**
 * Visits every reachable state breadth first, until the states exceed `limit`.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { compileKernel, walk } from 'intersessional/simulation';
 * const opening = { type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const;
 * const adoption = { type: 'decision.adopted', decision: 'workProgramme' } as const;
 * const { complete } = walk(compileKernel(ccm2011, { alphabet: [opening, adoption] }));
 * console.log(complete);
 * ```
 * ```text
 * true
 * ```
 */
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
