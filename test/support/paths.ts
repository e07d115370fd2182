import type { Weigh } from '../../src/kernel/factored/shortestWay.ts';
import type { Action } from '../../src/kernel/ground/transitionSystem.ts';
import type { Quotient } from '../../src/kernel/reduce/quotient.ts';
import { afterAction, happens, type Playable, playable, reachable, type State } from './forms.ts';

/*
 * Every state and step of a form, and what the paths to the states cost: worked out without any search.
 */

/** A step from a state, by index; time that passes is no event. */
export interface Step {
  readonly by: Action;
  readonly to: number;
  readonly isTime: boolean;
}

export interface Graph {
  readonly game: Playable;
  readonly states: readonly State[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly steps: readonly (readonly Step[])[];
}

export function graphOf(form: Quotient): Graph {
  const game = playable(form);
  const states = reachable(game);
  const indexOf = new Map(states.map((state, i) => [state.join(), i]));
  const steps = states.map((state) =>
    game.actions
      .filter((action) => happens(game, action, state))
      .map((by) => ({
        by,
        to: indexOf.get(afterAction(game, by, state).join()) as number,
        isTime: by.event === undefined,
      })),
  );
  return { game, states, indexOf, steps };
}

/** The distance of a state: days that pass before events, or events alone. */
export type Cost = readonly [days: number, events: number];

export const isLess = ([days, events]: Cost, [other, more]: Cost, weigh: Weigh): boolean =>
  weigh === 'days' && days !== other ? days < other : events < more;

/** The least cost of each state, worked over until nothing is less. */
export function costs({ steps }: Graph, weigh: Weigh): readonly (Cost | undefined)[] {
  const least: (Cost | undefined)[] = [[0, 0]];
  for (let isSame = false; !isSame; ) {
    isSame = true;
    steps.forEach((own, from) => {
      const cost = least[from];
      if (cost === undefined) return;
      for (const { to, isTime } of own) {
        const next: Cost = [cost[0] + Number(isTime), cost[1] + Number(!isTime)];
        const known = least[to];
        if (known !== undefined && !isLess(next, known, weigh)) continue;
        least[to] = next;
        isSame = false;
      }
    });
  }
  return least;
}

/** The least cost of any of the goals. */
export const leastOf = (
  all: readonly (Cost | undefined)[],
  goals: Iterable<number>,
  weigh: Weigh,
): Cost | undefined =>
  [...goals]
    .flatMap((goal): readonly Cost[] => (all[goal] ? [all[goal] as Cost] : []))
    .reduce<Cost | undefined>(
      (least, cost) => (least && !isLess(cost, least, weigh) ? least : cost),
      undefined,
    );

/** The state that actions lead to, and their cost; `undefined`: one of them cannot happen. */
export function played({ game, indexOf }: Graph, actions: readonly Action[]) {
  let state = game.start;
  let cost: Cost = [0, 0];
  for (const action of actions) {
    if (!happens(game, action, state)) return undefined;
    state = afterAction(game, action, state);
    cost = action.event ? [cost[0], cost[1] + 1] : [cost[0] + 1, cost[1]];
  }
  return { state: indexOf.get(state.join()) as number, cost };
}
