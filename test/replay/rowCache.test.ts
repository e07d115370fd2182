import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowCache } from '../../src/replay/rowCache.ts';

const WIDTH = 6;
const rows = fc.array(fc.nat(2), { minLength: WIDTH, maxLength: WIDTH });

describe('answers for rows', () => {
  it('are computed once for the values at the places that count, and a day', () => {
    fc.assert(
      fc.property(
        fc.subarray([...Array(WIDTH).keys()]),
        fc.array(fc.tuple(rows, fc.nat(2)), { maxLength: 60 }),
        (places, asked) => {
          const cache = new RowCache<string>(places);
          const computed = new Set<string>();
          for (const [row, day] of asked) {
            const key = [...places.map((place) => row[place]), day].join();
            const found = cache.at(Int32Array.from(row), 0, day, () => {
              expect(computed).not.toContain(key);
              computed.add(key);
              return key;
            });
            expect(found).toBe(key);
          }
        },
      ),
    );
  });

  it('are of the row that begins at an offset', () => {
    const cache = new RowCache<string>([1]);
    const two = Int32Array.from([0, 7, 0, 8]);
    expect(cache.at(two, 0, 1, () => 'seven')).toBe('seven');
    expect(cache.at(two, 2, 1, () => 'eight')).toBe('eight');
    expect(cache.at(two, 2, 1, () => 'again')).toBe('eight');
  });

  it('keep an answer that is nothing', () => {
    const cache = new RowCache<undefined>([]);
    let count = 0;
    for (let i = 0; i < 3; i++) cache.at(new Int32Array(1), 0, 1, () => void count++);
    expect(count).toBe(1);
  });

  it('are dropped once there are twenty thousand', () => {
    const cache = new RowCache<number>([0]);
    let computed = 0;
    const ask = (value: number) => cache.at(Int32Array.of(value), 0, 1, () => ++computed && value);
    for (let value = 0; value < 20_000; value++) expect(ask(value)).toBe(value);
    expect([ask(0), computed]).toEqual([0, 20_000]);
    expect([ask(20_000), computed]).toEqual([20_000, 20_001]);
    expect([ask(0), computed]).toEqual([0, 20_002]);
  });
});
