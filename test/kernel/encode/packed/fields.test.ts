import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clear, put, valueIn } from '../../../../src/kernel/encode/packed/fields.ts';

const SEED = 20101112;

const someWord = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

/** Some bits of a word, and a value that they can hold. */
const someBits = fc
  .tuple(fc.integer({ min: 1, max: 10 }), fc.nat(22))
  .chain(([bits, shift]) =>
    fc.record({ shift: fc.constant(shift), mask: fc.constant(2 ** bits - 1), value: fc.nat(2 ** bits - 1) }),
  );

const unsigned = (word: number | undefined): bigint => BigInt.asUintN(32, BigInt(word as number));

describe(`the bits of a word (seed ${SEED})`, () => {
  it('hold the value that they are given, and leave the others as they are', () => {
    fc.assert(
      fc.property(fc.tuple(someWord, someWord, someWord), someBits, ([a, b, c], { shift, mask, value }) => {
        const words = Int32Array.of(a, b, c);
        const place = 1;
        const held = (unsigned(b) >> BigInt(shift)) & BigInt(mask);
        expect(BigInt(valueIn(words, place, { shift, mask }))).toBe(held);
        const others = unsigned(b) - (held << BigInt(shift));
        clear(words, place, { shift, mask });
        expect(unsigned(words[place])).toBe(others);
        put(words, place, { shift, mask }, value);
        put(words, place, { shift, mask }, value);
        expect(unsigned(words[place])).toBe(others + (BigInt(value) << BigInt(shift)));
        put(words, place, { shift, mask }, 0);
        expect(unsigned(words[place])).toBe(others);
        expect([words[0], words[2]]).toEqual([a, c]);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('hold the highest bit of a word, too', () => {
    const words = new Int32Array(1);
    put(words, 0, { shift: 30, mask: 3 }, 3);
    expect([valueIn(words, 0, { shift: 30, mask: 3 }), valueIn(words, 0, { shift: 31, mask: 1 })]).toEqual([
      3, 1,
    ]);
  });
});
