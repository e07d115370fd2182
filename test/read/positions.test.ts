import { locateRecord, readRecord } from 'intersessional/read';
import { describe, expect, it } from 'vitest';

const json = [
  '{',
  '  "programme": "ccm-2011",',
  '  "events": [',
  '    { "on": "2010-11-09", "type": "date.reached" },',
  '    {',
  '      "on": "2010-11-10",',
  '      "type": "date.reached"',
  '    }',
  '  ]',
  '}',
].join('\n');

const yaml = [
  '# a comment',
  'programme: ccm-2011',
  'events:',
  '  - { on: 2010-11-09, type: date.reached }',
  '  - on: 2010-11-10',
  '    type: date.reached',
].join('\n');

describe('the positions of what is in a record', () => {
  it.each([
    ['JSON', json, { line: 5, column: 5 }, { line: 6, column: 13 }],
    ['JSON with a byte order mark', `\uFEFF${json}`, { line: 5, column: 5 }, { line: 6, column: 13 }],
    [
      'JSON with other line ends',
      json.replaceAll('\n', '\r\n'),
      { line: 5, column: 5 },
      { line: 6, column: 13 },
    ],
    ['YAML', yaml, { line: 5, column: 5 }, { line: 5, column: 9 }],
  ])('are those of the text: %s', (_name, text, event, day) => {
    const { record, positionOf } = locateRecord(text);
    expect(record).toEqual(readRecord(text));
    expect(positionOf(['events', 1])).toEqual(event);
    expect(positionOf(['events', 1, 'on'])).toEqual(day);
  });

  it('are none for what is not in the text', () => {
    for (const text of [json, yaml]) {
      expect(locateRecord(text).positionOf(['events', 2])).toBeUndefined();
      expect(locateRecord(text).positionOf(['title'])).toBeUndefined();
    }
  });

  it('come with the errors of readRecord', () => {
    expect(() => locateRecord('{"programme": 1}')).toThrow(/line 1, column 15/);
  });
});
