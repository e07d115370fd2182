import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VisitedStates } from '../../../../src/kernel/encode/packed/visitedStates.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 60 };

/** States of so many words, a few of them often. */
const someStates = (words: number, most = 200) =>
  fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: words, maxLength: words }), {
    minLength: 1,
    maxLength: most,
  });
const cases = fc
  .integer({ min: 1, max: 3 })
  .chain((words) => fc.record({ words: fc.constant(words), states: someStates(words) }));

const stateAt = ({ states, words }: VisitedStates, index: number): string =>
  states.slice(index * words, (index + 1) * words).join();

describe(`the store of states (seed ${SEED})`, () => {
  it('has each state once, in the order in which they came, with the way by which each first came', () => {
    fc.assert(
      fc.property(cases, ({ words, states }) => {
        const store = new VisitedStates(words);
        const first = new Map<string, number>();
        states.forEach((state, i) => {
          const known = first.get(state.join());
          const index = store.add(Int32Array.from([9, ...state]), 1, i - 1, i % 7);
          expect(index).toBe(known ?? first.size);
          if (known !== undefined) return;
          first.set(state.join(), index);
          expect([store.from[index], store.by[index]]).toEqual([i - 1, i % 7]);
        });
        expect(store.size).toBe(first.size);
        for (const [state, index] of first) {
          expect(stateAt(store, index)).toBe(state);
          expect(store.from[index]).toBe(states.findIndex((each) => each.join() === state) - 1);
        }
      }),
      options,
    );
  });

  it('finds what was added, at its index, and nothing else', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 99 }), ({ words, states }, share) => {
        const store = new VisitedStates(words);
        const added = states.slice(0, Math.ceil((states.length * share) / 100));
        const indexes = new Map(
          added.map((state) => [state.join(), store.add(Int32Array.from(state), 0, -1, 0)]),
        );
        for (const state of states) {
          expect(store.find(Int32Array.from([7, 7, ...state]), 2)).toBe(indexes.get(state.join()) ?? -1);
        }
      }),
      options,
    );
  });

  it('addAll adds as one after the other does', () => {
    fc.assert(
      fc.property(
        cases.chain(({ words, states }) =>
          fc.record({
            words: fc.constant(words),
            batches: fc.constant([states, states.slice(1)]),
            more: someStates(words, 30),
          }),
        ),
        ({ words, batches, more }) => {
          const [one, other] = [new VisitedStates(words), new VisitedStates(words)];
          [...batches, more, more].forEach((batch, from) => {
            const by = Uint16Array.from(batch, (_, i) => i + 1);
            one.addAll(Int32Array.from(batch.flat()), batch.length, from, by);
            batch.forEach((state, i) => {
              other.add(Int32Array.from(state), 0, from, i + 1);
            });
          });
          const all = (store: VisitedStates) =>
            Array.from({ length: store.size }, (_, i) => [stateAt(store, i), store.from[i], store.by[i]]);
          expect(all(one)).toEqual(all(other));
        },
      ),
      options,
    );
  });

  it('addAll adds no more than the count says', () => {
    const store = new VisitedStates(2);
    store.addAll(Int32Array.of(1, 2, 3, 4, 5, 6), 2, 0, Uint16Array.of(1, 2, 3));
    expect(store.size).toBe(2);
    expect(store.find(Int32Array.of(5, 6), 0)).toBe(-1);
  });

  it('keeps all of it while it grows, one by one and many at once', () => {
    const count = 30_000;
    const stateOf = (i: number) => [Math.imul(i, 0x9e3779b1), i % 3];
    const [one, many] = [new VisitedStates(2), new VisitedStates(2)];
    for (let i = 0; i < count; i++) one.add(Int32Array.from(stateOf(i)), 0, i - 1, i & 0xffff);
    const packed = Int32Array.from(Array.from({ length: count }, (_, i) => stateOf(i)).flat());
    const by = Uint16Array.from({ length: count }, (_, i) => i & 0xffff);
    many.addAll(packed, count, 5, by);
    for (const store of [one, many]) {
      expect(store.size).toBe(count);
      let wrong = 0;
      for (let i = 0; i < count; i++) {
        if (store.find(packed, i * 2) !== i || store.by[i] !== (i & 0xffff)) wrong++;
        if (store.from[i] !== (store === one ? i - 1 : 5)) wrong++;
      }
      expect(wrong).toBe(0);
      expect(store.find(Int32Array.of(1, 9), 0)).toBe(-1);
      expect(store.bytes).toBeGreaterThan(count * (8 + 4 + 2 + 4));
    }
  });
});
