import { numberAt, wordAt } from '../../model/numbers.ts';
import type { Kernel } from '../encode/kernel.ts';
import { lowestAction } from '../encode/packed/rows.ts';
import { actionsTo, Store } from '../encode/packed/store.ts';

/** A question put to a packed state. */
export type StateTest = (states: Int32Array, at: number) => boolean;

export interface Search {
  /** What is looked for. */
  readonly goal: StateTest;
  /** Only states for which this holds are gone on from (default: all). */
  readonly stay?: StateTest | undefined;
  /** `events`: the fewest events. `days`: the earliest day, and of those the fewest events. */
  readonly weigh?: 'events' | 'days' | undefined;
  /** How many states are met at most (default 2,000,000). */
  readonly limit?: number | undefined;
  /** How many events a sequence has at most (default: any number). */
  readonly most?: number | undefined;
}

export interface SearchResult {
  /** The actions of a shortest sequence, by index; `undefined`: there is none among the states that were met. */
  readonly actions: readonly number[] | undefined;
  /** How many states were met. */
  readonly states: number;
  /** Whether one was found, or all states were met; `false`: a limit came first. */
  readonly complete: boolean;
}

const always: StateTest = () => true;

/** States still to be gone on from, by run of days where days count, then by the number of events. */
class Agenda {
  readonly #runs: number[][][] = [];

  add(run: number, events: number, state: number): void {
    this.#runs[run] ??= [];
    const byEvents = this.#runs[run] as number[][];
    byEvents[events] ??= [];
    (byEvents[events] as number[]).push(state);
  }

  /** The states in order; those added meanwhile, too, as long as they do not come before. */
  *[Symbol.iterator](): Iterator<readonly [state: number, events: number]> {
    for (let run = 0; run < this.#runs.length; run++) {
      for (let events = 0; events < (this.#runs[run]?.length ?? 0); events++) {
        for (const state of this.#runs[run]?.[events] ?? []) yield [state, events];
      }
    }
  }
}

/**
 * Finds the shortest sequence to a state that is looked for (Dijkstra's algorithm). Time that passes is no event and
 * costs none.
 */
export function search(
  kernel: Kernel,
  { goal, stay = always, weigh = 'events', limit = 2_000_000, most = Number.POSITIVE_INFINITY }: Search,
): SearchResult {
  const { words, rowWords } = kernel;
  const store = new Store(words);
  const row = new Int32Array(rowWords);
  const next = new Int32Array(words);
  const events: number[] = [0];
  const runs: number[] = [0];
  const isTime = kernel.actions.map(({ event }) => event === undefined);
  const agenda = new Agenda();
  agenda.add(0, 0, store.add(kernel.start, 0, -1, 0));
  for (const [state, count] of agenda) {
    if (events[state] !== count) continue;
    const at = state * words;
    if (goal(store.states, at)) {
      return { actions: actionsTo(store, state), states: store.size, complete: true };
    }
    if (store.size > limit) return { actions: undefined, states: store.size, complete: false };
    if (!stay(store.states, at)) continue;
    kernel.enabled(store.states, at, row);
    for (let i = 0; i < rowWords; i++) {
      for (let bits = wordAt(row, i); bits !== 0; bits &= bits - 1) {
        const action = lowestAction(i, bits);
        if (!kernel.passes(action, store.states, at)) continue;
        kernel.apply(action, store.states, at, next, 0);
        const known = store.size;
        const index = store.add(next, 0, state, action);
        const total = count + (isTime[action] ? 0 : 1);
        if (total > most) continue;
        if (index < known && numberAt(events, index) <= total) continue;
        const run = numberAt(runs, state) + (isTime[action] && weigh === 'days' ? 1 : 0);
        // A state of an earlier run cannot come again: time does not go back.
        if (index < known && numberAt(runs, index) < run) continue;
        store.from[index] = state;
        store.by[index] = action;
        events[index] = total;
        runs[index] = run;
        agenda.add(run, total, index);
      }
    }
  }
  return { actions: undefined, states: store.size, complete: true };
}
