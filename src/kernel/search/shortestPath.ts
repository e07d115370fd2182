import { numberAt, wordAt } from '../../model/numbers.ts';
import { withFirst } from '../encode/independence.ts';
import type { Kernel } from '../encode/kernel.ts';
import { lowestAction } from '../encode/packed/rows.ts';
import { actionsTo, VisitedStates } from '../encode/packed/visitedStates.ts';

/** A predicate of a packed state. */
export type StatePredicate = (states: Int32Array, at: number) => boolean;

export interface ShortestPathOptions {
  /** Accepts the states to reach. */
  readonly goal: StatePredicate;
  /** The most states to visit (default 2,000,000). */
  readonly limit?: number | undefined;
  /** The most events of a path (default: no bound). */
  readonly most?: number | undefined;
}

export interface ShortestPath {
  /** The actions of a shortest path, by index; `undefined` if no visited state satisfies the goal. */
  readonly actions: readonly number[] | undefined;
  /** The number of visited states. */
  readonly states: number;
  /** False if `limit` was reached before the goal was found or ruled out. */
  readonly complete: boolean;
}

/** The frontier as a bucket queue: by number of events. */
class BucketQueue {
  readonly #byEvents: number[][] = [];

  add(events: number, state: number): void {
    this.#byEvents[events] ??= [];
    (this.#byEvents[events] as number[]).push(state);
  }

  /** Iterates over the states in order, with those added meanwhile that come no earlier. */
  *[Symbol.iterator](): Iterator<readonly [state: number, events: number]> {
    for (let events = 0; events < this.#byEvents.length; events++) {
      for (const state of this.#byEvents[events] ?? []) yield [state, events];
    }
  }
}

/**
 * Returns, for each action by which a state is reached, the row of the independent actions that need not be followed
 * from there: another order of the two reaches their successor at the same cost, and comes first in the frontier. Time
 * counts as the first action, because its passing leads to states of the same bucket as before. The start is reached by no action, and its row is the last.
 */
function rowsNotFollowed({ actions, independent, rowWords }: Kernel): Int32Array {
  const time = actions.findIndex(({ event }) => event === undefined);
  const rows = time < 0 ? independent : withFirst(independent, time, rowWords);
  const all = new Int32Array(rows.length + rowWords);
  all.set(rows);
  return all;
}

/**
 * Finds a shortest path to a goal state (Dijkstra 1959). The cost of a path is its number of events. The passing of
 * time is a transition without an event and costs nothing. Independent actions are followed in one order, and no-ops
 * are not followed: see ADR 4.
 */
export function shortestPath(
  kernel: Kernel,
  { goal, limit = 2_000_000, most = Number.POSITIVE_INFINITY }: ShortestPathOptions,
): ShortestPath {
  const { words, rowWords } = kernel;
  const visited = new VisitedStates(words);
  const row = new Int32Array(rowWords);
  const noOps = new Int32Array(rowWords);
  const notFollowed = rowsNotFollowed(kernel);
  const next = new Int32Array(words);
  const events: number[] = [0];
  const isTime = kernel.actions.map(({ event }) => event === undefined);
  const frontier = new BucketQueue();
  frontier.add(0, visited.add(kernel.start, 0, -1, kernel.actions.length));
  for (const [state, count] of frontier) {
    if (events[state] !== count) continue;
    const at = state * words;
    if (goal(visited.states, at)) {
      return { actions: actionsTo(visited, state), states: visited.size, complete: true };
    }
    if (visited.size > limit) return { actions: undefined, states: visited.size, complete: false };
    kernel.enabled(visited.states, at, row, noOps);
    const met = numberAt(visited.by, state) * rowWords;
    for (let i = 0; i < rowWords; i++) {
      const left = wordAt(row, i) & ~(wordAt(noOps, i) | wordAt(notFollowed, met + i));
      for (let bits = left; bits !== 0; bits &= bits - 1) {
        const action = lowestAction(i, bits);
        if (!kernel.passes(action, visited.states, at)) continue;
        kernel.apply(action, visited.states, at, next, 0);
        const known = visited.size;
        const index = visited.add(next, 0, state, action);
        const total = count + (isTime[action] ? 0 : 1);
        if (total > most) continue;
        if (index < known && numberAt(events, index) <= total) continue;
        visited.from[index] = state;
        visited.by[index] = action;
        events[index] = total;
        frontier.add(total, index);
      }
    }
  }
  return { actions: undefined, states: visited.size, complete: true };
}
