import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BitField, bitsFor, layoutOf } from '../../../src/kernel/encode/layout.ts';
import type { Quotient } from '../../../src/kernel/reduce/quotient.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 300 };

/** Variables with so many values, and what tests look at. */
const forms = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 14 }),
    tested: fc.array(fc.uniqueArray(fc.nat(13), { maxLength: 4 }), { maxLength: 6 }),
  })
  .map(({ sizes, tested }) => ({
    form: {
      variables: sizes.map(() => ({})),
      sizes: (variable: number) => sizes[variable],
    } as unknown as Quotient,
    tests: tested.map((of) => ({
      of: of.filter((variable) => variable < sizes.length).sort((a, b) => a - b),
      cells: new Uint16Array(),
    })),
  }));

describe(`the layout of a state (seed ${SEED})`, () => {
  it('bitsFor: the fewest bits that tell so many values apart', () => {
    for (let values = 1; values < 70; values++) {
      const bits = bitsFor(values);
      expect(2 ** bits).toBeGreaterThanOrEqual(values);
      if (bits > 0) expect(2 ** (bits - 1)).toBeLessThan(values);
    }
    expect(bitsFor(0)).toBe(0);
  });

  it('gives every variable with several values its own bits, and none to the others', () => {
    fc.assert(
      fc.property(forms, ({ form, tests }) => {
        const { fields, words } = layoutOf(form, tests);
        const taken = new Set<number>();
        form.variables.forEach((_, variable) => {
          const field = fields[variable];
          expect(field !== undefined).toBe(form.sizes(variable) > 1);
          if (field === undefined) return;
          expect(field.mask).toBe(2 ** bitsFor(form.sizes(variable)) - 1);
          expect(field.word).toBeLessThan(words);
          for (let bit = 0; bit < bitsFor(form.sizes(variable)); bit++) {
            expect(field.shift + bit).toBeLessThan(32);
            const place = field.word * 32 + field.shift + bit;
            expect(taken.has(place)).toBe(false);
            taken.add(place);
          }
        });
        expect(words).toBeGreaterThanOrEqual(1);
        expect(words).toBeLessThanOrEqual(Math.max(1, taken.size));
      }),
      options,
    );
  });

  it('has each variable in one chunk, whose bits are those of its variables', () => {
    fc.assert(
      fc.property(forms, ({ form, tests }) => {
        const { fields, chunks } = layoutOf(form, tests);
        const grouped = chunks.flatMap(({ variables }) => variables);
        const several = form.variables.map((_, variable) => variable).filter((each) => form.sizes(each) > 1);
        expect([...grouped].sort((a, b) => a - b)).toEqual(several);
        for (const { variables, word, shift, bits } of chunks) {
          const own = variables.map((variable) => fields[variable] as BitField);
          expect(own.every((field) => field.word === word)).toBe(true);
          expect(Math.min(...own.map((field) => field.shift))).toBe(shift);
          const widths = variables.map((variable) => bitsFor(form.sizes(variable)));
          expect(widths.reduce((sum, width) => sum + width, 0)).toBe(bits);
          const ends = own.map((field, i) => field.shift + (widths[i] as number));
          expect(Math.max(...ends)).toBe(shift + bits);
          expect(bits).toBeLessThanOrEqual(Math.max(10, ...widths));
        }
      }),
      options,
    );
  });

  it('puts side by side what is tested together', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 2, maxLength: 2 }), (pair) => {
        const of = [...pair].sort((a, b) => a - b);
        const form = {
          variables: Array.from({ length: 6 }, () => ({})),
          sizes: () => 20,
        } as unknown as Quotient;
        const { chunks } = layoutOf(form, [{ of, cells: new Uint16Array(400) }]);
        expect(chunks.some(({ variables }) => of.every((each) => variables.includes(each)))).toBe(true);
      }),
      options,
    );
  });

  it('fills a word before it takes another', () => {
    const form = {
      variables: Array.from({ length: 12 }, () => ({})),
      sizes: () => 16,
    } as unknown as Quotient;
    const { words, chunks } = layoutOf(form, []);
    const bits = chunks.reduce((sum, chunk) => sum + chunk.bits, 0);
    expect(bits).toBe(48);
    expect(words).toBe(2);
  });
});
