import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  disable,
  enable,
  isEnabled,
  lowestAction,
  rowWordsFor,
} from '../../../../src/kernel/encode/packed/rows.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 300 };

const MOST = 100;
const some = fc.uniqueArray(fc.nat(MOST - 1), { maxLength: 20 });
const all = Array.from({ length: MOST }, (_, action) => action);

const enabledIn = (row: Int32Array) => all.filter((action) => isEnabled(row, action));
const sorted = (actions: readonly number[]) => [...actions].sort((a, b) => a - b);

describe(`rows of actions (seed ${SEED})`, () => {
  it('have the fewest words with a bit for each action, and one at least', () => {
    for (let actions = 0; actions <= MOST; actions++) {
      const words = rowWordsFor(actions);
      expect(words * 32).toBeGreaterThanOrEqual(actions);
      expect(words).toBe(Math.max(1, words));
      if (words > 1) expect((words - 1) * 32).toBeLessThan(actions);
    }
  });

  it('have the actions that were put in and not taken out, and no other', () => {
    fc.assert(
      fc.property(some, some, (put, taken) => {
        const row = new Int32Array(rowWordsFor(MOST));
        for (const action of put) enable(row, action);
        for (const action of taken) disable(row, action);
        expect(enabledIn(row)).toEqual(sorted(put.filter((action) => !taken.includes(action))));
      }),
      options,
    );
  });

  it('stand one after the other without touching each other', () => {
    const width = rowWordsFor(MOST);
    fc.assert(
      fc.property(some, some, fc.nat(2), (put, taken, at) => {
        const empty = new Int32Array(3 * width);
        const full = new Int32Array(3 * width).fill(-1);
        for (const action of put) enable(empty, action, at * width);
        for (const action of taken) disable(full, action, at * width);
        for (let i = 0; i < 3; i++) {
          const part = (rows: Int32Array) => enabledIn(rows.slice(i * width, (i + 1) * width));
          expect(part(empty)).toEqual(i === at ? sorted(put) : []);
          expect(part(full)).toEqual(i === at ? all.filter((action) => !taken.includes(action)) : all);
        }
      }),
      options,
    );
  });

  it('give their actions from the lowest on, word by word', () => {
    fc.assert(
      fc.property(some, (put) => {
        const row = new Int32Array(rowWordsFor(MOST));
        for (const action of put) enable(row, action);
        const met: number[] = [];
        row.forEach((word, i) => {
          for (let bits = word; bits !== 0; bits &= bits - 1) met.push(lowestAction(i, bits));
        });
        expect(met).toEqual(sorted(put));
      }),
      options,
    );
  });
});
