import { ccm2011, type TreatyEvent } from 'intersessional';
import { describe, expect, it } from 'vitest';
import type { EventTemplate } from '../../../src/analysis/template.ts';
import { answersAt, hasPlaceAt } from '../../../src/kernel/encode/answers.ts';
import { Kernel } from '../../../src/kernel/encode/kernel.ts';
import {
  coreachableIn,
  countOf,
  difference,
  type ProductSubset,
} from '../../../src/kernel/factored/coreachable.ts';
import { decompose, sharing } from '../../../src/kernel/factored/decompose.ts';
import { localStateOf } from '../../../src/kernel/factored/localStates.ts';
import { type ProductSet, ProductSetExplorer } from '../../../src/kernel/factored/productSets.ts';
import { traceInto } from '../../../src/kernel/factored/trace.ts';
import { transitionSystemOf } from '../../../src/kernel/ground/transitionSystem.ts';
import { minimise } from '../../../src/kernel/reduce/quotient.ts';
import { walk } from '../../../src/kernel/search/breadth.ts';
import { observedIn } from '../../../src/simulation/explore/observed.ts';
import { model } from '../../support/records.ts';

const letters = (events: readonly TreatyEvent[]): readonly EventTemplate[] =>
  [
    ...new Map(events.map(({ on: _on, ...event }) => [JSON.stringify(event), event])).values(),
  ] as EventTemplate[];

const drop =
  /theme|preparatory|sponsor|paper|consult|documents|coordination.held|friend|participants|interpr|contrib/;
const alphabet = letters(model.events).filter(({ type }) => !drop.test(type));
const extra = [
  { type: 'decision.deferred', decision: 'languages' },
  { type: 'objection.raised', decision: 'nextMeeting', delegation: 'X' },
  { type: 'meeting.cancelled', meeting: 'intersessional', by: 'president', instrument: 'decision' },
] as EventTemplate[];

/** The boxes of a space, and the same space walked through state by state. */
function both(letters: readonly EventTemplate[], isShared: boolean) {
  const form = minimise(
    transitionSystemOf(ccm2011, { alphabet: letters, observe: 'all', stages: ['secondMeeting'] }),
  );
  const kernel = new Kernel(form);
  const { store } = walk(kernel);
  const decomposition = decompose(form);
  const explorer = new ProductSetExplorer(form, isShared ? sharing(decomposition) : decomposition);
  const found = explorer.explore(100_000);
  const hasLocals = (sets: ProductSubset['sets'], valueIn: (variable: number) => number) => {
    const { components, shared } = found.decomposition;
    const localIn = (part: number) =>
      part < components.length ? localStateOf(found.decomposition, part, valueIn) : valueIn(shared as number);
    return sets.every((set, part) => set.members.includes(localIn(part)));
  };
  const valuesAt = (state: number) => (variable: number) =>
    kernel.valueOf(store.states, state * kernel.words, variable);
  const boxesOf = (state: number): readonly ProductSet[] => {
    const valueIn = valuesAt(state);
    const { shared } = found.decomposition;
    return found.boxes.filter(
      ({ controlState, sets }) =>
        [...controlState.control].every(
          ([variable, value]) => variable === shared || valueIn(variable) === value,
        ) && hasLocals(sets, valueIn),
    );
  };
  return { kernel, store, explorer, found, valuesAt, boxesOf, hasLocals };
}

