import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { cli, file, recordFile } from './support.ts';

const unreadable = (err: string) => ({ code: 2, out: '', err });

describe('what cannot be read exits 2, with one line a problem on standard error', () => {
  it('a file that is not there', async () => {
    expect(await cli(['audit', 'nowhere.json'])).toEqual(
      unreadable('nowhere.json: expected a file that can be read, found no such file\n'),
    );
  });

  it('a folder', async () => {
    expect(await cli(['audit', tmpdir()])).toEqual(
      unreadable(`${tmpdir()}: expected a file that can be read, found a folder\n`),
    );
  });

  it('a file that is no text', async () => {
    const path = file('record.json', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]));
    expect(await cli(['audit', path])).toEqual(
      unreadable(`${path}: expected text in UTF-8, found something else\n`),
    );
  });

  it('a record with problems, every one of them', async () => {
    const text =
      '{\n  "programme": "ccm-2011",\n  "events": [\n    { "on": "June", "type": "date.reached", "x": 1 }\n  ]\n}';
    const path = file('record.json', text);
    expect(await cli(['audit', path])).toEqual(
      unreadable(
        `${path}: events[0].on: expected a calendar date, YYYY-MM-DD, found "June" (line 4, column 13)\n` +
          `${path}: events[0].x: expected no such field, found 1 (line 4, column 45)\n`,
      ),
    );
  });

  it('a programme that nobody knows', async () => {
    for (const programme of ['x', 'toString', '__proto__']) {
      const path = recordFile({ programme, events: [] });
      expect(await cli(['next', path])).toEqual(
        unreadable(
          `${path}: programme: expected one of ccm-2011, ccm-2012, ccm-2017, ccm-2025, apmbc-2011, or --programme with another, found "${programme}" (line 1, column 14)\n`,
        ),
      );
    }
  });

  it('a day that is none', async () => {
    for (const command of ['audit', 'next']) {
      expect(await cli([command, 'nowhere.json', '--as-of', '2011-02-30'])).toEqual(
        unreadable('--as-of: expected a calendar date, YYYY-MM-DD, found "2011-02-30"\n'),
      );
    }
  });

  it('an unknown command', async () => {
    expect(await cli(['audt', 'x.json'])).toEqual(unreadable('No such command: audt. Did you mean audit?\n'));
  });

  it('an unknown option', async () => {
    expect(await cli(['audit', 'x.json', '--jsn'])).toEqual(
      unreadable('No such option: --jsn. Did you mean --json?\n'),
    );
  });

  it('a missing argument, or one too many', async () => {
    expect(await cli(['audit'])).toEqual(unreadable('Missing argument: records.\n'));
    expect((await cli(['next', 'a.json', 'b.json'])).code).toBe(2);
  });

  it('no command: the help, on standard error', async () => {
    const { code, out, err } = await cli([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: intersessional');
  });

  it('a field name with control characters, on one line and without them', async () => {
    const record = { programme: 'ccm-2011', events: [], 'a\nb\u001b[31m': 1 };
    const path = recordFile(record);
    const { err } = await cli(['audit', path]);
    expect(err).toBe(`${path}: a\\u000ab\\u001b[31m: expected no such field, found 1 (line 1, column 37)\n`);
  });
});

describe('standard input', () => {
  const record = 'programme: ccm-2011\nevents: []\n';

  it('is read for -', async () => {
    expect((await cli(['audit', '-'], { input: record })).code).toBe(0);
    expect(
      (await cli(['audit', '-', '--json'], { input: JSON.stringify({ programme: 'ccm-2011', events: [] }) }))
        .code,
    ).toBe(0);
  });

  it('that is empty is an error', async () => {
    expect(await cli(['audit', '-'])).toEqual(
      unreadable('input: expected a record, as JSON or YAML, found nothing\n'),
    );
  });
});

describe('help and version', () => {
  it('print on standard output and exit 0', async () => {
    for (const args of [['--help'], ['help'], ['audit', '--help'], ['help', 'audit']]) {
      const { code, out, err } = await cli(args);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('Usage: intersessional');
    }
    expect(await cli(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('of audit names the exit codes', async () => {
    expect((await cli(['audit', '--help'])).out).toContain(
      'Exit codes: 0 compliant, 1 not, 2 the record cannot be read, 3 undetermined.',
    );
  });
});

describe('control characters of a record', () => {
  it('do not reach the terminal', async () => {
    const events = [
      { on: '2010-11-09', type: 'firstMeeting.opened', city: 'V', country: 'LA' },
      { on: '2010-11-10', type: 'objection.raised', decision: 'languages', delegation: 'A\u001b[2JB\u202eC' },
      { on: '2010-11-12', type: 'decision.adopted', decision: 'languages' },
    ];
    const path = recordFile({ programme: 'ccm-2011', title: 'T\u001b[31m\u0007', events });
    for (const command of ['audit', 'next']) {
      const { out } = await cli([command, path]);
      expect(out).toContain('A\\u001b[2JB\\u202eC');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(out).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f\u202e]/);
    }
  });
});
