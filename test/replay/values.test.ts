import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ValueTable } from '../../src/replay/values.ts';

const SEED = 20101112;
const member = fc.integer({ min: 0, max: 300 }).map((n) => `Delegation ${n}`);
const isSameList = (a: readonly string[], b: readonly string[]) => JSON.stringify(a) === JSON.stringify(b);

describe(`the values of a slot (seed ${SEED})`, () => {
  it('have one number each, however a list came to be, and are found by it', () => {
    const edits = fc.array(fc.tuple(fc.boolean(), fc.array(member, { minLength: 1, maxLength: 40 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.array(edits, { minLength: 2, maxLength: 4 }), (courses) => {
        const values = new ValueTable(false);
        const met: [number, readonly string[]][] = [];
        for (const course of courses) {
          let list: readonly string[] = [];
          for (const [grows, members] of course) {
            const rest = list.filter((each) => !members.includes(each));
            list = Object.freeze(grows ? [...new Set([...list, ...members])].sort() : rest);
            met.push([values.idOf(list), list]);
          }
        }
        for (const [id, list] of met) {
          expect(values.of(id)).toEqual(list);
          expect(values.idOf([...list])).toBe(id);
        }
        const distinct = met.filter(([, list], i) => met.findIndex(([, b]) => isSameList(list, b)) === i);
        expect(new Set(met.map(([id]) => id)).size).toBe(distinct.length);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('tell long lists apart that differ in their order or in one member', () => {
    const values = new ValueTable(false);
    const list = Array.from({ length: 100 }, (_, i) => `Delegation ${i}`);
    const others = [
      list,
      list.toReversed(),
      list.slice(1),
      [...list.slice(1), 'Delegation 100'],
      [...list, ''],
    ];
    const ids = others.map((each) => values.idOf(each));
    expect(new Set(ids).size).toBe(others.length);
    expect(ids.map((id) => values.of(id))).toEqual(others);
    expect(others.map((each) => values.idOf([...each]))).toEqual(ids);
  });

  it('of which only counts whether there is one have two numbers', () => {
    const values = new ValueTable(true);
    expect([undefined, '2010-11-09', '2010-11-10', undefined].map((each) => values.idOf(each))).toEqual([
      0, 1, 1, 0,
    ]);
  });
});
