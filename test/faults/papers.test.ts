import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  audit,
  ccm2011,
  defineRecord,
  EVENT_TYPES,
  type EventType,
  eventSchema,
  MalformedError,
  type Programme,
  problemLine,
  programmeSchema,
  RULES,
  recordSchema,
  replay,
  type TreatyRecord,
} from 'intersessional';
import { readProgramme } from 'intersessional/read';
import { readings } from 'intersessional/source';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type * as z from 'zod';
import real from '../../conformance/records/ccm-2011.json' with { type: 'json' };
import { problemsOf } from '../../src/model/problems.ts';
import { EVENT_WORDS } from '../../src/reference/events/index.ts';
import { cli, file, MODEL, REAL, recordFile } from '../cli/support.ts';
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
const BEYOND = new RegExp(
  [
    'a record is in date order',
    'ends on or after the day it starts',
    'a meeting opens on one of its days',
    'a name of one thing',
    'one offer of a State',
    'a paragraph that',
    'a date of the years',
  ].join('|'),
);

/** Returns the inputs on which a JSON Schema and the reader differ, but for what compares two values. */
function differences(schema: z.ZodType, validate: ValidateFunction, inputs: Iterable<unknown>) {
  const found: unknown[] = [];
  const answers = new Set<boolean>();
  for (const input of inputs) {
    const { success, error } = schema.safeParse(input);
    answers.add(success);
    const isBeyond = !success && problemsOf(error, input).every(({ expected }) => BEYOND.test(expected));
    if (!isBeyond && validate(input) !== success) found.push(input);
  }
  expect(answers).toContain(false);
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

  it.each(['0999-12-31', '9000-01-01'])('on a date that is out of reach: %s', (starts) => {
    const programme = { ...(plain(ccm2011) as object), starts };
    expect([isProgramme(programme), programmeSchema.safeParse(programme).success]).toEqual([false, false]);
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

describe('B14: a record imported from JSON has the types that audit takes', () => {
  it('as it is, and checked', () => {
    expect(audit(ccm2011, real).verdict).toBe('cannotTell');
    const checked: TreatyRecord = defineRecord(real);
    expect(audit(ccm2011, checked)).toEqual(audit(ccm2011, real));
    expect(replay(ccm2011, real).context.on).toBe('2011-09-13');
  });

  it('and a record written in TypeScript is checked by the compiler', () => {
    const opened = {
      on: '2010-11-09',
      type: 'firstMeeting.opened',
      city: 'Vientiane',
      country: 'LA',
    } as const;
    expect(defineRecord({ programme: 'ccm-2011', events: [opened] }).events).toEqual([opened]);
    expect(defineRecord({ programme: 'ccm-2011', events: [] }).events).toEqual([]);
    const wrong = [
      // @ts-expect-error no such type of event
      () => defineRecord({ programme: 'x', events: [{ on: '2010-11-09', type: 'date.reachd' }] }),
      // @ts-expect-error no such field
      () => defineRecord({ programme: 'x', events: [{ on: '2010-11-09', type: 'date.reached', x: 1 }] }),
      // @ts-expect-error no events
      () => defineRecord({ programme: 'x' }),
    ];
    for (const define of wrong) expect(define).toThrow(MalformedError);
  });

  it('a text that is wrong is told by its path', () => {
    const wrong = { ...real, events: [{ on: 'June' as string, type: 'date.reached' as string }] };
    expect(() => defineRecord(wrong)).toThrow(
      'events[0].on: expected a calendar date, YYYY-MM-DD, found "June"',
    );
  });
});

/** Returns the problems of a record, a line for each. */
function linesOf(record: unknown): readonly string[] {
  try {
    audit(ccm2011, record);
  } catch (error) {
    expect(error).toBeInstanceOf(MalformedError);
    return (error as MalformedError).message.split('\n');
  }
  return [];
}

const day = (on: unknown) => ({ on, type: 'date.reached' });
const recordOn = (...days: readonly unknown[]) => ({ programme: 'ccm-2011', events: days.map(day) });

describe('B20: one line for one fault', () => {
  it.each(['June', '2010-13-40', '2011-02-29', '9999-99-99', '0', 'A', '~'])(
    'a date that is none: %s',
    (on) => {
      const events = [...model.events];
      for (const at of [0, 5, events.length - 1]) {
        const wrong = { ...model, events: events.map((event, i) => (i === at ? { ...event, on } : event)) };
        expect(linesOf(wrong)).toEqual([
          `events[${at}].on: expected a calendar date, YYYY-MM-DD, found ${JSON.stringify(on)}`,
        ]);
      }
    },
  );

  it.each([
    ['too late', ['2010-11-09', '2019-11-09', '2010-11-10', '2010-11-12'], 1],
    ['too early', ['2010-11-09', '2010-11-10', '2001-11-10', '2010-11-12'], 2],
    ['the first', ['2019-01-01', '2010-11-10', '2010-11-11'], 0],
    ['the last', ['2010-11-09', '2010-11-10', '2001-01-01'], 2],
    ['of two that changed places, the later one', ['2010-11-10', '2010-11-09'], 1],
  ] as [string, string[], number][])('a date out of order: %s', (_, days, at) => {
    const lines = linesOf(recordOn(...days));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      new RegExp(`^events\\[${at}\\]\\.on: expected a date on or .*: a record is in date order`),
    );
  });

  it('says between which days a date out of order would stand', () => {
    expect(linesOf(recordOn('2010-11-09', '2019-11-09', '2010-11-10', '2010-11-12'))).toEqual([
      'events[1].on: expected a date on or after 2010-11-09 and on or before 2010-11-10: a record is in date order, found "2019-11-09"',
    ]);
  });

  it('blames one date of 2,000 in a moment', () => {
    const days = Array.from({ length: 2000 }, (_, i) =>
      i === 3 ? '2099-01-01' : `2010-11-${10 + Math.floor(i / 100)}`,
    );
    expect(linesOf(recordOn(...days))).toHaveLength(1);
  });

  it.each([
    ['a span with a day that is none', { span: { from: '2011-06-31', to: '2011-06-01' } }, ['span.from']],
    ['an opening on no day of a wrong span', { span: { from: 'x', to: '2011-01-01' } }, ['span.from']],
    ['a span the wrong way round', { span: { from: '2011-06-30', to: '2011-06-27' } }, ['span']],
    ['an opening on none of its days', { on: '2011-07-27' }, ['on']],
    ['a day that is a number', { on: 5 }, ['on']],
    ['languages that are none', { languages: ['English', ''] }, ['languages[0]', 'languages[1]']],
  ])('of %s', (_, change, paths) => {
    const [opening] = model.events.filter(({ type }) => type === 'intersessional.opened');
    const lines = linesOf({ programme: 'ccm-2011', events: [{ ...opening, ...change }] });
    expect(lines.map((line) => line.split(': ')[0])).toEqual(paths.map((path) => `events[0].${path}`));
  });

  it.each([
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [Number.NaN, 'NaN'],
    [null, 'null'],
    ['5', '"5"'],
  ])('a number that is none: %s', (days, found) => {
    const offer = { on: '2010-10-01', type: 'host.offered', country: 'LB', city: 'B', days };
    const window = { from: '2011-09-10', to: '2011-09-20' };
    expect(linesOf({ programme: 'ccm-2011', events: [{ ...offer, window }] })).toEqual([
      `events[0].days: expected a number, found ${found}`,
    ]);
  });

  it('in our words, whatever is wrong', () => {
    const words =
      /Invalid|expected (string|number|array|object)\b|, received |Too (small|big)|Unrecognized|value of type/;
    for (const record of recordsOf(EVENT_TYPES, true)) {
      const { error } = recordSchema.safeParse(record);
      if (error) expect(problemsOf(error, record).map(problemLine).join('\n')).not.toMatch(words);
    }
    for (const programme of programmesOf()) {
      const { error } = programmeSchema.safeParse(programme);
      if (error) expect(problemsOf(error, programme).map(problemLine).join('\n')).not.toMatch(words);
    }
  });

  it('with the file, also of diff and mutate', async () => {
    const path = recordFile(recordOn('June'));
    const line = `${path}: events[0].on: expected a calendar date, YYYY-MM-DD, found "June" (line 1, column 41)\n`;
    for (const args of [['audit'], ['next'], ['mutate'], ['audit', MODEL]]) {
      expect(await cli([...args, path])).toMatchObject({ code: 2, err: line });
    }
    const programme = recordFile({ ...(plain(ccm2011) as object), starts: 'June' });
    for (const args of [
      ['diff', 'ccm-2011'],
      ['explore'],
      ['simulate'],
      ['mutate'],
      ['audit', MODEL, '--programme'],
    ]) {
      const { code, err } = await cli([...args, programme]);
      expect(code).toBe(2);
      expect(err.split('\n')).toEqual([
        expect.stringMatching(
          /^\S+record\.json: starts: expected a calendar date, .* \(line 1, column \d+\)$/,
        ),
        '',
      ]);
      expect(err).toContain(programme);
    }
  });

  it('of a programme given for a record, and the other way round', async () => {
    const programme = recordFile(plain(ccm2011) as object);
    expect((await cli(['audit', programme])).err).toBe(
      `${programme}: expected a record, found a programme (line 1, column 1)\n`,
    );
    expect((await cli(['explore', MODEL])).err).toBe(
      `${MODEL}: expected a programme, found a record (line 1, column 1)\n`,
    );
  });
});

describe('names that are not known are answered with the nearest one', () => {
  const opened = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' };
  const { country: _, ...nowhere } = opened;

  it.each([
    [
      'a type of event',
      { ...opened, type: 'firstMeeting.opend' },
      'type: expected one of 42 names (nearest: firstMeeting.opened)',
    ],
    [
      'a field',
      { ...opened, presdient: { country: 'LA' } },
      'presdient: expected no such field (nearest: president)',
    ],
    [
      'a field that is needed, in one line',
      { ...nowhere, contry: 'LA' },
      'contry: expected no such field (nearest: country)',
    ],
    [
      'a decision',
      { on: opened.on, type: 'objection.raised', decision: 'language', delegation: 'X' },
      'decision: expected one of workProgramme, coordination, recommendations, intersessional, languages, conferenceSupport, nextMeeting (nearest: languages)',
    ],
    [
      'a field inside another',
      { ...opened, president: { country: 'LA', nam: 'x' } },
      'president.nam: expected no such field (nearest: name)',
    ],
  ])('%s', async (_name, event, line) => {
    const { err } = await cli(['audit', recordFile({ programme: 'ccm-2011', events: [event] })]);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(`events[0].${line}, found `);
  });

  it.each([
    [['events', 'decision.adoptd'], 'nearest: decision.adopted'],
    [['programme', 'ccm-2013'], 'nearest: ccm-20'],
    [['simulate', 'ccm-2011', '--goal', 'secondMeetin'], 'such as secondMeeting,'],
    [['simulate', 'ccm-2011', '--delay', 'support.aranged=3'], 'nearest: support.arranged'],
    [['mutate', MODEL, '--paragraph', 'A55'], 'nearest: A5'],
    [['audt', MODEL], 'Did you mean audit?'],
    [['audit', MODEL, '--ful'], 'Did you mean --full?'],
  ])('%j', async (args, words) => {
    const { code, err } = await cli(args);
    expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
    expect(err).toContain(words);
  });
});

describe("P5: audit and next take one's own programme", () => {
  const mine = { ...(plain(ccm2011) as Programme), id: 'mine-2011' };
  const records = { ...model, programme: 'mine-2011' };

  it('programme prints a programme that can be read again', async () => {
    const { code, out } = await cli(['programme', 'ccm-2011']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(plain(ccm2011));
    expect(readProgramme(out)).toEqual(plain(ccm2011));
    const again = file('again.json', out);
    expect((await cli(['diff', 'ccm-2011', again])).code).toBe(0);
    expect((await cli(['audit', MODEL, '--programme', again])).out).toBe((await cli(['audit', MODEL])).out);
  });

  it('audit and next hold a record against it, JSON or YAML, or from standard input', async () => {
    const record = recordFile(records);
    for (const programme of [recordFile(mine), file('mine.yaml', stringify(mine))]) {
      expect((await cli(['audit', record, '--programme', programme])).code).toBe(0);
      expect((await cli(['next', record, '--programme', programme])).code).toBe(0);
    }
    const input = JSON.stringify(mine);
    expect((await cli(['audit', record, '--programme', '-'], { input })).code).toBe(0);
    expect((await cli(['audit', '-', '--programme', '-'], { input })).err).toContain('standard input once');
  });

  it('simulate and explore take it as an option, too, and once', async () => {
    const programme = recordFile(mine);
    const line = ['simulate', '--programme', programme, '--runs', '10', '--seed', '1', '--json'];
    expect(JSON.parse((await cli(line)).out)).toMatchObject({ programme: 'mine-2011', runs: 10 });
    expect((await cli(['explore', 'ccm-2011', '--programme', programme])).err).toMatch(
      /^programme: .* found two\n$/,
    );
    expect((await cli(['simulate'])).err).toMatch(/^programme: .* found nothing\n$/);
  });

  it('what one changes counts', async () => {
    const languages = ['en', 'fr', 'es', 'ar'];
    const stricter = { ...mine, drafts: { ...mine.drafts, languages: { languages } } };
    const { code, out } = await cli(['audit', recordFile(records), '--programme', recordFile(stricter)]);
    expect(code).toBe(1);
    expect(out).toContain('Arabic');
  });

  it('a record of another programme is told so, with both names', async () => {
    const { code, err } = await cli(['audit', MODEL, '--programme', recordFile(mine)]);
    expect(code).toBe(2);
    expect(err).toBe(
      `${MODEL}: programme: expected mine-2011, the id of the programme given, found "ccm-2011" (line 3, column 16)\n`,
    );
  });

  const broken = recordFile({
    ...model,
    events: model.events.map((event) =>
      event.type === 'intersessional.opened' ? { ...event, city: 'Paris' } : event,
    ),
  });

  it.each([
    [[MODEL, MODEL], 0],
    [[MODEL, REAL], 3],
    [[REAL, broken, MODEL], 1],
    [[broken, 'no-such-file.json', MODEL], 2],
  ])('audit takes several records, and exits with the worst: %j', async (records, code) => {
    const ran = await cli(['audit', ...records]);
    expect(ran.code).toBe(code);
    for (const each of records) expect(ran.out + ran.err).toContain(each);
    expect(ran.out).toMatch(new RegExp(`\\n${records.length} records: .*\\n$`));
  });

  it('with --json it prints a list of what each alone prints', async () => {
    const { out, err } = await cli(['audit', MODEL, 'no-such-file.json', REAL, '--json']);
    const all = JSON.parse(out) as readonly { file: string }[];
    expect(all.map((each) => each.file)).toEqual([MODEL, REAL]);
    for (const { file: path, ...each } of all) {
      expect(each).toEqual(JSON.parse((await cli(['audit', path, '--json'])).out));
    }
    expect(JSON.parse(err)).toMatchObject({ errors: [{ file: 'no-such-file.json', found: 'no such file' }] });
  });
});

describe('B22: --json escapes control characters', () => {
  const nasty = 'A\u0007\u001b[31m\u007f\u0085\u009b2J\u2028\u202eB';
  const record = {
    programme: 'ccm-2011',
    events: [
      { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' },
      { on: '2010-11-10', type: 'objection.raised', decision: 'languages', delegation: nasty },
      { on: '2010-11-12', type: 'decision.adopted', decision: 'languages' },
    ],
  };
  /** Every control character but the end of a line, and the marks that turn the writing. */
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  const RAW = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]/;

  it.each([['audit'], ['audit', '--repair'], ['next']])('of %s', async (command, ...more) => {
    const { out } = await cli([command, recordFile(record), '--json', ...more]);
    expect(out).not.toMatch(RAW);
    expect(out).toContain('\\u009b2J');
    expect(JSON.stringify(JSON.parse(out))).toContain(JSON.stringify(nasty).slice(1, -1));
  });

  it('of errors, and of a programme', async () => {
    const wrong = recordFile({ ...record, programme: nasty });
    expect((await cli(['audit', wrong, '--json'])).err).not.toMatch(RAW);
    expect((await cli(['audit', wrong])).err).not.toMatch(RAW);
    const other = recordFile({ ...(plain(ccm2011) as object), title: nasty });
    const { out } = await cli(['diff', 'ccm-2011', other, '--json']);
    expect(out).toContain('\\u009b2J');
    expect(out).not.toMatch(RAW);
  });
});

describe('P8: the words of the glossary, and readings by their ids', () => {
  const sources = ['src', 'test', 'conformance', 'docs', 'examples', 'scripts'].flatMap((folder) =>
    readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|mjs|md)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );

  it('no comment, title or page names a reading by a number, or by an id that there is not', () => {
    expect(sources.length).toBeGreaterThan(300);
    const wrong = sources.flatMap((path) => {
      const text = textOf(path);
      const numbers = text.match(/\breadings? \d+/g) ?? [];
      const named = [...text.matchAll(/\breadings? ((?:`[\w-]+`(?:, | and )?)+)/g)];
      const ids = named.flatMap(([, list = '']) =>
        [...list.matchAll(/`([\w-]+)`/g)].map(([, id = '']) => id),
      );
      return [...numbers, ...ids.filter((id) => !(id in readings))].map((each) => `${path}: ${each}`);
    });
    expect(wrong).toEqual([]);
  });

  it('the glossary has the forces as the programme has them, and one fitness', () => {
    const glossary = textOf('docs/glossary.md');
    for (const { force } of ccm2011.provisions) expect(glossary).toContain(`\`${force}\``);
    expect(glossary).not.toContain('shallNot');
    expect(
      glossary.match(/^\| `fitness` .*1 - edits \/ \(events \+ length of the shortest run\)/gm),
    ).toHaveLength(1);
  });
});

describe('P12: next says what matters first', () => {
  interface Printed {
    readonly may: readonly { readonly type: string }[];
    readonly notYet: readonly { readonly type: string }[];
    readonly never: readonly { readonly type: string }[];
  }
  const json = async (...args: readonly string[]) =>
    JSON.parse((await cli(['next', ...args, '--json'])).out) as Printed;
  const typesIn = ({ may, notYet, never }: Printed) => [...may, ...notYet, ...never].map(({ type }) => type);
  const isChange = (type: string) => type.startsWith('meeting.');

  it.each(['2010-10-20', '2010-11-10', '2010-12-31', '2011-06-28', '2011-07-20'])('as of %s', async (day) => {
    const few = await json(MODEL, '--as-of', day);
    const all = await json(MODEL, '--as-of', day, '--all');
    expect(typesIn(few).filter(isChange)).toEqual([]);
    expect(typesIn(all).filter(isChange).length).toBeGreaterThan(0);
    expect(Object.keys(few)).toEqual(Object.keys(all));
    const rest = all.may.filter(({ type }) => type !== 'date.reached');
    expect(few.may.length).toBeLessThan(rest.length);
    expect(few.may.map(({ type }) => type)).not.toContain('date.reached');
    const { out } = await cli(['next', MODEL, '--as-of', day]);
    expect(out).not.toContain('meeting relocated');
    expect(out).toContain('More: --all');
    expect((await cli(['next', MODEL, '--as-of', day, '--all'])).out).toContain('meeting relocated');
  });

  it('what is awaited comes before the rest of the stage', async () => {
    const { may } = await json(MODEL, '--as-of', '2010-11-10');
    const first = may.findIndex(({ type }) => type === 'objection.raised');
    const last = may.findLastIndex(({ type }) => type === 'decision.adopted');
    expect(last).toBeLessThan(first);
    const { out } = await cli(['next', MODEL, '--as-of', '2010-12-31']);
    expect(out.split('May happen now\n')[1]?.split('\n\n')[0]).toMatch(/conference\s+support\s+arranged/);
  });

  it('after the end of the cycle, nothing', async () => {
    const closed = { on: '2011-09-16', type: 'secondMeeting.closed' };
    const path = recordFile({ ...model, events: [...model.events, closed] });
    for (const more of [[], ['--all']]) {
      const { may, notYet } = await json(path, ...more);
      expect([may, notYet]).toEqual([[], []]);
      const { out } = await cli(['next', path, ...more]);
      expect(out).toContain('May happen now\n  nothing: the cycle has ended\n');
      expect(out).not.toContain('paper circulated');
    }
  });
});
