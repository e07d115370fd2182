import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { independentRows, withFirst } from '../../../src/kernel/encode/independence.ts';
import type { Action } from '../../../src/kernel/ground/transitionSystem.ts';
import { resetDeadVariables } from '../../../src/kernel/reduce/deadVariables.ts';
import { minimise } from '../../../src/kernel/reduce/quotient.ts';
import { afterAction, happens, type Playable, playable, reachable, type State } from '../../support/forms.ts';
import { someMerged } from '../../support/merged.ts';
import { statesOf } from '../../support/tables.ts';
import { FORMS, grounded } from '../../support/toy.ts';

const SEED = 20101112;

const rowsOf = ({ actions, sizes }: Playable, first = 0) => {
  const width = Math.max(1, Math.ceil(actions.length / 32));
  const rows = withFirst(independentRows(actions, width, sizes), first, width);
  return (late: number, early: number) =>
    (((rows[late * width + (early >> 5)] as number) >>> (early & 31)) & 1) === 1;
};

/** Tells whether two actions can be taken in either order from a state, and lead to the same. */
function commutesAt(game: Playable, a: Action, b: Action, state: State): boolean {
  const [canA, canB] = [happens(game, a, state), happens(game, b, state)];
  const afterA = afterAction(game, a, state);
  const afterB = afterAction(game, b, state);
  if (canA && happens(game, b, afterA) !== canB) return false;
  if (canB && happens(game, a, afterB) !== canA) return false;
  if (!canA || !canB) return true;
  return afterAction(game, b, afterA).join() === afterAction(game, a, afterB).join();
}

function wrongIn(game: Playable, states: readonly State[]): readonly unknown[] {
  const commutes = rowsOf(game);
  return game.actions.flatMap((late, i) =>
    game.actions.slice(0, i).flatMap((early, j) => {
      const state = commutes(i, j) && states.find((each) => !commutesAt(game, late, early, each));
      return state ? [{ i, j, state }] : [];
    }),
  );
}

describe(`actions that commute (seed ${SEED})`, () => {
  it.each(FORMS)('do so from every state: the toy, %s', (_, options) => {
    const game = playable(resetDeadVariables(minimise(grounded(options))));
    expect(wrongIn(game, reachable(game))).toEqual([]);
  });

  it('do so from every state: forms drawn by chance', () => {
    fc.assert(
      fc.property(someMerged(4, 8, 3), (form) => {
        const states = statesOf(form.variables.map((_, variable) => form.sizes(variable)));
        expect(wrongIn(playable(form), states)).toEqual([]);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('are all those that do not touch what the other touches, each noted at the later one', () => {
    const action = (reads: number, writes: number): Action =>
      ({
        place: [{ of: [reads], cells: Uint16Array.of(1, 0) }],
        days: [],
        asks: [],
        writes: [{ variable: writes, to: { of: [], cells: Uint16Array.of(1) } }],
      }) as unknown as Action;
    const actions = Array.from({ length: 40 }, (_, i) => action(i, i));
    const game = { actions, sizes: () => 2 } as unknown as Playable;
    const commutes = rowsOf(game);
    const wrong = actions.flatMap((_, i) =>
      actions.flatMap((_, j) => (commutes(i, j) === j < i ? [] : [[i, j]])),
    );
    expect(wrong).toEqual([]);
    const pairs = [
      [action(0, 1), action(1, 2)],
      [action(1, 2), action(0, 1)],
      [action(0, 2), action(1, 2)],
    ].map((two) => rowsOf({ actions: two, sizes: () => 2 } as unknown as Playable)(1, 0));
    expect(pairs).toEqual([false, false, false]);
  });

  it.each(FORMS)('are noted at the later one, whichever comes first: the toy, %s', (_, options) => {
    const game = playable(resetDeadVariables(minimise(grounded(options))));
    const pairs = game.actions.flatMap((_, i) => game.actions.map((_, j) => [i, j] as const));
    const commutes = rowsOf(game);
    for (const first of game.actions.keys()) {
      const commutesNow = rowsOf(game, first);
      const isEarlier = (i: number, j: number) => j !== first && (i === first || i < j);
      for (const [i, j] of pairs) {
        expect(commutesNow(j, i)).toBe(isEarlier(i, j) && (commutes(j, i) || commutes(i, j)));
      }
    }
  });

  it('a write of a variable with one value counts for nothing', () => {
    const actions = [0, 1].map(() => ({
      place: [],
      days: [],
      asks: [],
      writes: [{ variable: 0, to: { of: [], cells: Uint16Array.of(0) } }],
    })) as unknown as Action[];
    const commutes = (size: number) => rowsOf({ actions, sizes: () => size } as unknown as Playable)(1, 0);
    expect([commutes(1), commutes(2)]).toEqual([true, false]);
  });
});
