import type { Table } from '../ground/table.ts';
import type { Action } from '../ground/transitionSystem.ts';
import type { ControlState } from './controlStates.ts';
import { type Decomposition, globalActionsOf } from './decomposition.ts';
import { type CostOf, type PricedSet, PricedSets, type PricedState } from './pricedSets.ts';

/** The cost of a way: its events alone, or the days that pass before its events. */
export type Weigh = 'events' | 'days';

export interface ShortestWayOptions {
  /** The tests of the states to reach: all of them hold. Each reads control and one component. */
  readonly goal: readonly Table[];
  /** `events`: the fewest events. `days`: the earliest day, then the fewest events. */
  readonly weigh: Weigh;
  /** The most product sets to visit. */
  readonly limit: number;
  /** Called for each product set that is visited. */
  readonly tell?: (() => void) | undefined;
}

export interface ShortestWay {
  /** The actions of a shortest way; `undefined` if none was found. */
  readonly actions: readonly Action[] | undefined;
  /** The number of product sets that were visited. */
  readonly boxes: number;
  /** False if `limit` was reached before the way was shown to be a shortest, or the goal was ruled out. */
  readonly complete: boolean;
}

/** A passing of time costs more than the events of any way, where days count. */
const A_DAY = 2 ** 30;

const costsOf = (weigh: Weigh): CostOf => {
  const time = weigh === 'days' ? A_DAY : 0;
  return ({ action }) => (action.event ? 1 : time);
};

/** The sets that are still to be visited, the cheapest first; of those that cost the same, the first found. */
class Frontier {
  readonly #sets: PricedSets;
  readonly #known = new Map<ControlState, PricedSet[]>();
  /** In descending order of their costs. */
  readonly #open: PricedSet[] = [];

  constructor(sets: PricedSets) {
    this.#sets = sets;
  }

  /** Adds a set, unless a known one has all of its states at no higher cost; drops those of which that holds now. */
  add(set: PricedSet): void {
    const known = this.#known.get(set.controlState) ?? [];
    if (known.some((other) => this.#sets.covers(other, set))) return;
    const kept = known.filter((other) => !this.#sets.covers(set, other));
    this.#known.set(set.controlState, [...kept, set]);
    this.#open.splice(this.#placeOf(set), 0, set);
  }

  /** Finds the place among open sets: before all that cost no more. */
  #placeOf({ base }: PricedSet): number {
    let [low, high] = [0, this.#open.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#open[middle] as PricedSet).base > base) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Removes the next set that was not dropped. */
  next(): PricedSet | undefined {
    for (let set = this.#open.pop(); set; set = this.#open.pop()) {
      if (this.#known.get(set.controlState)?.includes(set)) return set;
    }
    return undefined;
  }
}

/** Finds a shortest way to a goal by product sets: the cost of the search is a sum over the components. */
export function shortestWay(
  decomposition: Decomposition,
  { goal, weigh, limit, tell }: ShortestWayOptions,
): ShortestWay {
  const sets = new PricedSets(decomposition, costsOf(weigh));
  const frontier = new Frontier(sets);
  const tests = decomposition.splits.of(goal);
  const globalActions = globalActionsOf(decomposition);
  let best: (PricedState & { readonly set: PricedSet }) | undefined;
  const isBetter = (cost: number) => best === undefined || cost < best.cost;
  const found = (boxes: number, complete: boolean): ShortestWay => {
    const path = best && sets.pathTo(best.set, best.locals);
    return { actions: path?.map(({ action }) => action), boxes, complete };
  };
  frontier.add(sets.start());
  let boxes = 0;
  for (let set = frontier.next(); set && isBetter(set.base); set = frontier.next()) {
    if (boxes === limit) return found(boxes, false);
    boxes++;
    tell?.();
    const state = sets.cheapest(set, tests);
    if (state && isBetter(state.cost)) best = { ...state, set };
    for (const by of globalActions) {
      const after = sets.after(set, by);
      if (after) frontier.add(after);
    }
  }
  return found(boxes, true);
}