describe.each([
  ['as in the model', alphabet, false],
  ['with departures', [...alphabet, ...extra], false],
  ['with departures and a shared variable', [...alphabet, ...extra], true],
])('boxes, %s', (_name, letters, isShared) => {
  const { kernel, store, explorer, found, valuesAt, boxesOf, hasLocals } = both(letters, isShared);

  it('hold every state that can be reached, and no other', () => {
    const missing = [];
    for (let state = 0; state < store.size; state++) if (boxesOf(state).length === 0) missing.push(state);
    expect(missing).toEqual([]);
    const bySetting = new Map<ProductSet['controlState'], readonly ProductSet[]>();
    for (const box of found.boxes) {
      bySetting.set(box.controlState, [...(bySetting.get(box.controlState) ?? []), box]);
    }
    let count = 0n;
    for (const boxes of bySetting.values()) {
      boxes.forEach((box, i) => {
        count += countOf(difference(explorer, box, boxes.slice(0, i)));
      });
    }
    expect(Number(count)).toBe(store.size);
  });

  it('tell from where the Second Meeting can still be reached', () => {
    const root = 0;
    const goalValue = 3;
    const part = found.decomposition.componentOf[root] as number;
    const goal = (box: ProductSet): ProductSubset | undefined => {
      const members = (box.sets[part]?.members ?? []).filter(
        (local) => box.controlState.views[part]?.valueIn(root, local) === goalValue,
      );
      return members.length === 0
        ? undefined
        : { sets: box.sets.map((set, i) => (i === part ? explorer.setOf(members) : set)) };
    };
    const alive = coreachableIn(explorer, found, goal);
    // The same, state by state: backwards from the goal until nothing is added.
    const living = new Uint8Array(store.size);
    const row = new Int32Array(kernel.rowWords);
    const next = new Int32Array(kernel.words);
    for (let changed = true; changed; ) {
      changed = false;
      for (let state = store.size - 1; state >= 0; state--) {
        if (living[state]) continue;
        const at = state * kernel.words;
        let lives = kernel.valueOf(store.states, at, root) === goalValue;
        kernel.enabled(store.states, at, row);
        for (let action = 0; !lives && action < kernel.actions.length; action++) {
          if (
            !(((row[action >> 5] as number) >>> (action & 31)) & 1) ||
            !kernel.passes(action, store.states, at)
          )
            continue;
          kernel.apply(action, store.states, at, next, 0);
          lives = living[store.find(next, 0)] === 1;
        }
        if (lives) {
          living[state] = 1;
          changed = true;
        }
      }
    }
    const differing = [];
    for (let state = 0; state < store.size; state++) {
      const valueIn = valuesAt(state);
      const lives = boxesOf(state).some((box) =>
        (alive.get(box) ?? []).some(({ sets }) => hasLocals(sets, valueIn)),
      );
      if (lives !== (living[state] === 1)) differing.push(state);
    }
    expect(differing).toEqual([]);
    expect(living.includes(0)).toBe(true);
    expect(living[0]).toBe(1);
  });

  it('tell what comes of each provision, as every state does', () => {
    const seen = kernel.programme.provisions.map(() => ({
      applies: false,
      fails: false,
      refuses: false,
      refusesAlone: false,
    }));
    for (let state = 0; state < store.size; state++) {
      const at = state * kernel.words;
      for (const action of kernel.quotient.actions) {
        if (!hasPlaceAt(kernel, action, store.states, at)) continue;
        const answers = answersAt(kernel, action, store.states, at);
        const refusing = answers.filter(({ refuses }) => refuses);
        for (const { provision, applies, fails, refuses } of answers) {
          const of = seen[provision] as (typeof seen)[number];
          of.applies ||= applies;
          of.fails ||= fails;
          of.refuses ||= refuses;
          of.refusesAlone ||= refuses && refusing.length === 1;
        }
      }
    }
    const observed = observedIn(explorer, found);
    expect(
      observed.map(({ applies, fails, refuses, refusesAlone }) => ({
        applies,
        fails,
        refuses,
        refusesAlone,
      })),
    ).toEqual(seen);
  });

  it('trace sequences that the kernel takes', () => {
    for (const box of found.boxes) {
      const actions = traceInto(explorer, box, box);
      const state = kernel.start.slice();
      const next = new Int32Array(kernel.words);
      for (const { action } of actions) {
        const index = kernel.actions.indexOf(action);
        const row = new Int32Array(kernel.rowWords);
        kernel.enabled(state, 0, row);
        expect(((row[index >> 5] as number) >>> (index & 31)) & 1).toBe(1);
        expect(kernel.passes(index, state, 0)).toBe(true);
        kernel.apply(index, state, 0, next, 0);
        state.set(next);
      }
      expect(store.find(state, 0)).toBeGreaterThanOrEqual(0);
    }
  });

  it('expand the first set, and no other, where the limit is one', () => {
    const limited = explorer.explore(1);
    expect(limited.complete).toBe(false);
    expect(limited.boxes.length).toBeGreaterThan(1);
    const unexpanded = explorer.explore(0);
    expect([unexpanded.boxes.length, unexpanded.complete]).toEqual([1, false]);
  });
});
