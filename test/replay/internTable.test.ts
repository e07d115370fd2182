import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InternTable } from '../../src/replay/internTable.ts';

const SEED = 20101112;
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('', 'a', 'b', 0, 1, true, false, null),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 })
      .chain((keys) =>
        fc
          .tuple(...keys.map(() => tie('tree')))
          .map((values) => Object.fromEntries(keys.map((key, i) => [key, values[i]]))),
      ),
  ),
}));

describe(`the lexicon (seed ${SEED})`, () => {
  it('finds what was kept last about what says the same in the same order, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 20 }), fc.array(tree, { maxLength: 5 }), (kept, others) => {
        const lexicon = new InternTable<number>();
        const known = new Map<string, number>();
        kept.forEach((value, i) => {
          lexicon.set(value, i);
          known.set(JSON.stringify(value), i);
        });
        for (const value of [...kept, ...others]) {
          expect(lexicon.get(structuredClone(value))).toBe(known.get(JSON.stringify(value)));
        }
        expect(lexicon.size).toBe(kept.length);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('tells the order of fields, lists from objects, and a value from a list of it', () => {
    const values = [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
      ['a', 1],
      { a: 1 },
      [],
      {},
      [[]],
      [[], []],
      'a',
      ['a'],
      [['a']],
      1,
      '1',
      null,
    ];
    const lexicon = new InternTable<number>();
    values.forEach((value, i) => {
      expect(lexicon.get(value)).toBeUndefined();
      lexicon.set(value, i);
    });
    values.forEach((value, i) => {
      expect(lexicon.get(value)).toBe(i);
    });
  });

  it('keeps nothing about what is no plain data', () => {
    const lexicon = new InternTable<number>();
    for (const value of [new Map([[1, 2]]), { a: new Date(0) }, [new Set()]]) {
      lexicon.set(value, 1);
      expect(lexicon.get(value)).toBeUndefined();
    }
    expect(lexicon.size).toBe(0);
    const bare = Object.assign(Object.create(null), { a: 1 });
    lexicon.set(bare, 7);
    expect(lexicon.get({ a: 1 })).toBe(7);
  });
});
