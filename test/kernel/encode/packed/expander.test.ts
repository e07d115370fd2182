import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { independentRows } from '../../../../src/kernel/encode/independence.ts';
import { Kernel } from '../../../../src/kernel/encode/kernel.ts';
import { Expander } from '../../../../src/kernel/encode/packed/expander.ts';
import { Stepper } from '../../../../src/kernel/encode/packed/stepper.ts';
import { actionsTo, VisitedStates } from '../../../../src/kernel/encode/packed/visitedStates.ts';
import { afterAction, distances, happens, playable } from '../../../support/forms.ts';
import { compiledToy, unpacked } from '../../../support/kernels.ts';
import { someMerged } from '../../../support/merged.ts';
import { FORMS } from '../../../support/toy.ts';

const SEED = 20101112;

/** So many actions that a row takes several words. */
const many = (form: Kernel['quotient']): Kernel =>
  new Kernel({ ...form, actions: Array.from({ length: 8 }, () => form.actions).flat() });

const KERNELS: readonly (readonly [string, Kernel])[] = [
  ...FORMS.map(([name, options]) => [`of the toy, ${name}`, compiledToy(options)] as const),
  ...fc
    .sample(someMerged(5, 6, 4), { seed: SEED, numRuns: 12 })
    .flatMap((form, i) => [
      [`by chance, ${i}`, new Kernel(form)] as const,
      [`by chance, many actions, ${i}`, many(form)] as const,
    ]),
];

const never = (kernel: Kernel): Int32Array => new Int32Array(kernel.actions.length * kernel.rowWords);

describe(`an expander of wide states (seed ${SEED})`, () => {
  it('adds what each action leads to, in every word', () => {
    const wide = fc
      .sample(someMerged(20, 14, 6, 20), { seed: SEED, numRuns: 12 })
      .map((form) => new Kernel(form))
      .filter(({ words }) => words > 1);
    expect(wide.length).toBeGreaterThan(0);
    for (const kernel of wide) {
      const game = playable(kernel.quotient);
      const expander = new Expander(kernel.tables, new Stepper(kernel.tables), never(kernel));
      const store = new VisitedStates(kernel.words);
      store.add(kernel.start, 0, -1, 0);
      const after = kernel.actions
        .filter((action) => happens(game, action, game.start))
        .map((action) => afterAction(game, action, game.start).join());
      expect(expander.expand(store, 0, expander.successors())).toBe(after.length);
      const met = Array.from({ length: store.size }, (_, i) =>
        unpacked(kernel, store.states, i * kernel.words).join(),
      );
      expect(met.sort()).toEqual([...new Set([game.start.join(), ...after])].sort());
    }
  });
});

describe.each([
  [
    'that leaves out what commutes',
    (kernel: Kernel) => independentRows(kernel.actions, kernel.rowWords, kernel.quotient.sizes),
  ],
  ['that follows every step', never],
])(`an expander %s (seed ${SEED})`, (_, rows) => {
  it.each(KERNELS)(
    'meets every state, as far from the start as it is, and counts every step: %s',
    (_, kernel) => {
      const game = playable(kernel.quotient);
      const expander = new Expander(kernel.tables, new Stepper(kernel.tables), rows(kernel));
      const store = new VisitedStates(kernel.words);
      store.add(kernel.start, 0, -1, 0);
      const room = expander.successors();
      const wrong: unknown[] = [];
      const valuesOf = (state: number) => unpacked(kernel, store.states, state * kernel.words);
      for (let state = 0; state < store.size; state++) {
        const values = valuesOf(state);
        const steps = kernel.actions.filter((action) => happens(game, action, values)).length;
        const counted = expander.expand(store, state, room);
        if (counted !== steps) wrong.push({ values, counted, steps });
      }
      const known = distances(game);
      expect(store.size).toBe(known.size);
      for (let state = 1; state < store.size; state++) {
        const values = valuesOf(state);
        if (actionsTo(store, state).length !== known.get(values.join())) wrong.push({ values });
        const from = valuesOf(store.from[state] as number);
        const action = kernel.actions[store.by[state] as number] as Kernel['actions'][number];
        const leads = happens(game, action, from) && afterAction(game, action, from).join() === values.join();
        if (!leads) wrong.push({ values, from });
      }
      expect(wrong.slice(0, 3)).toEqual([]);
    },
  );

  it('has room for every action at once', () => {
    for (const [name, kernel] of KERNELS) {
      const { row, noOps, next, by } = new Expander(
        kernel.tables,
        new Stepper(kernel.tables),
        rows(kernel),
      ).successors();
      const { actions, rowWords, words } = kernel.tables;
      expect([row.length, noOps.length, next.length, by.length], name).toEqual([
        rowWords,
        rowWords,
        actions * words,
        actions,
      ]);
    }
  });
});
