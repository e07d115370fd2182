import { eventSchema, recordSchema } from 'intersessional';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { formsOf } from '../../src/model/fieldForms.ts';
import { objectOf } from '../../src/model/fieldSchemas.ts';
import type { FieldType } from '../../src/model/fields/declared.ts';
import { FIELD_TYPES } from '../../src/model/fields/index.ts';
import { copied, type Form, objectForm, problemsWith } from '../../src/model/form.ts';
import { problemsOf } from '../../src/model/problems.ts';
import { recordFormOf } from '../../src/model/record.ts';
import { FORM_2011 } from '../../src/rules/form.ts';
import { altered, pick, randomFrom } from '../support/malformed.ts';
import { model, recordOf } from '../support/records.ts';

const SEED = Number(process.env.SEED ?? 20101109);
const TIMES = 20_000;
const events = [...model.events, ...recordOf('ccm-2011').events];

/** Values on both sides of the boundaries of the types of field. */
const VALUES: readonly unknown[] = [
  ...['', ' ', 'x', 'LA', 'la', 'UK', 'LAO', 'en', 'EN-gb', 'xx', 'zh-Hans-CN', 'x-klingon'],
  ...[
    '2010-02-28',
    '2010-02-29',
    '2012-02-29',
    '1900-02-29',
    '2000-02-29',
    '2010-02-30',
    '2010-04-31',
    '2010-13-01',
  ],
  ...[
    '2010-00-10',
    '0000-02-29',
    '2010-1-1',
    '2010-11-09\n',
    '2010-11-09T00:00',
    '-2010-11-09',
    '10000-01-01',
  ],
  ...[0, -0, -1, 0.5, 1, 1.5, -1.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER, 5n],
  ...[null, undefined, true, false, Symbol('s'), () => 0, (a: unknown) => a],
  ...[
    [],
    [''],
    ['x'],
    ['en'],
    [5],
    [null],
    new Array(1),
    ['en', 'xx', 'fr'],
    { length: 0 },
    { length: 1 },
    new Map(),
  ],
  ...[
    {},
    { country: 'LB' },
    { country: 'ZZ' },
    { name: '' },
    { name: 'X', country: 'LB' },
    { office: 5, country: 'LB' },
  ],
  ...[
    { office: '', country: 'LB' },
    { country: 'ZZ', office: '' },
    { country: 'LB', more: 1 },
    { country: 5, more: 1 },
  ],
  ...[
    { from: '2011-06-27', to: '2011-06-30' },
    { from: '2011-06-30', to: '2011-06-27' },
    { from: '2011-06-27' },
  ],
  ...[
    { from: 'x', to: '2011-06-30' },
    { from: '2011-06-30', to: '2011-06-27', days: 4 },
    { from: 5, to: 'June' },
  ],
  [
    { from: '2011-06-27', to: '2011-06-30' },
    { from: '2011-06-30', to: '2011-06-27' },
  ],
];

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

describe(`the words of a form (seed ${SEED})`, () => {
  /** The problems that zod finds, and none where it finds no fault or the value throws. */
  function asZodSays(schema: z.ZodType, value: unknown): unknown {
    try {
      const { error } = schema.safeParse(value);
      return error ? problemsOf(error, value) : [];
    } catch {
      return 'throws';
    }
  }

  function asTheFormSays(form: Form, value: unknown): unknown {
    try {
      return problemsWith(form, value);
    } catch {
      return 'throws';
    }
  }

  it(`are those of the schema of events on ${TIMES} objects`, () => {
    const random = randomFrom(SEED);
    for (let i = 0; i < TIMES; i++) {
      const value = altered(random, pick(random, events), { steady: true });
      expect([i, asTheFormSays(FORM_2011.form, value)]).toEqual([i, asZodSays(eventSchema, value)]);
    }
  });

  it('are those of the schema of records, each with some events that are none', () => {
    const random = randomFrom(SEED);
    const form = recordFormOf(FORM_2011);
    for (let i = 0; i < 500; i++) {
      const some = events
        .slice(0, 12)
        .map((event) => (random() < 0.3 ? altered(random, event, { steady: true }) : event));
      const record = { ...model, complete: random() < 0.5, events: random() < 0.2 ? some.reverse() : some };
      const value =
        random() < 0.3
          ? altered(random, { ...record, events: events.slice(0, 12) } as never, { steady: true })
          : record;
      expect([i, asTheFormSays(form, value)]).toEqual([i, asZodSays(recordSchema, value)]);
    }
  });

  it.each(Object.keys(FIELD_TYPES) as FieldType[])(
    'are those of the schema of the type of field %s',
    (type) => {
      const [form, schema] = [objectForm(formsOf({ it: type })), objectOf({ it: type })];
      for (const it of VALUES)
        expect([it, asTheFormSays(form, { it })]).toEqual([it, asZodSays(schema, { it })]);
      expect(asTheFormSays(form, {})).toEqual(asZodSays(schema, {}));
    },
  );
});

describe('a reader', () => {
  it('of a record gives its own copy, and says nothing of what has not the form', () => {
    const form = recordFormOf(FORM_2011);
    expect(copied(form, model)).toEqual(model);
    expect(copied(form, { ...model, events: [...model.events].reverse() })).toBeUndefined();
  });
});
