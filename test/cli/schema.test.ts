import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readProgramme } from 'intersessional/read';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { problemsOf } from '../../src/model/problems.ts';
import { recordSchemaOf } from '../../src/model/recordSchema.ts';
import { vocabularyOf } from '../../src/programmes/vocabulary.ts';
import { mutationsOf } from '../support/mutations.ts';
import { cli, file } from './support.ts';

/* The JSON Schema of the records of a programme, held against the reader of these records. */

const root = join(import.meta.dirname, '../..');
const IDS = ['ccm-2012', 'ccm-2017', 'ccm-2025', 'apmbc-2011'];

interface Schema {
  readonly [keyword: string]: unknown;
}

const fileOf = (id: string): string => join(root, `conformance/programmes/${id}.yaml`);

async function schemaOf(name: string): Promise<Schema> {
  const { code, out, err } = await cli(['schema', name]);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Schema;
}

function validatorOf(schema: Schema) {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
  (addFormats as unknown as (to: Ajv2020) => void)(ajv);
  return ajv.compile(schema);
}

interface RecordOfTest {
  readonly complete?: boolean;
  readonly events: readonly object[];
}

const recordOf = (id: string): RecordOfTest =>
  parse(readFileSync(join(root, `conformance/records/${id}.yaml`), 'utf8')) as RecordOfTest;

const readerOf = (id: string) => {
  const programme = readProgramme(readFileSync(fileOf(id), 'utf8'), { name: fileOf(id) });
  return recordSchemaOf(vocabularyOf(programme).form);
};

/** The problems that JSON Schema cannot find: it does not compare two values. */
const BEYOND = /in date order|ends on or after|opens on one of|a date (?:from|up to|between)/;

describe('schema', () => {
  it.each(IDS)(
    'takes the real record of %s, and answers as its reader does with one thing changed',
    async (id) => {
      const isRecord = validatorOf(await schemaOf(fileOf(id)));
      const record = recordOf(id);
      expect([isRecord(record), isRecord.errors]).toEqual([true, null]);
      const reader = readerOf(id);
      const answers = new Set<boolean>();
      const inputs = [true, false].flatMap((complete) =>
        record.events.flatMap((event) =>
          [...mutationsOf(event)].map((changed) => ({ ...record, complete, events: [changed] })),
        ),
      );
      const different = inputs.filter((input) => {
        const { success, error } = reader.safeParse(input);
        answers.add(success);
        const isBeyond = !success && problemsOf(error, input).every(({ expected }) => BEYOND.test(expected));
        return !isBeyond && isRecord(input) !== success;
      });
      expect(different.slice(0, 3)).toEqual([]);
      expect([...answers].sort()).toEqual([false, true]);
    },
  );

  it.each([...IDS, 'ccm-2011'])('describes each field of a record of %s', async (id) => {
    const bare: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties } = node as { properties?: Record<string, { description?: string }> };
      for (const [name, property] of Object.entries(properties ?? {})) {
        if (!property.description) bare.push(`${path}/${name}`);
      }
      for (const [key, inner] of Object.entries(node)) {
        if (!['if', 'then', 'not'].includes(key)) walk(inner, `${path}/${key}`);
      }
    };
    const schema = await schemaOf(id);
    walk(schema, id);
    expect(bare).toEqual([]);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it('has the labels and the gists of the file', async () => {
    const text = JSON.stringify(await schemaOf('ccm-2012'));
    expect(text).toContain('"description":"Opened: the Third Meeting."');
    expect(text).toContain('"description":"A consultation on the unit."');
    expect(text).toContain('"description":"An informal intersessional in April 2012 in Geneva"');
  });

  it('exits 2 for what is no programme', async () => {
    const { code, out } = await cli(['schema', file('x.yaml', 'id: x')]);
    expect([code, out]).toEqual([2, '']);
  });
});
