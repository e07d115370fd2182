import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kernel } from '../../src/kernel/encode/kernel.ts';
import type { Action } from '../../src/kernel/ground/transitionSystem.ts';
import type { Quotient } from '../../src/kernel/reduce/quotient.ts';
import { shortestPath } from '../../src/kernel/search/shortestPath.ts';
import { inOrder } from '../../src/simulation/explore/order.ts';
import { afterAction, happens, playable, type State } from '../support/forms.ts';
import { compiledToy } from '../support/kernels.ts';
import { dutiesOf, formOf, timeIn } from '../support/parted.ts';
import { FORMS } from '../support/toy.ts';

const SEED = 20101112;
const WEIGHS = ['events', 'days'] as const;

const KERNELS = FORMS.map(([name, options]) => [name, compiledToy(options)] as const);

/** The actions of a form that lead somewhere, one after the other, as numbers choose. */
function walked(form: Quotient, choices: readonly number[]): readonly Action[] {
  const game = playable(form);
  const taken: Action[] = [];
  let state: State = form.start;
  for (const choice of choices) {
    const moving = game.actions.filter(
      (action) => happens(game, action, state) && afterAction(game, action, state).join() !== state.join(),
    );
    if (moving.length === 0) break;
    const action = moving[choice % moving.length] as Action;
    taken.push(action);
    state = afterAction(game, action, state);
  }
  return taken;
}

/** The state at the end of actions; `undefined`: one of them cannot happen. */
function endOf(form: Quotient, actions: readonly Action[]): string | undefined {
  const game = playable(form);
  let state: State = form.start;
  for (const action of actions) {
    if (!happens(game, action, state)) return undefined;
    state = afterAction(game, action, state);
  }
  return state.join();
}

const indices = ({ actions }: Quotient, taken: readonly Action[]): readonly number[] =>
  taken.map((action) => actions.indexOf(action));

/** The events of actions by their places in the alphabet; -1: time passes. */
const ranks = ({ alphabet }: Quotient, taken: readonly Action[]): readonly number[] =>
  taken.map(({ event }) => (event ? alphabet.indexOf(event) : -1));

const choices = fc.array(fc.nat(1000), { maxLength: 14 });

/** The path to the state that is met last, of those that a search meets. */
function longest(kernel: Kernel): readonly Action[] {
  let left = shortestPath(kernel, { goal: () => false }).states;
  const { actions = [] } = shortestPath(kernel, { goal: () => --left === 0 });
  return actions.map((action) => kernel.actions[action] as Action);
}

describe.each(WEIGHS)(`steps in order, where %s weigh (seed ${SEED})`, (weigh) => {
  it.each(KERNELS)('are the same events, and lead to the same state: %s', (_, { quotient }) => {
    for (const each of fc.sample(choices, { seed: SEED, numRuns: 40 })) {
      const taken = walked(quotient, each);
      const ordered = inOrder(quotient, taken, weigh);
      expect(ranks(quotient, ordered).toSorted()).toEqual(ranks(quotient, taken).toSorted());
      expect(endOf(quotient, ordered)).toBe(endOf(quotient, taken));
    }
  });
});

describe('steps in order, where events weigh', () => {
  it.each(KERNELS)('are those that a search of states meets first: %s', (_, kernel) => {
    const path = longest(kernel);
    expect(path.length).toBeGreaterThan(2);
    expect(indices(kernel.quotient, inOrder(kernel.quotient, path, 'events'))).toEqual(
      indices(kernel.quotient, path),
    );
  });
});

describe('independent steps', () => {
  const DUTIES = 4;
  const form = formOf([
    ...Array.from({ length: DUTIES }, () => ({ kind: 'fact' as const, size: 2 })),
    { kind: 'day', size: 3 },
  ]);
  const duties = dutiesOf(DUTIES);
  const alphabet = duties.flatMap(({ event }) => event ?? []);
  const whole = { ...form, alphabet, actions: [...duties, timeIn(DUTIES)] };
  const taken = [3, 4, 1, 4, 0, 2].map((action) => whole.actions[action] as Action);

  it('come in the order of the alphabet, time before them or after', () => {
    expect(WEIGHS.map((weigh) => indices(whole, inOrder(whole, taken, weigh)))).toEqual([
      [4, 4, 0, 1, 2, 3],
      [0, 1, 2, 3, 4, 4],
    ]);
  });
});
