import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsIn } from '../../../../src/kernel/encode/packed/bits.ts';

const SEED = 20101112;

describe(`bits (seed ${SEED})`, () => {
  it('are counted as they are written down', () => {
    const counted = (word: number) => (word >>> 0).toString(2).replaceAll('0', '').length;
    const edges = [0, -1, 1 << 31, 0x7fffffff, ...Array.from({ length: 32 }, (_, i) => 1 << i)];
    for (const word of edges) expect(bitsIn(word)).toBe(counted(word));
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(bitsIn(number | 0)).toBe(counted(number | 0));
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});
