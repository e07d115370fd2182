import { ccm2011 } from 'intersessional';
import { alphabetOf, compileKernel } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import type { Kernel } from '../../../src/kernel/encode/kernel.ts';
import { actionsTo, VisitedStates } from '../../../src/kernel/encode/packed/visitedStates.ts';
import { walk } from '../../../src/kernel/search/breadth.ts';
import { fewLetters } from '../../support/oracle.ts';

const departing = alphabetOf(ccm2011)
  .filter(({ event, deviates }) => deviates && /"languages"|host.offered/.test(JSON.stringify(event)))
  .map(({ event }) => event);

/** Every step of every state, followed one by one; how far from the start each state is. */
function followed(kernel: Kernel) {
  const store = new VisitedStates(kernel.words);
  store.add(kernel.start, 0, -1, 0);
  const steps = [0];
  const row = new Int32Array(kernel.rowWords);
  const next = new Int32Array(kernel.words);
  let transitions = 0;
  for (let state = 0; state < store.size; state++) {
    const at = state * kernel.words;
    kernel.enabled(store.states, at, row);
    for (let action = 0; action < kernel.actions.length; action++) {
      const can = ((row[action >> 5] as number) >>> (action & 31)) & 1;
      if (can === 0 || !kernel.passes(action, store.states, at)) continue;
      transitions++;
      kernel.apply(action, store.states, at, next, 0);
      steps[store.add(next, 0, state, action)] ??= (steps[state] as number) + 1;
    }
  }
  return { store, transitions, steps };
}

describe('the walk, in which not every step is followed', () => {
  it.each([
    ['refusals', fewLetters],
    ['all', fewLetters],
    ['all', [...fewLetters.filter(({ type }) => !/support|recommendation.agreed/.test(type)), ...departing]],
  ] as const)(
    'meets the same states, as far from the start, and counts the same steps: %s',
    (observe, alphabet) => {
      const kernel = compileKernel(ccm2011, { alphabet, observe });
      const { store, transitions, steps } = followed(kernel);
      const walked = walk(kernel);
      expect([walked.store.size, walked.transitions, walked.depth]).toEqual([
        store.size,
        transitions,
        steps.reduce((a, b) => Math.max(a, b)),
      ]);
      for (let state = 0; state < store.size; state++) {
        const same = walked.store.find(store.states, state * kernel.words);
        expect(actionsTo(walked.store, same).length).toBe(steps[state]);
      }
    },
  );
});
