import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  ccm2011,
  EVENT_TYPES,
  type EventType,
  eventSchema,
  programmeSchema,
  RULES,
  recordSchema,
} from 'intersessional';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { problemsOf } from '../../src/model/problems.ts';
import { EVENT_WORDS } from '../../src/reference/events/index.ts';
import { mutationsOf } from '../support/mutations.ts';
import { model, recordOf } from '../support/records.ts';

/*
 * Faults in the papers and at the edge of the command line that were found from outside, by kind: the input that was
 * found, and others of its kind. The id is that of the row.
 */

const textOf = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const jsonOf = (path: string): object => JSON.parse(textOf(path)) as object;

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
(addFormats as unknown as (to: Ajv2020) => void)(ajv);
const isRecord = ajv.compile(jsonOf('schema/record.json'));
const isProgramme = ajv.compile(jsonOf('schema/programme.json'));

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('P6: a page lists the event types and their fields', () => {
  it.each(EVENT_TYPES)('%s has an example that is an event of that type', (type) => {
    const { example } = EVENT_WORDS[type];
    expect(eventSchema.safeParse(example)).toEqual({ success: true, data: example });
    expect(example.type).toBe(type);
  });

  it('docs/record.md has every type, each of its fields, who does it and its example', () => {
    const page = textOf('docs/record.md');
    for (const type of EVENT_TYPES) {
      const section = page.split(`### \`${type}\`\n`)[1]?.split('\n##')[0] ?? '';
      const { says, who, fields, example } = EVENT_WORDS[type];
      expect(section).toContain(says);
      for (const each of who) expect(section).toContain(`\`${each}\``);
      for (const words of Object.values(fields)) expect(section).toContain(`| ${words} |`);
      for (const field of Object.keys(fields)) expect(section).toContain(`| \`${field}\` |`);
      expect(section).toContain(JSON.stringify(example, null, 2));
    }
  });
});

/** The problems that only the reader can find: JSON Schema does not compare two values. */
const BEYOND =
  /a record is in date order|ends on or after the day it starts|a meeting opens on one of its days/;

/** Returns the inputs on which a JSON Schema and the reader differ, but for what compares two values. */
function differences(schema: z.ZodType, validate: ValidateFunction, inputs: Iterable<unknown>) {
  const found: unknown[] = [];
  for (const input of inputs) {
    const { success, error } = schema.safeParse(input);
    const isBeyond = !success && problemsOf(error, input).every(({ expected }) => BEYOND.test(expected));
    if (validate(input) !== (success || isBeyond)) found.push(input);
  }
  return found;
}

const recordsOf = function* (types: readonly EventType[], complete: boolean) {
  for (const type of types) {
    for (const event of mutationsOf(EVENT_WORDS[type].example))
      yield { programme: 'x', complete, events: [event] };
  }
};

/** The programme with one provision for each rule, one thing changed in it. */
const programmesOf = function* () {
  const { provisions, ...others } = plain(ccm2011) as { provisions: { rule: string }[] };
  for (const rule of new Set(provisions.map((each) => each.rule))) {
    const provision = provisions.find((each) => each.rule === rule);
    for (const changed of mutationsOf(provision)) yield { ...others, provisions: [changed] };
  }
};

describe('B12: the JSON Schemas answer as the reader does', () => {
  it('take the records and the programme that come with the library', () => {
    expect([isRecord(model), isRecord(recordOf('ccm-2011')), isProgramme(plain(ccm2011))]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('on every event with one thing changed', () => {
    expect(differences(recordSchema, isRecord, recordsOf(EVENT_TYPES, true))).toEqual([]);
  });

  it('on an opening of a record that is not complete', () => {
    expect(differences(recordSchema, isRecord, recordsOf(['intersessional.opened'], false))).toEqual([]);
  });

  it('on a record with one thing changed around its events', () => {
    const record = {
      $schema: 's',
      programme: 'ccm-2011',
      title: 't',
      notes: 'n',
      complete: true,
      events: [],
    };
    expect(differences(recordSchema, isRecord, mutationsOf(record))).toEqual([]);
  });

  it('on the programme with one thing changed', () => {
    const { provisions: _, ...others } = plain(ccm2011) as { provisions: unknown };
    expect(differences(programmeSchema, isProgramme, mutationsOf({ ...others, provisions: [] }))).toEqual([]);
    expect(differences(programmeSchema, isProgramme, programmesOf())).toEqual([]);
  });

  it('on each rule with the parameters of each other rule', () => {
    const inputs = Object.keys(RULES).flatMap((rule) =>
      ccm2011.provisions.map(({ with: given }) => ({
        ...(plain(ccm2011) as object),
        provisions: [
          { paragraph: 'A4', force: 'shall', rule, binds: 'start', ...(given && { with: given }) },
        ],
      })),
    );
    expect(differences(programmeSchema, isProgramme, inputs)).toEqual([]);
  });

  it.each([
    ['country: XX', { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Oslo', country: 'XX' }],
    ['a language in words', { on: '2010-11-09', type: 'interpretation.arranged', languages: ['English'] }],
    [
      'an opening without its days',
      { on: '2011-06-27', type: 'intersessional.opened', city: 'Geneva', country: 'CH' },
    ],
    ['a day that there is not', { on: '2011-02-29', type: 'date.reached' }],
  ])('refuse %s', (_, event) => {
    expect(isRecord({ programme: 'ccm-2011', events: [event] })).toBe(false);
  });

  it('describe each field', () => {
    const bare: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties } = node as { properties?: Record<string, { description?: string }> };
      if (properties && !/\/(if|then|not)(\/|$)(?!.*with)/.test(path)) {
        for (const [name, property] of Object.entries(properties)) {
          if (!property.description) bare.push(`${path}/${name}`);
        }
      }
      for (const [key, inner] of Object.entries(node)) walk(inner, `${path}/${key}`);
    };
    walk(jsonOf('schema/record.json'), 'record');
    walk(jsonOf('schema/programme.json'), 'programme');
    expect(bare).toEqual([]);
  });
});
