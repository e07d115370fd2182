import { describe, expect, it } from 'vitest';
import { progressOn } from '../../src/cli/progress.ts';
import { styleOf } from '../../src/cli/terminal.ts';
import { cli, linesOver } from './support.ts';

const SOME = ['--runs', '500', '--seed', '2011'];

describe('simulate', () => {
  it('prints how many runs get there, what stops the others, and one run', async () => {
    const { code, out, err } = await cli(['simulate', 'ccm-2011', ...SOME]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('\nSeed:    2011 (the same seed gives the same result)\n');
    expect(out).toMatch(/\n {2}reached: Second Meeting {3}9\d\.\d % \(9\d\.\d to 9\d\.\d %\)\n/);
    expect(out).toMatch(/\n {2}9\.1 {3}\d+\.\d % .*: First Meeting closed\n/);
    expect(out).toMatch(/\nOne run: stuck: no way left \(run \d+\)\n {2}9 November 2010/);
    expect(linesOver(out, 80)).toEqual([]);
  });

  it('prints JSON, the same bytes for the same seed, on several cores as well', async () => {
    const one = await cli(['simulate', 'ccm-2011', ...SOME, '--json']);
    const two = await cli(['simulate', 'ccm-2011', ...SOME, '--json', '--workers', '2']);
    expect(one.code).toBe(0);
    expect(JSON.parse(one.out)).toMatchObject({ programme: 'ccm-2011', seed: 2011, runs: 500 });
    expect(two.out).toBe(one.out);
  });

  it('draws a seed and says which', async () => {
    const { out } = await cli(['simulate', 'ccm-2011', '--runs', '10', '--json']);
    const again = await cli([
      'simulate',
      'ccm-2011',
      '--runs',
      '10',
      '--json',
      '--seed',
      `${JSON.parse(out).seed}`,
    ]);
    expect(again.out).toBe(out);
  });

  it('takes what can be turned', async () => {
    const late = [
      '--delay',
      'support.arranged=260',
      'coordinator.appointed=0..10..20',
      '--until',
      '2011-07-01',
    ];
    const { out } = await cli(['simulate', 'ccm-2011', ...SOME, ...late, '--objections', '0.01']);
    expect(out).toMatch(/\n {2}out of time {15}\d/);
    expect(out).toMatch(/\n {2}A6\.2 {2}\d.*: intersessional opened/);
  });

  it.each([
    [['--runs', 'x'], '--runs: expected a number, found "x"'],
    [['--runs', '0'], '--runs: expected a whole number from 1 to 1000000000, found 0'],
    [['--objections', '3'], '--objections: expected a chance from 0 to 1, found 3'],
    [['--until', 'June'], '--until: expected a calendar date, YYYY-MM-DD, found "June"'],
    [['--workers', '0'], '--workers: expected a whole number from 1 to 256, found 0'],
    [['--delay', 'x'], '--delay: expected TYPE=DAYS, such as support.arranged=30..90..240, found "x"'],
    [
      ['--delay', 'lunch=3'],
      '--delay: expected an event type, as "intersessional events" lists them, found "lunch"',
    ],
    [
      ['--goal', 'lunch'],
      '--goal: expected a stage, such as preparation, firstMeeting, betweenMeetings, secondMeeting, ended, found "lunch"',
    ],
  ])('exits 2 for %j, in one line', async (options, line) => {
    expect(await cli(['simulate', 'ccm-2011', ...options])).toEqual({ code: 2, out: '', err: `${line}\n` });
  });

  it('exits 2 for what is no programme', async () => {
    expect((await cli(['simulate', 'no-such-file.json'])).code).toBe(2);
  });
});

describe('progress', () => {
  const CLEAR = '\r\u001b[2K';

  /** Returns the output if an update comes at each of these times, in milliseconds. */
  function written(interactive: boolean, times: readonly number[]): readonly string[] {
    const lines: string[] = [];
    let time = 0;
    const terminal = {
      out: () => {},
      err: (text: string) => void lines.push(text),
      input: async () => Buffer.of(),
    };
    const progress = progressOn(
      { ...terminal, columns: 80, style: styleOf(false), interactive },
      'Work',
      () => time,
    );
    for (const [i, at] of times.entries()) {
      time = at;
      progress.update(i + 1, 4);
    }
    progress.end();
    return lines;
  }

  it('shows on a terminal after a second, now and then, and is cleared at the end', () => {
    expect(written(true, [500, 1000, 1050, 1200])).toEqual([
      `${CLEAR}Work: 2 of 4, 1 s`,
      `${CLEAR}Work: 4 of 4, 1 s`,
      CLEAR,
    ]);
  });

  it('shows nothing of what is done before, and nothing where there is no terminal', () => {
    expect(written(true, [10, 999])).toEqual([]);
    expect(written(false, [500, 1000, 5000])).toEqual([]);
  });
});
