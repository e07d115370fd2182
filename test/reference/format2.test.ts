import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type Problem, programmeSchema } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { problemsOf } from '../../src/model/problems.ts';
import { fileSchema } from '../../src/programmes/format2/schema.ts';
import { USES } from '../../src/programmes/format2/uses.ts';
import { mutationsOf } from '../support/mutations.ts';

/* The JSON Schema of programmes of format 2, held against their reader. */

const root = join(import.meta.dirname, '../..');
const schema = JSON.parse(readFileSync(join(root, 'schema/programme-2.json'), 'utf8')) as object;
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
(addFormats as unknown as (to: Ajv2020) => void)(ajv);
const isFile = ajv.compile(schema);

interface FileOfTest {
  readonly provisions: readonly { readonly use: string }[];
}

const fileOf = (id: string): FileOfTest =>
  parse(readFileSync(join(root, `conformance/programmes/${id}.yaml`), 'utf8')) as FileOfTest;

const IDS = ['ccm-2012', 'ccm-2017', 'ccm-2025', 'apmbc-2011'];

/** A programme with every part that a file can have. */
const whole = {
  $schema: './programme-2.json',
  format: 2,
  id: 'river',
  title: 'Meetings on the river',
  papers: { A: { title: 'The treaty', url: 'https://example.org' } },
  starts: '2012-01-01',
  statements: { R1: 'The meetings are held' },
  offices: { chair: { label: 'the chair', seats: ['one'], per: ['north'], heldBy: 'State', of: 'main' } },
  meetings: {
    spring: { label: 'spring', sort: 'experts', plan: { window: '2012-Q2', city: 'Bern', country: 'CH' } },
    main: {
      plan: { days: { from: '2012-06-04', to: '2012-06-06' }, window: '2012' },
      opens: { rapporteur: 'officer?', part: { optional: { choice: ['first', 'last'] } } },
      foreseen: { byDecision: 'plan' },
      offers: true,
      names: ['the main one'],
    },
  },
  flow: [{ between: ['spring', ['spring']] }, 'main'],
  decisions: {
    plan: {
      label: 'the plan',
      paragraph: 'R1',
      at: ['main'],
      terms: { groups: { list: 'text' }, seat: { fields: { city: 'city' } } },
      text: { window: { from: '2012-06-01', to: '2012-06-30' }, held: true, holders: [{ country: 'CH' }] },
      fixes: 'main',
      names: 'main.president',
      fills: 'chair',
    },
  },
  recommendations: { from: 'spring', to: 'main', subjects: ['water'] },
  acts: {
    'sample.taken': {
      label: 'a sample',
      fields: { site: 'text', days: 'days?' },
      at: 'spring',
      records: [{ count: 'samples' }, { set: 'last', from: 'site' }, { add: 'sites', of: 'site' }],
    },
  },
  offers: [{ country: 'CH', city: 'Bern', window: '2012-06', days: 3 }],
  provisions: [],
  aside: { R1: 'An option.' },
  names: { Bern: ['Berne'] },
  treaty: 'river',
  overrules: ['R1'],
};

/** Tells whether JSON Schema cannot find a problem: it does not compare the two days of a time. */
const isOfTwoDays = ({ expected, found }: Problem): boolean =>
  /ends on or after/.test(expected) || (/^two days/.test(expected) && /^{"from":"\d.*","to":"\d/.test(found));

describe('the JSON Schema of programmes of format 2', () => {
  it.each(IDS)('takes %s', (id) => {
    expect([isFile(fileOf(id)), isFile.errors]).toEqual([true, null]);
  });

  it('answers as the reader does on the form of a file with one thing changed', () => {
    expect([isFile(whole), isFile.errors]).toEqual([true, null]);
    const answers = new Set<boolean>();
    const different = [...mutationsOf(whole)].filter((input) => {
      const { success, error } = fileSchema.safeParse(input);
      answers.add(success);
      const isBeyond = !success && problemsOf(error, input).every(isOfTwoDays);
      return !isBeyond && isFile(input) !== success;
    });
    expect(different).toEqual([]);
    expect([...answers].sort()).toEqual([false, true]);
  });

  it.each(IDS)('refuses nothing that the reader takes, of %s with one thing changed in a provision', (id) => {
    const { provisions, ...others } = fileOf(id);
    let refused = 0;
    for (const [i, provision] of provisions.entries()) {
      for (const changed of mutationsOf(provision)) {
        const input = { ...others, provisions: provisions.map((each, j) => (i === j ? changed : each)) };
        if (isFile(input)) continue;
        refused++;
        expect([changed, programmeSchema.safeParse(input).success]).toEqual([changed, false]);
      }
    }
    expect(refused).toBeGreaterThan(10);
  });

  it.each([
    ['no such field', { use: 'held', with: { meeting: 'main', by: 'main.opened' } }],
    ['nothing given', { use: 'held' }],
    ['both times', { use: 'days', with: { meeting: 'main', within: '2012', before: '2012-01-01' } }],
    ['no time', { use: 'days', with: { meeting: 'main' } }],
    ['no such month', { use: 'days', with: { meeting: 'main', within: '2012-13' } }],
    [
      'no such relation',
      { use: 'condition', with: { on: 'main.opened', condition: { is: 'equals', of: [] } } },
    ],
  ])('refuses a use with %s', (_, provision) => {
    expect(isFile({ ...whole, provisions: [{ paragraph: 'R1', force: 'shall', ...provision }] })).toBe(false);
  });

  it('describes each field, each template, and all that is given to one', () => {
    const bare: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties } = node as { properties?: Record<string, { description?: string }> };
      const isSpoken = !/\/(if|\$defs\/(field|term|condition))(\/|$)/.test(path) && !/\/then$/.test(path);
      if (properties && isSpoken) {
        for (const [name, property] of Object.entries(properties)) {
          if (!property.description) bare.push(`${path}/${name}`);
        }
      }
      for (const [key, inner] of Object.entries(node)) walk(inner, `${path}/${key}`);
    };
    walk(schema, '');
    expect(bare).toEqual([]);
    const text = JSON.stringify(schema);
    for (const use of Object.keys(USES)) expect(text).toContain(`{"use":{"const":"${use}"}}`);
  });
});
