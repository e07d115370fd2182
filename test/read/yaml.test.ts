import { readFileSync } from 'node:fs';
import { ccm2011, MalformedError } from 'intersessional';
import { readProgramme, readRecord } from 'intersessional/read';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';

function wrong(text: string): readonly string[] {
  try {
    readRecord(text, { name: 'record.yaml' });
  } catch (error) {
    expect(error).toBeInstanceOf(MalformedError);
    return (error as MalformedError).message.split('\n');
  }
  return [];
}

const NORWAY = `programme: ccm-2011
events:
  - on: 2010-11-09
    type: firstMeeting.opened
    city: Oslo
    country: NO
`;
const OPENED = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Oslo', country: 'NO' };

describe('YAML', () => {
  it('leaves dates and Norway what they are', () => {
    expect(readRecord(NORWAY)).toEqual({ programme: 'ccm-2011', events: [OPENED] });
  });

  it('is YAML 1.2 whatever the text says', () => {
    expect(readRecord(`%YAML 1.1\n---\n${NORWAY}`)).toEqual({ programme: 'ccm-2011', events: [OPENED] });
  });

  it('may start with a byte order mark and have CRLF line ends', () => {
    expect(readRecord(`\uFEFF${NORWAY.replaceAll('\n', '\r\n')}`).events).toEqual([OPENED]);
    expect(wrong(`\uFEFF${NORWAY.replaceAll('\n', '\r\n').replace('2010-11-09', 'June')}`)).toEqual([
      'events[0].on: expected a calendar date, YYYY-MM-DD, found "June" (line 3, column 9)',
    ]);
  });

  it('has numbers with a point', () => {
    const text =
      'programme: x\nevents: [{on: 2011-06-30, type: preparatoryMeeting.held, format: informal, days: 0.5}]';
    expect(readRecord(text).events[0]).toMatchObject({ days: 0.5 });
  });

  it('gives the same record as JSON', () => {
    const path = new URL('../../conformance/records/ccm-2011.json', import.meta.url);
    const text = readFileSync(path, 'utf8');
    expect(readRecord(stringify(JSON.parse(text)))).toEqual(readRecord(text));
  });

  it('gives the same programme as JSON', () => {
    const json = JSON.stringify(ccm2011);
    expect(readProgramme(stringify(JSON.parse(json)))).toEqual(readProgramme(json));
  });

  it('can name an event once and repeat it', () => {
    const event = '&day {on: 2010-11-09, type: date.reached}';
    const text = `programme: x\nevents:\n  - ${event}\n${'  - *day\n'.repeat(500)}`;
    expect(readRecord(text).events).toHaveLength(501);
  });

  it.each([
    [
      'a field that is there twice',
      'programme: x\nevents:\n  - on: 2010-01-01\n    on: 2010-01-02\n',
      'events[0].on: expected each field once, found it a second time (line 4, column 5)',
    ],
    [
      'a second document',
      'programme: x\nevents: []\n---\na: 1\n',
      'input: expected one document, found 2 (line 3, column 1)',
    ],
    [
      'a tag',
      'programme: !!timestamp 2010-11-09\nevents: []\n',
      'input: expected YAML without tags, found a tag: tag:yaml.org,2002:timestamp (line 1, column 12)',
    ],
    [
      'an alias of nothing',
      'programme: *x\nevents: []\n',
      'programme: expected an alias of an anchor before it, found *x (line 1, column 12)',
    ],
    [
      'an alias inside itself',
      'programme: x\nevents: &a [*a]\n',
      'events[0]: expected an alias of an anchor before it, found *a inside itself (line 2, column 13)',
    ],
    [
      'a tab as indentation',
      'programme: x\nevents:\n\t- 1\n',
      'input: expected well-formed YAML, found a syntax error: Tabs are not allowed as indentation (line 3, column 1)',
    ],
    ['nothing but a comment', '# nothing\n', 'input: expected a record, as JSON or YAML, found nothing'],
    ['nothing', '', 'input: expected a record, as JSON or YAML, found nothing'],
    ['a plain text', 'hello\n', 'input: expected an object, found "hello" (line 1, column 1)'],
    [
      'nesting without end',
      `a: ${'['.repeat(50_000)}`,
      'input: expected at most 100 levels of nesting, found more (line 1, column 104)',
    ],
    [
      'nesting of dashes without end',
      '- '.repeat(5000),
      'input: expected at most 100 levels of nesting, found more (line 1, column 203)',
    ],
  ])('refuses %s', (_name, text, line) => {
    expect(wrong(text)).toEqual([line]);
  });

  it('refuses aliases that would grow too large', () => {
    const levels = [...'bcdefghi'].map((name, index) => {
      const before = `*${'abcdefghi'[index]}`;
      return `${name}: &${name} [${Array(10).fill(before).join(', ')}]`;
    });
    expect(wrong(`a: &a [${Array(10).fill('x').join(', ')}]\n${levels.join('\n')}\n`)).toEqual([
      'input: expected few aliases, found so many that it would grow too large',
    ]);
  });

  it('tells every syntax error that the parser gives', () => {
    expect(wrong('a: b: c\nd: [1\ne: "x\n').length).toBeGreaterThan(1);
  });

  it('tells the place of a problem: the value, an unknown name, what lacks a field', () => {
    const text =
      'programme: ccm-2011\nevents:\n  - on: 2010-11-09\n    type: firstMeeting.opened\n    country: NOR\n    more: 1\n';
    expect(wrong(text)).toEqual([
      'events[0].city: expected a text, found nothing (line 3, column 5)',
      'events[0].country: expected a country code of ISO 3166-1 alpha-2, such as LA, found "NOR" (line 5, column 14)',
      'events[0].more: expected no such field, found 1 (line 6, column 5)',
    ]);
  });
});
