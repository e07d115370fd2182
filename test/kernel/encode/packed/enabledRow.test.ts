import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Kernel } from '../../../../src/kernel/encode/kernel.ts';
import { EnabledRow } from '../../../../src/kernel/encode/packed/enabledRow.ts';
import { Stepper } from '../../../../src/kernel/encode/packed/stepper.ts';
import { walk } from '../../../../src/kernel/search/breadth.ts';
import { compiledToy, hasBit } from '../../../support/kernels.ts';
import { someMerged } from '../../../support/merged.ts';
import { FORMS } from '../../../support/toy.ts';

const SEED = 20101112;
const MOST_STATES = 2000;

/** So many actions that a row takes several words, of which each tells of other actions. */
const many = (form: Kernel['quotient']): Kernel =>
  new Kernel({ ...form, actions: Array.from({ length: 8 }, () => form.actions).flat() });

const KERNELS: readonly Kernel[] = [
  ...FORMS.map(([, options]) => compiledToy(options)),
  ...fc
    .sample(someMerged(9, 12, 4), { seed: SEED, numRuns: 20 })
    .flatMap((form) => [new Kernel(form), many(form)]),
];

/** A kernel with some of its states, in any order: neighbours, and states far apart. */
const someVisits = fc.constantFrom(...KERNELS).chain((kernel) => {
  const { store } = walk(kernel, MOST_STATES);
  return fc.record({
    kernel: fc.constant(kernel),
    states: fc.constant(store.states),
    visits: fc.array(fc.nat(store.size - 1), { minLength: 1, maxLength: 30 }),
  });
});

describe(`the row that is kept up to date (seed ${SEED})`, () => {
  it('is after each state the row of that state, worked out anew', () => {
    let [words, enabled] = [0, 0];
    fc.assert(
      fc.property(someVisits, ({ kernel, states, visits }) => {
        const kept = new EnabledRow(kernel.tables);
        const stepper = new Stepper(kernel.tables);
        const [row, noOps] = [new Int32Array(kernel.rowWords), new Int32Array(kernel.rowWords)];
        for (const state of visits) {
          const at = state * kernel.words;
          kept.update(states, at);
          stepper.enabled(states, at, row, noOps);
          expect(kept.row).toEqual(row);
          expect(Int32Array.from(row, (_, word) => kept.noOpsIn(word))).toEqual(noOps);
          enabled += kernel.actions.filter((_, action) => hasBit(kept.row, action)).length;
        }
        words = Math.max(words, kernel.rowWords);
      }),
      { seed: SEED, numRuns: 300 },
    );
    expect(words).toBeGreaterThan(1);
    expect(enabled).toBeGreaterThan(1000);
  });

  it('is the same for two that come to a state by different ways', () => {
    fc.assert(
      fc.property(someVisits, ({ kernel, states, visits }) => {
        const [one, other] = [new EnabledRow(kernel.tables), new EnabledRow(kernel.tables)];
        const last = (visits.at(-1) as number) * kernel.words;
        for (const state of visits) one.update(states, state * kernel.words);
        other.update(states, last);
        expect(one.row).toEqual(other.row);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('has no bit beyond the last action', () => {
    for (const kernel of KERNELS) {
      const kept = new EnabledRow(kernel.tables);
      kept.update(kernel.start, 0);
      for (let bit = kernel.actions.length; bit < kernel.rowWords * 32; bit++) {
        expect(hasBit(kept.row, bit)).toBe(false);
      }
    }
  });
});
