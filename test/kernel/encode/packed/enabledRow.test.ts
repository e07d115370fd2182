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
    let [words, enabled, refused] = [0, 0, 0];
    fc.assert(
      fc.property(someVisits, ({ kernel, states, visits }) => {
        const kept = new EnabledRow(kernel.tables);
        const stepper = new Stepper(kernel.tables);
        const row = new Int32Array(kernel.rowWords);
        for (const state of visits) {
          const at = state * kernel.words;
          kept.update(states, at);
          stepper.enabled(states, at, row);
          expect(kept.row).toEqual(row);
          kernel.actions.forEach((_, action) => {
            const passes = stepper.passes(action, states, at);
            expect(hasBit(kept.passing, action)).toBe(passes);
            enabled += Number(hasBit(kept.row, action));
            refused += Number(!passes);
          });
        }
        words = Math.max(words, kernel.rowWords);
      }),
      { seed: SEED, numRuns: 300 },
    );
    expect(words).toBeGreaterThan(1);
    expect(enabled).toBeGreaterThan(1000);
    expect(refused).toBeGreaterThan(100);
  });

  it('tells which actions change nothing, whenever they were asked for', () => {
    let noOps = 0;
    fc.assert(
      fc.property(someVisits, fc.infiniteStream(fc.nat()), ({ kernel, states, visits }, asked) => {
        const kept = new EnabledRow(kernel.tables);
        const next = new Int32Array(kernel.words);
        for (const state of visits) {
          const at = state * kernel.words;
          kept.update(states, at);
          const own = states.subarray(at, at + kernel.words).join();
          const ask = Int32Array.from(kept.row, (word) => word & (asked.next().value as number));
          const found = ask.map((actions, word) => kept.noOpsAmong(word, actions));
          kernel.actions.forEach((_, action) => {
            if (!hasBit(ask, action)) return;
            kernel.apply(action, states, at, next, 0);
            expect(hasBit(found, action)).toBe(next.join() === own);
            noOps += Number(hasBit(found, action));
          });
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(noOps).toBeGreaterThan(100);
  });

  it('marks every word that may be read otherwise than before', () => {
    fc.assert(
      fc.property(someVisits, ({ kernel, states, visits }) => {
        const kept = new EnabledRow(kernel.tables);
        const read = () =>
          Array.from(kept.row, (row, word) => {
            const enabled = row & (kept.passing[word] as number);
            return [enabled, kept.noOpsAmong(word, enabled)].join();
          });
        let before: readonly string[] = [];
        for (const state of visits) {
          kept.update(states, state * kernel.words);
          const marks = kept.changed.slice();
          kept.changed.fill(0);
          const now = read();
          expect(now.filter((each, word) => marks[word] === 0 && each !== before[word])).toEqual([]);
          before = now;
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
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
