import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clear, put, valueIn } from '../../../../src/kernel/encode/packed/fields.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 500 };

const someBits = fc
  .record({ shift: fc.nat(31), width: fc.integer({ min: 1, max: 10 }) })
  .filter(({ shift, width }) => shift + width <= 32)
  .map(({ shift, width }) => ({ shift, mask: 2 ** width - 1 }));

const someWords = fc
  .array(fc.integer(), { minLength: 3, maxLength: 3 })
  .map((words) => Int32Array.from(words));
const digits = (word: number) => (word >>> 0).toString(2).padStart(32, '0');

/** The word with other digits where the bits are: digits are written from the highest on. */
function withDigits(word: number, { shift, mask }: { shift: number; mask: number }, value: number): string {
  const width = mask.toString(2).length;
  const all = digits(word);
  const from = 32 - shift - width;
  return all.slice(0, from) + value.toString(2).padStart(width, '0') + all.slice(from + width);
}

describe(`the bits of a variable (seed ${SEED})`, () => {
  it('hold the value that was put there, and leave all others as they were', () => {
    fc.assert(
      fc.property(someWords, fc.nat(2), someBits, fc.nat(), (words, place, bits, any) => {
        const value = any & bits.mask;
        const before = words.slice();
        put(words, place, bits, value);
        expect(valueIn(words, place, bits)).toBe(value);
        words.forEach((word, i) => {
          const was = before[i] as number;
          expect(digits(word)).toBe(i === place ? withDigits(was, bits, value) : digits(was));
        });
      }),
      options,
    );
  });

  it('are zero once they are cleared', () => {
    fc.assert(
      fc.property(someWords, fc.nat(2), someBits, (words, place, bits) => {
        const was = words[place] as number;
        clear(words, place, bits);
        expect(digits(words[place] as number)).toBe(withDigits(was, bits, 0));
      }),
      options,
    );
  });

  it('are read where they stand', () => {
    fc.assert(
      fc.property(someWords, fc.nat(2), someBits, (words, place, { shift, mask }) => {
        const own = digits(words[place] as number).slice(32 - shift - mask.toString(2).length, 32 - shift);
        expect(valueIn(words, place, { shift, mask })).toBe(Number.parseInt(own, 2));
      }),
      options,
    );
  });
});
