import * as fc from 'fast-check';
import { MalformedError } from 'intersessional';
import { MalformedTextError, readProgramme, readRecord } from 'intersessional/read';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/read/json.ts';

function linesOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(MalformedError);
    return (error as MalformedError).message.split('\n');
  }
  return [];
}

const wrong = (text: string) => linesOf(() => readRecord(text, { name: 'record.json' }));

describe('strict JSON', () => {
  it.each([
    [
      'a trailing comma in an object',
      '{"programme":"x",}',
      'input: expected no comma before it, found } (line 1, column 18)',
    ],
    [
      'a trailing comma in an array',
      '{"events":[1,]}',
      'input: expected no comma before it, found ] (line 1, column 14)',
    ],
    ['a comment', '{ // c\n}', 'input: expected no comment: JSON has none, found // (line 1, column 3)'],
    [
      'single quotes',
      '{"programme": \'x\'}',
      "input: expected a text or name in double quotes, found 'x' (line 1, column 15)",
    ],
    [
      'curly quotes',
      '{“programme”: 1}',
      'input: expected a text or name in double quotes, found “programme” (line 1, column 2)',
    ],
    [
      'a bare name',
      '{programme: "x"}',
      'input: expected a text or name in double quotes, found programme (line 1, column 2)',
    ],
    [
      'a bare value',
      '{"a": June}',
      'input: expected a text or name in double quotes, found June (line 1, column 7)',
    ],
    [
      'a number as a name',
      '{1: 2}',
      'input: expected a field name in double quotes, found 1 (line 1, column 2)',
    ],
    [
      'a number that JSON has not',
      '{"a": 01}',
      'input: expected well-formed JSON, found 01 (line 1, column 7)',
    ],
    [
      'a missing comma',
      '{"a": 1\n"b c": 2}',
      'input: expected a comma, a colon or the end, found "b c" (line 2, column 1)',
    ],
    ['a missing colon', '{"a" 1}', 'input: expected a comma, a colon or the end, found 1 (line 1, column 6)'],
    ['a missing value', '{"a": }', 'input: expected a value, found } (line 1, column 7)'],
    ['two commas', '[1,,2]', 'input: expected a value, found , (line 1, column 4)'],
    ['the wrong end', '{"a": 1]', 'input: expected well-formed JSON, found ] (line 1, column 8)'],
    [
      'an open end',
      '{"events": [\n',
      'input: expected the rest of the JSON, found the end of the text (line 1, column 13)',
    ],
    [
      'a number without its end',
      '[1.',
      'input: expected the rest of the JSON, found the end of the text (line 1, column 4)',
    ],
    [
      'more after the end',
      '{} {}',
      'input: expected a comma, a colon or the end, found { (line 1, column 4)',
    ],
    [
      'a text over two lines',
      '{"a": "b\nc"}',
      'input: expected a text without line breaks or tabs, found character U+000A (line 1, column 9)',
    ],
    [
      'a text without its end',
      '{"a: 1,\n"b": 2}',
      'input: expected a text without line breaks or tabs, found character U+000A (line 1, column 8)',
    ],
    ['an unknown escape', '{"a": "b\\q"}', 'input: expected a valid escape, found \\q" (line 1, column 9)'],
    [
      'a no-break space',
      '{"a":\u00a01}',
      'input: expected well-formed JSON, found character U+00A0 (line 1, column 6)',
    ],
    [
      'a field that is there twice',
      '{"a": 1, "b": {"c": 1, "c": 2}}',
      'b.c: expected each field once, found it a second time (line 1, column 24)',
    ],
    [
      'nesting without end',
      '['.repeat(500_000),
      'input: expected at most 100 levels of nesting, found more (line 1, column 101)',
    ],
    [
      'nesting without end after another fault',
      `{a: ${'{"a":'.repeat(500_000)}`,
      'input: expected a text or name in double quotes, found a (line 1, column 2)',
    ],
    ['nothing', ' \r\n', 'input: expected a record, as JSON or YAML, found nothing'],
  ])('refuses %s', (_name, text, line) => {
    expect(wrong(text)).toEqual([line]);
  });

  it('tells every field that is there twice', () => {
    expect(wrong('{"a": [{"b": 1, "b": {"c": 1, "c": 2}}],\r\n"\\u0061": 1}')).toEqual([
      'a[0].b: expected each field once, found it a second time (line 1, column 17)',
      'a[0].b.c: expected each field once, found it a second time (line 1, column 31)',
      'a: expected each field once, found it a second time (line 2, column 1)',
    ]);
  });

  it('may nest to the limit, brackets in a text apart', () => {
    const text = `${'['.repeat(100)}"[{\\"[{"${']'.repeat(100)}`;
    expect(parseJson(text).faults).toEqual([]);
    expect(parseJson(`[${text}]`).faults).toHaveLength(1);
  });

  it('has no field that a prototype swallows', () => {
    expect(wrong('{"programme": "x", "events": [], "__proto__": {"a": 1}}')).toEqual([
      '__proto__: expected no such field, found {"a":1} (line 1, column 34)',
    ]);
  });

  it('is meant by a text that starts with a brace, unless the name says YAML', () => {
    const text = '{programme: ccm-2011, events: []}';
    expect(linesOf(() => readRecord(text))).not.toEqual([]);
    expect(readRecord(text, { name: 'record.yaml' })).toEqual({ programme: 'ccm-2011', events: [] });
  });

  it('may start with a byte order mark and have any line ends', () => {
    expect(readRecord('\uFEFF{\r\n\t"programme": "x",\r\n\t"events": []\r\n}\r\n')).toEqual({
      programme: 'x',
      events: [],
    });
  });

  it('is what JSON.parse takes, field names apart', () => {
    const texts = fc.oneof(
      fc.json(),
      fc
        .json({ maxDepth: 3 })
        .chain((text) =>
          fc
            .tuple(fc.nat(text.length), fc.constantFrom(...'{}[],:"\'\\/ #-0.1eEtn\n\t\0\u00a0'))
            .map(([at, extra]) => text.slice(0, at) + extra + text.slice(at)),
        ),
      fc.string({ unit: fc.constantFrom(...'{}[],:"\\ 0-1.eE+tru') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let parsed: unknown;
        let isJson = true;
        try {
          parsed = JSON.parse(text);
        } catch {
          isJson = false;
        }
        const { value, faults } = parseJson(text);
        if (faults.every(({ found }) => found === 'it a second time')) expect(isJson).toBe(true);
        else expect(isJson).toBe(false);
        if (faults.length === 0) expect(value).toEqual(parsed);
      }),
      { seed: 20101109, numRuns: 3000 },
    );
  });
});

