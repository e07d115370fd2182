import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Intersection } from '../../../../src/kernel/encode/packed/intersection.ts';
import { bitsInUse } from '../../../../src/kernel/encode/packed/rows.ts';

const SEED = 20101112;
const WORDS = 2;
const ACTIONS = 40;
const FACTORS = 3;
const VALUES = 4;

const someRows = fc
  .array(fc.oneof(fc.constant(-1), fc.integer()), {
    minLength: FACTORS * VALUES * WORDS,
    maxLength: FACTORS * VALUES * WORDS,
  })
  .map((words) => Int32Array.from(words));
const someValues = fc.array(fc.nat(VALUES - 1), { minLength: FACTORS, maxLength: FACTORS });
const someSteps = fc.array(someValues, { minLength: 1, maxLength: 12 });

const places = Int32Array.from({ length: FACTORS }, (_, factor) => factor * VALUES * WORDS);

describe(`a row that some factors share (seed ${SEED})`, () => {
  it('has the actions that each factor allows, and marks the words that change', () => {
    fc.assert(
      fc.property(someRows, someSteps, (rows, steps) => {
        const changed = new Uint8Array(WORDS);
        const count = new Int32Array(FACTORS).fill(VALUES);
        const shared = new Intersection({ rows, first: places, count }, ACTIONS, changed);
        for (const values of steps) {
          const before = shared.row.slice();
          changed.fill(0);
          const own = values.map((value, factor) => (places[factor] as number) + value * WORDS);
          own.forEach((place, factor) => {
            shared.put(factor, place);
          });
          shared.settle();
          for (let word = 0; word < WORDS; word++) {
            const all = own.reduce(
              (left, place) => left & (rows[place + word] as number),
              bitsInUse(ACTIONS, word),
            );
            expect(shared.row[word]).toBe(all);
            expect(changed[word] === 1 || before[word] === all).toBe(true);
          }
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
