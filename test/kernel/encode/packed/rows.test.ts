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
const WORDS = 4;
const FROM = 1;

const someActions = fc.uniqueArray(fc.nat(2 * 32 - 1), { maxLength: 40 });

/** The actions of a row, by its bits. */
const actionsIn = (rows: Int32Array, from: number): readonly number[] =>
  Array.from({ length: 64 }, (_, i) => i).filter(
    (i) =>
      (BigInt.asUintN(32, BigInt(rows[from + Math.floor(i / 32)] as number)) >> BigInt(i % 32)) % 2n === 1n,
  );

describe(`rows of actions (seed ${SEED})`, () => {
  it('have a word for each 32 actions begun, and one for none', () => {
    expect([0, 1, 31, 32, 33, 64, 65].map(rowWordsFor)).toEqual([1, 1, 1, 1, 2, 2, 3]);
  });

  it('have the actions that are put in and not taken out, and leave the words beside alone', () => {
    fc.assert(
      fc.property(someActions, someActions, (put, taken) => {
        const rows = new Int32Array(WORDS);
        for (const action of put) enable(rows, action, FROM);
        for (const action of taken) disable(rows, action, FROM);
        const left = put.filter((action) => !taken.includes(action)).sort((a, b) => a - b);
        expect(actionsIn(rows, FROM)).toEqual(left);
        expect([rows[0], rows[WORDS - 1]]).toEqual([0, 0]);
        const own = rows.slice(FROM);
        expect(Array.from({ length: 64 }, (_, i) => i).filter((i) => isEnabled(own, i))).toEqual(left);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('begin at the first word where nothing else is said', () => {
    const rows = new Int32Array(2);
    enable(rows, 33);
    enable(rows, 2);
    disable(rows, 2);
    expect([...rows]).toEqual([0, 2]);
  });

  it('are gone through from the lowest action on', () => {
    fc.assert(
      fc.property(someActions, (actions) => {
        const row = new Int32Array(2);
        for (const action of actions) enable(row, action);
        const found: number[] = [];
        row.forEach((word, i) => {
          for (let bits = word; bits !== 0; bits &= bits - 1) found.push(lowestAction(i, bits));
        });
        expect(found).toEqual([...actions].sort((a, b) => a - b));
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});