describe('the place of a problem', () => {
  const text = `{
  "programme": "ccm-2011",
  "events": [
    { "on": "2010-11-09", "type": "firstMeeting.opened", "country": "NOR" },
    { "on": "2010-11-10", "type": "date.reached", "extra": { "a": 1 } }
  ],
  "more": 1
}`;

  it('is that of the value, of an unknown name, or of what lacks a field', () => {
    expect(wrong(text)).toEqual([
      'events[0].city: expected a text, found nothing (line 4, column 5)',
      'events[0].country: expected a country code of ISO 3166-1 alpha-2, such as LA, found "NOR" (line 4, column 69)',
      'events[1].extra: expected no such field, found {"a":1} (line 5, column 51)',
      'more: expected no such field, found 1 (line 7, column 3)',
    ]);
  });

  it('is in the problem itself', () => {
    try {
      readRecord('{"programme": 1, "events": []}');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(MalformedTextError);
      expect((error as MalformedTextError).problems).toEqual([
        { path: 'programme', expected: 'a text', found: '1', line: 1, column: 15 },
      ]);
    }
  });

  it('is told of a programme too', () => {
    expect(linesOf(() => readProgramme('{\n"id": 1}'))[0]).toMatch(/\(line \d+, column \d+\)$/);
  });
});

it('reads a large record', () => {
  const events = Array.from({ length: 20_000 }, () => ({ on: '2010-11-09', type: 'date.reached' }));
  const note = 'a "quoted" text\n'.repeat(200_000);
  const record = { programme: 'x', notes: note, events };
  expect(readRecord(JSON.stringify(record))).toEqual(record);
});
