import { lookUp, type Sizes } from '../../src/kernel/ground/table.ts';
import type { Action, TransitionSystem } from '../../src/kernel/ground/transitionSystem.ts';
import type { Quotient } from '../../src/kernel/reduce/quotient.ts';

/*
 * A finite form, taken at its word: a state is a list of values, a test is looked up, a write is looked up. It is slow, and
 * too simple to be wrong; the stages that make forms smaller or pack them are held against it.
 */

export type State = readonly number[];

/** A form that can be played. */
export interface Playable {
  readonly start: State;
  readonly actions: readonly Action[];
  readonly sizes: Sizes;
  readonly form: TransitionSystem;
}

export const playable = (form: TransitionSystem): Playable => ({
  start: form.start,
  actions: form.actions,
  sizes:
    (form as Partial<Quotient>).sizes ?? ((variable) => form.variables[variable]?.values.length as number),
  form,
});

type Looked = Parameters<typeof lookUp>[0];

export const cellAt = ({ sizes }: Playable, table: Looked, state: State): number =>
  lookUp(table, sizes, (variable) => state[variable] as number);

const holds = (game: Playable, table: Looked, state: State): boolean => cellAt(game, table, state) === 1;

export const hasPlace = (game: Playable, { place, days }: Action, state: State): boolean =>
  [...place, ...days].every((test) => holds(game, test, state));

/** All that the provisions say of an action at a state. */
export const answers = (game: Playable, { asks }: Action, state: State) =>
  asks.map(({ provision, strict, binds, applies, fails }) => ({
    provision,
    applies: applies.some((test) => holds(game, test, state)),
    fails: fails.some((test) => holds(game, test, state)),
    refuses: strict && holds(game, binds, state) && fails.some((test) => holds(game, test, state)),
  }));

export const happens = (game: Playable, action: Action, state: State): boolean =>
  hasPlace(game, action, state) && !answers(game, action, state).some(({ refuses }) => refuses);

/** The state after an action: all writes look at the state before. */
export function afterAction(game: Playable, { writes }: Action, state: State): State {
  const next = [...state];
  for (const { variable, to } of writes) next[variable] = cellAt(game, to, state);
  return next;
}

/** Every state that can be reached, from the start on. */
export function reachable(game: Playable): readonly State[] {
  const met = new Map([[game.start.join(), game.start]]);
  for (const state of met.values()) {
    for (const action of game.actions) {
      if (!happens(game, action, state)) continue;
      const next = afterAction(game, action, state);
      if (!met.has(next.join())) met.set(next.join(), next);
    }
  }
  return [...met.values()];
}

/** The visible side of an action at a state: no place, or the answer of each provision. */
export const seen = (game: Playable, action: Action, state: State): string =>
  hasPlace(game, action, state) ? JSON.stringify(answers(game, action, state)) : 'no place';

/**
 * Plays two forms of the same actions side by side, from their starts on, and tells where the second is seen to do another
 * thing. Nothing told: no sequence, however long, tells them apart.
 */
export function toldApart(one: Playable, other: Playable, sees = seen): readonly string[] {
  const met = new Set<string>();
  const agenda: [State, State][] = [[one.start, other.start]];
  const found: string[] = [];
  for (const [a, b] of agenda) {
    for (const [i, action] of one.actions.entries()) {
      const twin = other.actions[i] as Action;
      const [mine, theirs] = [sees(one, action, a), sees(other, twin, b)];
      if (mine !== theirs) {
        found.push(`${JSON.stringify(action.event ?? 'time')} at ${a}: ${mine}; at ${b}: ${theirs}`);
      }
      if (found.length > 4) return found;
      if (!happens(one, action, a) || !happens(other, twin, b)) continue;
      const next: [State, State] = [afterAction(one, action, a), afterAction(other, twin, b)];
      const key = next.join(' ');
      if (met.has(key)) continue;
      met.add(key);
      agenda.push(next);
    }
  }
  return found;
}

/** Every state that can be reached, with how many steps it is away. */
export function distances(game: Playable): ReadonlyMap<string, number> {
  const met = new Map([[game.start.join(), 0]]);
  const queue: State[] = [game.start];
  for (const state of queue) {
    for (const action of game.actions) {
      if (!happens(game, action, state)) continue;
      const next = afterAction(game, action, state);
      if (met.has(next.join())) continue;
      met.set(next.join(), (met.get(state.join()) as number) + 1);
      queue.push(next);
    }
  }
  return met;
}
