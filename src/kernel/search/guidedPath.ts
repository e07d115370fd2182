import type { Kernel } from '../encode/kernel.ts';
import { isEnabled } from '../encode/packed/rows.ts';
import { actionsTo, VisitedStates } from '../encode/packed/visitedStates.ts';
import type { ShortestPath, StatePredicate } from './shortestPath.ts';

/** Disjoint sets of actions, by index: every path from a state to the goal has one action of each. */
type Landmarks = readonly ReadonlySet<number>[];

export interface GuidedPathOptions {
  /** Accepts the states to reach. */
  readonly goal: StatePredicate;
  /**
   * Returns landmarks of a state whose values are looked up by variable, known ones and more; `undefined` if nothing
   * leads to the goal.
   */
  readonly landmarks: (valueAt: (variable: number) => number, known: Landmarks) => Landmarks | undefined;
  /** The most states whose landmarks are looked for. */
  readonly limit: number;
  /** The most events of a path. */
  readonly most: number;
}

/** A visited state. */
interface Reached {
  /** The fewest events by which it was reached. */
  events: number;
  landmarks: Landmarks;
  /** Tells whether its landmarks were looked for; before, it has those that are left of the state before. */
  isKnown: boolean;
  /** The number of events with which it was last expanded. */
  expanded: number;
}

/** The fewest events of a path through a state, as far as its landmarks tell. */
const leastThrough = ({ events, landmarks }: Reached): number => events + landmarks.length;

/**
 * Finds a shortest path to a goal, guided by the number of landmarks that are left (A*, Hart, Nilsson and Raphael 1968).
 * A landmark of a state is one of the next state, too, unless the action between them is in it. So landmarks are looked
 * for only once it is a state's turn.
 */
export function guidedPath(
  kernel: Kernel,
  { goal, landmarks: landmarksAt, limit, most }: GuidedPathOptions,
): ShortestPath {
  const { words, rowWords, actions } = kernel;
  const visited = new VisitedStates(words);
  const row = new Int32Array(rowWords);
  const noOps = new Int32Array(rowWords);
  const next = new Int32Array(words);
  const reached: Reached[] = [];
  /** The states by the fewest events of a path through them. Of those with as many the last added comes first. */
  const frontier: number[][] = Array.from({ length: most + 1 }, () => []);
  const ended = (found: ShortestPath['actions'], complete: boolean) => ({
    actions: found,
    states: visited.size,
    complete,
  });
  /** Returns the index of a state, if no path with as few events led there before. */
  const reach = (from: number, by: number, events: number, landmarks: Landmarks): number | undefined => {
    const index = visited.add(next, 0, from, by);
    const known = reached[index];
    if (known && known.events <= events) return undefined;
    visited.from[index] = from;
    visited.by[index] = by;
    const each = known ?? { events, landmarks, isKnown: false, expanded: Number.POSITIVE_INFINITY };
    each.events = events;
    if (landmarks.length > each.landmarks.length) each.landmarks = landmarks;
    reached[index] = each;
    return index;
  };
  const add = (state: number) => frontier[leastThrough(reached[state] as Reached)]?.push(state);
  next.set(kernel.start);
  add(reach(-1, actions.length, 0, []) as number);
  let looked = 0;
  for (const [least, states] of frontier.entries()) {
    for (let state = states.pop(); state !== undefined; state = states.pop()) {
      const each = reached[state] as Reached;
      if (leastThrough(each) !== least || each.expanded <= each.events) continue;
      const at = state * words;
      if (goal(visited.states, at)) return ended(actionsTo(visited, state), true);
      if (!each.isKnown) {
        if (looked++ === limit) return ended(undefined, false);
        each.isKnown = true;
        const own = landmarksAt((variable) => kernel.valueOf(visited.states, at, variable), each.landmarks);
        if (own === undefined) {
          each.expanded = 0;
          continue;
        }
        each.landmarks = own;
        if (leastThrough(each) > least) {
          add(state);
          continue;
        }
      }
      each.expanded = each.events;
      kernel.enabled(visited.states, at, row, noOps);
      const after: number[] = [];
      for (const [action, { event }] of actions.entries()) {
        if (!isEnabled(row, action) || isEnabled(noOps, action)) continue;
        if (!kernel.passes(action, visited.states, at)) continue;
        kernel.apply(action, visited.states, at, next, 0);
        const left = each.landmarks.filter((landmark) => !landmark.has(action));
        const index = reach(state, action, each.events + (event ? 1 : 0), left);
        if (index !== undefined) after.push(index);
      }
      // The first of the actions comes first.
      for (const index of after.reverse()) add(index);
    }
  }
  return ended(undefined, true);
}
