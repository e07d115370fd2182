import { eventSchema, recordSchema } from 'intersessional';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { copierOf } from '../../src/model/form.ts';
import { FORM_2011 } from '../../src/rules/form.ts';
import { altered, pick, randomFrom } from '../support/malformed.ts';
import { model, recordOf } from '../support/records.ts';

const SEED = Number(process.env.SEED ?? 20101109);
const TIMES = 20_000;
const events = [...model.events, ...recordOf('ccm-2011').events];

/** Reads a value as zod does: its copy, or nothing where it finds a fault or the value throws. */
function asZodReads(schema: z.ZodType, value: unknown): unknown {
  try {
    return schema.safeParse(value).data;
  } catch {
    return undefined;
  }
}

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}

describe(`the form of an event (seed ${SEED})`, () => {
  it(`agrees with its schema on ${TIMES} objects, in what it takes and in what it copies`, () => {
    const random = randomFrom(SEED);
    let taken = 0;
    for (let i = 0; i < TIMES; i++) {
      const value = altered(random, pick(random, events), { steady: true });
      const event = FORM_2011.read(value);
      expect([i, event]).toEqual([i, asZodReads(eventSchema, value)]);
      if (event) taken++;
    }
    expect(taken).toBeGreaterThan(TIMES / 5);
    expect(TIMES - taken).toBeGreaterThan(TIMES / 5);
  });

  it('makes a copy that is frozen at every depth and shares nothing with the object', () => {
    for (const event of events) {
      const copy = FORM_2011.read(event);
      expect(copy).toEqual(event);
      expect(isFrozen(copy)).toBe(true);
      expect(isFrozen(event)).toBe(false);
    }
  });

  it('reads each field once', () => {
    const reads: Record<string, number> = {};
    const counting = new Proxy(events[0] as object, {
      get(target, key) {
        reads[String(key)] = (reads[String(key)] ?? 0) + 1;
        return Reflect.get(target, key) as unknown;
      },
    });
    expect(FORM_2011.read(counting)).toBeDefined();
    // The type tells which form it has to have, before it is a field like the others.
    const { type, ...others } = reads;
    expect(type).toBe(2);
    expect(Object.values(others).every((count) => count === 1)).toBe(true);
  });

  it('leaves out what is undefined', () => {
    const event = { on: '2010-11-09', type: 'date.reached', note: undefined };
    expect(Object.keys(FORM_2011.read(event) ?? {})).toEqual(['on', 'type']);
  });
});

describe('the form of a schema', () => {
  const cases: readonly (readonly [string, z.ZodType, readonly unknown[]])[] = [
    ['a record of names', z.record(z.string(), z.number()), [{ a: 1 }, { a: 'x' }, 5]],
    ['a value changed by a check', z.string().trim().min(1), [' a ', ' ', 5]],
    ['a value made into another', z.string().transform((text) => text.length), ['abc', 5]],
    ['an object that is open', z.object({ a: z.string() }), [{ a: 'x', b: 5 }, { b: 5 }]],
    ['a value with a default', z.strictObject({ a: z.string().default('x') }), [{}, { a: 'y' }, { a: 5 }]],
    ['what may be null', z.strictObject({ a: z.string().nullable() }), [{ a: null }, { a: 'y' }, {}]],
    ['a number from text', z.coerce.number(), ['5', 'x']],
    [
      'one of several kinds',
      z.union([z.string(), z.strictObject({ a: z.int() })]),
      ['x', { a: 1 }, { a: 1.5 }],
    ],
    ['a list of some length', z.array(z.enum(['a', 'b'])).min(1), [['a'], [], ['c'], new Array(2), 'a']],
  ];
  it.each(cases)('is read as zod reads it: %s', (_, schema, values) => {
    const copyOf = copierOf(schema);
    for (const value of values) expect([value, copyOf(value)]).toEqual([value, asZodReads(schema, value)]);
  });

  it('of a record of the library is its own', () => {
    const copyOf = copierOf(recordSchema);
    expect(copyOf(model)).toEqual(model);
    expect(copyOf({ ...model, events: [...model.events].reverse() })).toBeUndefined();
  });
});
