import { describe, expect, it } from 'vitest';
import { distributionOf } from '../../src/simulation/simulate/delays.ts';
import { below, happens, streamOf } from '../../src/simulation/simulate/random.ts';
import { deviationFor, wilson } from '../../src/simulation/simulate/wilson.ts';

describe('the Wilson interval', () => {
  it.each([
    [0.5, 0.67449],
    [0.9, 1.644854],
    [0.95, 1.959964],
    [0.99, 2.575829],
    [0.9999, 3.890592],
  ])('has for a confidence of %d the deviation %d', (confidence, z) => {
    expect(deviationFor(confidence)).toBeCloseTo(z, 5);
  });

  /* The examples of R. G. Newcombe, Statistics in Medicine 17 (1998), table I. */
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('is for %d of %d what it is in print', (count, of, from, to) => {
    const interval = wilson(count, of, deviationFor(0.95));
    expect(interval.from).toBeCloseTo(from, 4);
    expect(interval.to).toBeCloseTo(to, 4);
  });

  it('is everything where nothing was seen', () => {
    expect(wilson(0, 0, 2)).toEqual({ from: 0, to: 1 });
  });

  it('holds the true share as often as it says', () => {
    const z = deviationFor(0.95);
    const random = streamOf(2011, 0);
    let held = 0;
    for (let sample = 0; sample < 2000; sample++) {
      let count = 0;
      for (let i = 0; i < 200; i++) if (happens(random, 2 ** 32 * 0.1)) count++;
      const { from, to } = wilson(count, 200, z);
      if (from <= 0.1 && 0.1 <= to) held++;
    }
    expect(held / 2000).toBeGreaterThan(0.93);
    expect(held / 2000).toBeLessThan(0.975);
  });
});

describe('the random numbers of a run', () => {
  it('depend on the seed, all of it, and on the number of the run', () => {
    const first = (seed: number, run: number) => streamOf(seed, run).next();
    const all = [first(1, 0), first(1, 1), first(2, 0), first(2 ** 32 + 1, 0), first(1, 0)];
    expect(new Set(all).size).toBe(4);
    expect(all).toMatchInlineSnapshot(`
      [
        790913920,
        -1163798083,
        935263598,
        917640292,
        790913920,
      ]
    `);
  });

  it('are as likely, the one as the other, across runs', () => {
    const counts = new Array(10).fill(0);
    for (let run = 0; run < 20_000; run++) counts[below(streamOf(7, run), 10)]++;
    const off = counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    // The 99.9th percentile of chi-squared with 9 degrees of freedom.
    expect(off).toBeLessThan(27.88);
  });
});

describe('a delay', () => {
  it.each([
    [{ fixed: 3 }, [[3, 1]]],
    [
      { from: 1, to: 3 },
      [
        [1, 1],
        [2, 1],
        [3, 1],
      ],
    ],
    [
      { from: 0, mostly: 1, to: 3 },
      [
        [0, 3],
        [1, 6],
        [2, 4],
        [3, 2],
      ],
    ],
    [
      { days: { 7: 1, 0: 3, 5: 0 } },
      [
        [0, 3],
        [7, 1],
      ],
    ],
  ])('%j takes its days so often', (delay, expected) => {
    expect(distributionOf(delay)).toEqual(expected);
  });
});
