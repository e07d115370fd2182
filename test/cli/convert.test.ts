import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { toOcel, toXes } from 'intersessional/interchange';
import { describe, expect, it } from 'vitest';
import { model, recordOf } from '../support/records.ts';
import { cli, file, MODEL, REAL, shell } from './support.ts';

const real = recordOf('ccm-2011');
const text = (path: string): string => readFileSync(path, 'utf8');
const unreadable = (err: string) => ({ code: 2, out: '', err });

describe('convert', () => {
  it('chooses the format by the ending of the name, and says what it did', async () => {
    const counts = `Records: 1. Events: ${model.events.length}.\n`;
    for (const [name, format, content] of [
      ['a.xes', 'an event log, XES', toXes(model)],
      ['a.ocel.json', 'an object-centric event log, OCEL 2.0', `${JSON.stringify(toOcel(model), null, 2)}\n`],
      ['A.JSONOCEL', 'an object-centric event log, OCEL 2.0', `${JSON.stringify(toOcel(model), null, 2)}\n`],
    ] as const) {
      const out = file(name, 'before');
      const said = `A record, JSON -> ${format}. ${counts}`;
      expect(await cli(['convert', MODEL, out])).toEqual({ code: 0, out: said, err: '' });
      expect(text(out)).toBe(content);
    }
  });

  it('chooses the format by --to before the ending', async () => {
    const out = file('log', '');
    expect((await cli(['convert', REAL, out, '--to', 'xes'])).code).toBe(0);
    expect(text(out)).toBe(toXes(real));
    expect((await cli(['convert', out, '-', '--to', 'ocel'])).out).toBe(
      `${JSON.stringify(toOcel(real), null, 2)}\n`,
    );
  });

  it('writes JSON to standard output, and nothing else, and reads standard input', async () => {
    const { code, out, err } = await cli(['convert', '-', '-'], { input: toXes(real) });
    expect([code, err, JSON.parse(out)]).toEqual([0, '', real]);
    expect((await cli(['convert', '-', '-', '--to', 'xes'], { input: out })).out).toBe(toXes(real));
  });

  it('writes YAML in which no reader takes Norway for false, or a day for a moment', async () => {
    const events = [{ on: '2011-01-17', type: 'friend.designated', country: 'NO', name: 'On', theme: '1' }];
    const record = { programme: 'ccm-2011', title: 'null', complete: false, events };
    const { out } = await cli(['convert', '-', '-', '--to', 'yaml'], { input: JSON.stringify(record) });
    expect(out).toContain('country: "NO"');
    expect(out).toContain('name: "On"');
    expect(out).toContain('title: "null"');
    expect(JSON.parse((await cli(['convert', '-', '-'], { input: out })).out)).toEqual(record);
  });

  it('keeps every character in every format', async () => {
    const note = 'a\u0000b\ud800c "d" <e> &\n\tf\u2028 \\u0041';
    const record = { programme: 'ccm-2011', events: [{ on: '2011-01-17', type: 'date.reached', note }] };
    let path = file('record.json', JSON.stringify(record));
    for (const name of ['a.xes', 'b.ocel.json', 'c.yaml', 'd.json']) {
      const next = file(name, '');
      expect((await cli(['convert', path, next])).code).toBe(0);
      path = next;
    }
    expect(JSON.parse(text(path))).toEqual(record);
  });

  it('takes one record of a log that has several', async () => {
    const log = file('two.xes', toXes([model, real]));
    expect(JSON.parse((await cli(['convert', log, '-', '--record', '2'])).out)).toEqual(real);
    expect((await cli(['convert', log, '-', '--to', 'ocel'])).out).toBe(
      `${JSON.stringify(toOcel([model, real]), null, 2)}\n`,
    );
    expect(await cli(['convert', log, '-'])).toEqual(
      unreadable('input: expected one record (--record takes one), found 2\n'),
    );
    for (const number of ['0', '3', '1.5', 'x']) {
      expect(await cli(['convert', log, '-', '--record', number])).toEqual(
        unreadable(`--record: expected a number from 1 to 2, found "${number}"\n`),
      );
    }
    expect(await cli(['audit', log])).toEqual(
      unreadable(`${log}: expected one record (convert --record takes one), found 2\n`),
    );
  });

  it('says what it cannot write, before it reads', async () => {
    for (const out of ['a.csv', 'a', 'a.xml', 'a.xes.gz']) {
      expect(await cli(['convert', 'nowhere.json', out])).toEqual(
        unreadable(
          `${out}: expected a name that ends in one of .ocel.json, .jsonocel, .xes, .yaml, .yml, .json, or --to, found another\n`,
        ),
      );
    }
    expect(await cli(['convert', MODEL, '-', '--to', 'csv'])).toEqual(
      unreadable('--to: expected one of ocel, xes, yaml, json, found "csv"\n'),
    );
  });

  it('says why a file cannot be read or written, and leaves the output as it was', async () => {
    const kept = file('kept.xes', 'kept');
    expect(await cli(['convert', 'nowhere.json', kept])).toEqual(
      unreadable('nowhere.json: expected a file that can be read, found no such file\n'),
    );
    expect((await cli(['convert', file('record.json', '{"programme":'), kept])).code).toBe(2);
    expect(text(kept)).toBe('kept');
    const folder = `${dirname(kept)}/folder.xes`;
    mkdirSync(folder);
    expect(await cli(['convert', MODEL, folder])).toEqual(
      unreadable(`${folder}: expected a file that can be written, found a folder\n`),
    );
    expect(await cli(['convert', MODEL, `${dirname(kept)}/none/a.xes`])).toEqual(
      unreadable(`${dirname(kept)}/none/a.xes: expected a file that can be written, found no such folder\n`),
    );
  });

  it('stands in a pipe', async () => {
    const line = `cli convert ${REAL} - --to xes | cli convert - - --to ocel | cli audit -`;
    const { code, out } = await shell(`${line}; echo "exit $?"`);
    const direct = await shell(`cli audit ${REAL}; echo "exit $?"`);
    expect([code, out.split('\n')[0]]).toEqual([0, direct.out.split('\n')[0]]);
    expect(out.trimEnd().split('\n').at(-1)).toBe('exit 3');
  });
});
