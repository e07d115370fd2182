import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Kernel } from '../../../src/kernel/encode/kernel.ts';
import { Stepper } from '../../../src/kernel/encode/packed/stepper.ts';
import { VisitedStates } from '../../../src/kernel/encode/packed/visitedStates.ts';
import type { Quotient } from '../../../src/kernel/reduce/quotient.ts';
import { afterAction, happens, type Playable, playable, reachable, type State } from '../../support/forms.ts';
import { compiledToy, hasBit, packed, unpacked } from '../../support/kernels.ts';
import { someMerged } from '../../support/merged.ts';
import { statesOf } from '../../support/tables.ts';
import { FORMS } from '../../support/toy.ts';

const SEED = 20101112;

/** A kernel, its form taken at its word, and the states at which they are compared. */
interface Pair {
  readonly kernel: Kernel;
  readonly game: Playable;
  readonly states: readonly State[];
}

function pairOf(kernel: Kernel): Pair {
  const game = playable(kernel.quotient);
  return { kernel, game, states: reachable(game) };
}

function drawn(form: Quotient): Pair {
  const kernel = new Kernel(form);
  const sizes = form.variables.map((_, variable) => form.sizes(variable));
  return { kernel, game: playable(form), states: statesOf(sizes) };
}

type Law = (pair: Pair) => readonly unknown[];

/** Lists the faults at each state, with each action of the kernel there. */
const atEach = (
  { kernel, states }: Pair,
  check: (state: State, at: Int32Array) => readonly unknown[],
): readonly unknown[] =>
  states.flatMap((state) => check(state, packed(kernel, state)).map((wrong) => ({ state, wrong })));

const LAWS: Readonly<Record<string, Law>> = {
  'packing a state and unpacking it gives the state back': (pair) =>
    atEach(pair, (state, at) => {
      const back = unpacked(pair.kernel, at);
      return back.join() === state.join() ? [] : [back];
    }),

  'a value that is set leaves the others as they are': (pair) =>
    atEach(pair, (state) =>
      state.flatMap((_, variable) => {
        const offset = 3;
        const states = packed(pair.kernel, state, offset);
        const value = pair.game.sizes(variable) - 1;
        pair.kernel.setValue(states, offset, variable, value);
        const expected = state.with(variable, value);
        return unpacked(pair.kernel, states, offset).join() === expected.join() ? [] : [variable];
      }),
    ),

  'the start is that of the form': ({ kernel, game }) =>
    unpacked(kernel, kernel.start).join() === game.start.join() ? [] : [kernel.start],

  'an action can happen where its row and its further tests let it': (pair) => {
    const { kernel, game } = pair;
    const row = new Int32Array(kernel.rowWords);
    return atEach(pair, (state, at) => {
      kernel.enabled(at, 0, row);
      return kernel.actions.flatMap((action, i) => {
        const can = hasBit(row, i) && kernel.passes(i, at, 0);
        return can === happens(game, action, state) ? [] : [{ i, can }];
      });
    });
  },

  'an action that was left out can never happen': (pair) =>
    atEach(pair, (state) =>
      pair.game.actions.filter(
        (action) => !pair.kernel.actions.includes(action) && happens(pair.game, action, state),
      ),
    ),

  'a row has no bit of an action that there is not': (pair) => {
    const row = new Int32Array(pair.kernel.rowWords);
    return atEach(pair, (_, at) => {
      pair.kernel.enabled(at, 0, row);
      const beyond = Array.from({ length: row.length * 32 }, (_, i) => i).slice(pair.kernel.actions.length);
      return beyond.filter((i) => hasBit(row, i));
    });
  },

  'an action leads where its writes lead': (pair) => {
    const next = new Int32Array(pair.kernel.words + 2);
    return atEach(pair, (state, at) =>
      pair.kernel.actions.flatMap((action, i) => {
        pair.kernel.apply(i, at, 0, next, 2);
        const expected = afterAction(pair.game, action, state);
        return unpacked(pair.kernel, next, 2).join() === expected.join() ? [] : [{ i, expected }];
      }),
    );
  },

  'an action that is said to change nothing changes nothing': (pair) => {
    const { kernel, game } = pair;
    const [row, still] = [new Int32Array(kernel.rowWords), new Int32Array(kernel.rowWords)];
    return atEach(pair, (state, at) => {
      kernel.enabled(at, 0, row, still);
      return kernel.actions.flatMap((action, i) => {
        if (!hasBit(still, i) || !happens(game, action, state)) return [];
        return afterAction(game, action, state).join() === state.join() ? [] : [i];
      });
    });
  },

  'further tests always pass of a simple action': (pair) =>
    atEach(pair, (_, at) =>
      pair.kernel.actions.flatMap((_, i) =>
        hasBit(pair.kernel.simple, i) && !pair.kernel.passes(i, at, 0) ? [i] : [],
      ),
    ),

  'a step is the same by its tables alone, wherever in an array a state stands': (pair) => {
    const { kernel } = pair;
    const stepper = new Stepper(structuredClone(kernel.tables));
    const [row, own] = [new Int32Array(kernel.rowWords), new Int32Array(kernel.rowWords)];
    const [still, ownStill] = [new Int32Array(kernel.rowWords), new Int32Array(kernel.rowWords)];
    const [next, ownNext] = [new Int32Array(kernel.words), new Int32Array(kernel.words + 5)];
    return atEach(pair, (state, at) => {
      const moved = packed(kernel, state, 4);
      kernel.enabled(at, 0, row, still);
      stepper.enabled(moved, 4, own, ownStill);
      const wrong = row.join() === own.join() && still.join() === ownStill.join() ? [] : ['row'];
      return kernel.actions.flatMap((_, i) => {
        kernel.apply(i, at, 0, next, 0);
        stepper.apply(i, moved, 4, ownNext, 5);
        if (kernel.passes(i, at, 0) !== stepper.passes(i, moved, 4)) return ['passes'];
        return next.join() === ownNext.slice(5).join() ? wrong : [...wrong, i];
      });
    });
  },

  'expanding state after state meets every state that can be reached, and counts every step': ({
    kernel,
    game,
  }) => {
    const store = new VisitedStates(kernel.words);
    store.add(kernel.start, 0, -1, 0);
    const room = kernel.successors();
    const wrong: unknown[] = [];
    for (let state = 0; state < store.size; state++) {
      const values = unpacked(kernel, store.states, state * kernel.words);
      const steps = game.actions.filter((action) => happens(game, action, values)).length;
      const found = kernel.expand(store, state, room);
      if (found !== steps) wrong.push({ values, found, steps });
    }
    const met = Array.from({ length: store.size }, (_, i) =>
      unpacked(kernel, store.states, i * kernel.words).join(),
    );
    const expected = reachable(game).map((state) => state.join());
    if ([...met].sort().join(' ') !== [...expected].sort().join(' ')) wrong.push({ met, expected });
    return wrong;
  },

  'expanding notes a step that leads to each state': ({ kernel, game }) => {
    const store = new VisitedStates(kernel.words);
    store.add(kernel.start, 0, -1, 0);
    const room = kernel.successors();
    for (let state = 0; state < store.size; state++) kernel.expand(store, state, room);
    const valuesOf = (state: number) => unpacked(kernel, store.states, state * kernel.words);
    return Array.from({ length: store.size - 1 }, (_, i) => i + 1).filter((state) => {
      const from = valuesOf(store.from[state] as number);
      const action = kernel.actions[store.by[state] as number];
      return (
        !action ||
        !happens(game, action, from) ||
        afterAction(game, action, from).join() !== valuesOf(state).join()
      );
    });
  },
};

