import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InternTable } from '../../src/replay/internTable.ts';

/*
 * Things are told apart as their JSON tells them apart, without making it.
 */

const SEED = Number(process.env.SEED ?? 20101112);

describe('a lexicon', () => {
  it(`finds what says the same, and nothing else (seed ${SEED})`, () => {
    const small = fc.jsonValue({ maxDepth: 2, depthSize: 'small' });
    fc.assert(
      fc.property(fc.array(fc.oneof(small, fc.constantFrom([], {}, [[]], [{}], '', 0, null))), (values) => {
        const lexicon = new InternTable<string>();
        const kept = new Map<string, string>();
        for (const value of values) {
          const text = JSON.stringify(value);
          expect(lexicon.get(structuredClone(value))).toBe(kept.get(text));
          if (!kept.has(text)) lexicon.set(value, text);
          kept.set(text, text);
        }
        expect(lexicon.size).toBe(kept.size);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('looks at what a thing says now', () => {
    const lexicon = new InternTable<string>();
    const event = { type: 'theme.discussed', theme: 'a' };
    lexicon.set(event, 'first');
    event.theme = 'b';
    expect(lexicon.get(event)).toBeUndefined();
    expect(lexicon.get({ type: 'theme.discussed', theme: 'a' })).toBe('first');
  });

  it('keeps nothing about what is not plain data', () => {
    const lexicon = new InternTable<string>();
    for (const value of [new Date(0), new Map(), { on: new Date(0) }, [new (class {})()]]) {
      lexicon.set(value, 'kept');
      expect(lexicon.get(value)).toBeUndefined();
    }
    expect(lexicon.size).toBe(0);
  });
});
