import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { objectOf } from '../../../src/model/fieldSchemas.ts';
import { choicesIn, type Fields } from '../../../src/model/fields/declared.ts';
import { FIELD_TYPES } from '../../../src/model/fields/index.ts';

const folder = new URL('../../../src/model/fields/', import.meta.url);
const files = readdirSync(folder).filter((name) => name !== 'index.ts' && name !== 'declared.ts');

const accepts = (fields: Fields, value: unknown): boolean => objectOf(fields).safeParse(value).success;

describe('types of field', () => {
  it('are all in the registry, under the names of their schemas', async () => {
    const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href)));
    const found = Object.assign({}, ...modules) as Readonly<Record<string, unknown>>;
    const { boolean: _boolean, ...registered } = FIELD_TYPES;
    expect(Object.keys(found).sort()).toEqual(Object.keys(registered).sort());
    for (const [name, schema] of Object.entries(registered)) expect(found[name], name).toBe(schema);
  });
});

describe('fields as data', () => {
  it('tell the words from which they are chosen', () => {
    const choice = ['a', 'b'];
    for (const field of [{ choice }, { optional: { choice } }, { list: { choice } }]) {
      expect(choicesIn(field)).toEqual(choice);
    }
    for (const field of [undefined, 'text' as const, { is: 'a' }, { fields: { it: { choice } } }]) {
      expect(choicesIn(field)).toEqual([]);
    }
  });

  it('are of the type that they name, and must be there', () => {
    for (const [name, schema] of Object.entries(FIELD_TYPES)) {
      expect(objectOf({ it: name } as Fields).shape.it, name).toBe(schema);
      expect(accepts({ it: name } as Fields, {}), name).toBe(false);
    }
  });

  it('can be absent where a question mark or `optional` says so', () => {
    for (const name of Object.keys(FIELD_TYPES)) {
      for (const it of [`${name}?`, { optional: name }]) {
        expect(accepts({ it } as Fields, {}), name).toBe(true);
        expect(accepts({ it } as Fields, { it: null }), name).toBe(false);
      }
    }
  });

  it('choose from words, are always one word, or are lists', () => {
    const fields: Fields = {
      one: { choice: ['a', 'b'] },
      always: { is: 'c' },
      some: { list: { choice: ['d', 'e'] } },
    };
    const right = { one: 'b', always: 'c', some: ['e', 'd', 'e'] };
    expect(objectOf(fields).parse(right)).toEqual(right);
    expect(accepts(fields, { ...right, some: [] })).toBe(true);
    for (const wrong of [{ one: 'c' }, { always: 'a' }, { some: ['a'] }, { some: 'd' }])
      expect(accepts(fields, { ...right, ...wrong }), JSON.stringify(wrong)).toBe(false);
  });

  it('can have fields of their own, and no others', () => {
    const fields: Fields = { chair: { fields: { office: 'text', country: 'country?' } } };
    expect(accepts(fields, { chair: { office: 'president' } })).toBe(true);
    expect(accepts(fields, { chair: { office: 'president', country: 'XX' } })).toBe(false);
    expect(accepts(fields, { chair: { office: 'president', name: 'A' } })).toBe(false);
    expect(accepts(fields, { chair: { office: 'president' }, more: 1 })).toBe(false);
  });

  it('have one schema, so that what is shared can be told by it', () => {
    const inner = { fields: { name: 'text' } } as const;
    const [a, b] = [objectOf({ it: inner }), objectOf({ it: inner, more: 'text' })];
    expect(a.shape.it).toBe(b.shape.it);
    expect(objectOf(inner.fields)).toBe(a.shape.it);
  });
});