describe(`the kernel (seed ${SEED})`, () => {
  describe.each(FORMS)('of the toy, %s', (_, options) => {
    const pair = pairOf(compiledToy(options));
    it.each(Object.entries(LAWS))('%s', (_, law) => {
      expect(law(pair).slice(0, 3)).toEqual([]);
    });
  });

  describe('of forms drawn by chance', () => {
    it.each(Object.entries(LAWS))('%s', (_, law) => {
      fc.assert(
        fc.property(someMerged(4, 6, 4), (form) => {
          const pair = drawn(form);
          fc.pre(pair.kernel.actions.length > 0);
          expect(law(pair).slice(0, 3)).toEqual([]);
        }),
        { seed: SEED, numRuns: 40 },
      );
    });

    it('of so many variables and actions that a state and a row take several words', () => {
      const wide = fc.sample(someMerged(20, 14, 6, 20), { seed: SEED, numRuns: 10 }).map((form) => {
        const actions = Array.from({ length: 5 }, () => form.actions).flat();
        return new Kernel({ ...form, actions });
      });
      const kernel = wide.find(({ words, rowWords }) => words > 1 && rowWords > 1) as Kernel;
      const { quotient } = kernel;
      const game = playable(kernel.quotient);
      const states = fc.sample(
        fc.tuple(...quotient.variables.map((_, variable) => fc.nat(quotient.sizes(variable) - 1))),
        { seed: SEED, numRuns: 60 },
      );
      for (const [name, law] of Object.entries(LAWS).filter(([name]) => !name.startsWith('expanding'))) {
        expect([name, ...law({ kernel, game, states }).slice(0, 2)]).toEqual([name]);
      }
    });
  });

  it('sees of some actions of the toy that they change nothing', () => {
    const kernel = compiledToy();
    const [row, still] = [new Int32Array(kernel.rowWords), new Int32Array(kernel.rowWords)];
    const game = playable(kernel.quotient);
    let seen = 0;
    let all = 0;
    for (const state of reachable(game)) {
      kernel.enabled(packed(kernel, state), 0, row, still);
      for (const [i, action] of kernel.actions.entries()) {
        if (!happens(game, action, state) || afterAction(game, action, state).join() !== state.join())
          continue;
        all++;
        if (hasBit(still, i)) seen++;
      }
    }
    expect(all).toBeGreaterThan(0);
    expect(seen).toBeGreaterThan(all / 2);
  });
});
