import { readFileSync } from 'node:fs';
import { audit, ccm2011, type TreatyRecord } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { cli, linesOver, MODEL, REAL, recordFile } from './support.ts';

const opened = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' };
const objection = {
  on: '2010-11-10',
  type: 'objection.raised',
  decision: 'workProgramme',
  delegation: 'A delegation',
};
const adopted = { on: '2010-11-12', type: 'decision.adopted', decision: 'workProgramme' };
const closed = { on: '2010-11-11', type: 'intersessional.closed' };
const record = (...events: readonly object[]) => ({ programme: 'ccm-2011', events });

describe('audit', () => {
  it('exits 0 for a record that complies', async () => {
    const { code, out, err } = await cli(['audit', MODEL]);
    expect(err).toBe('');
    expect(out).toContain('\nVerdict:  compliant so far - no binding provision failed\n');
    expect(code).toBe(0);
  });

  it('exits 3 where it cannot tell', async () => {
    const { code, out } = await cli(['audit', REAL]);
    expect(out).toContain(
      '\nVerdict:  cannot tell - 7 binding provisions could not be judged, none failed\n',
    );
    expect(code).toBe(3);
  });

  it('exits 1 for a record that does not comply', async () => {
    const { code, out } = await cli(['audit', recordFile(record(opened, objection, closed, adopted))]);
    expect(out).toMatch(
      /\nVerdict: {2}not compliant - \d+ binding provisions? not met, 1 event out of place\n/,
    );
    expect(code).toBe(1);
  });

  it('names the stages that have a place for an event that has none where it stands', async () => {
    const { out } = await cli(['audit', recordFile(record(opened, closed))]);
    expect(out).toContain(
      [
        'Events out of place',
        '  - 11 November 2010, intersessional.closed, events[1]',
        '    It has its place at:',
        '      between the Meetings, intersessional: open',
        '',
      ].join('\n'),
    );
  });

  it('marks what binds and what is only reported, in the order of the paper', async () => {
    const { out } = await cli(['audit', REAL]);
    expect(out).toContain('\n  7.1   cannot be told - binding\n');
    expect(out).toContain('\n  7.4   cannot be told - reported only (should)\n');
    const paragraphs = [...out.matchAll(/^ {2}(\S+) +cannot be told/gm)].map(([, id]) => id);
    expect(paragraphs).toEqual([
      '2.3',
      '3.1',
      '4.2',
      '6.1',
      '7.1',
      '7.4',
      'A1.2',
      'A1.3',
      'A2.1',
      'A2.2',
      'A3',
      'A5',
      'A6.2',
    ]);
  });

  it('says every finding, duty and paragraph of the audit', async () => {
    const result = audit(ccm2011, JSON.parse(readFileSync(REAL, 'utf8')) as TreatyRecord);
    const { out } = await cli(['audit', REAL]);
    const words = out.replace(/\s+/g, ' ');
    for (const { because } of result.findings) expect(words).toContain(because);
    for (const id of Object.keys(result.provisions)) expect(words).toContain(` ${id}`);
    expect(out.match(/ (?:done|overdue) /g)?.length ?? 0).toBeGreaterThanOrEqual(result.duties.length - 3);
  });

  it('uses no word of the code for outcomes and statuses', async () => {
    const { out } = await cli(['audit', REAL]);
    expect(out).not.toMatch(/cantTell|cannotTell|notReached|notModelled|notTriggered|inapplicable/);
  });

  it('speaks as of the day that it is asked for, and says what it leaves out', async () => {
    const { code, out } = await cli(['audit', MODEL, '--as-of', '2010-11-10']);
    expect(code).toBe(0);
    expect(out).toMatch(/\nAs of: {4}10 November 2010; \d+ later events left out\n/);
  });

  it('audits a record without events', async () => {
    const { code, out } = await cli(['audit', recordFile(record())]);
    expect(code).toBe(0);
    expect(out).toContain('\nAs of:    no date: the record has no events\n');
  });

  it('prints as --json the audit and the fitness of the record (M7), the same bytes each time', async () => {
    const [one, two] = [await cli(['audit', REAL, '--json']), await cli(['audit', REAL, '--json'])];
    const input = JSON.parse(readFileSync(REAL, 'utf8')) as TreatyRecord;
    expect(one).toEqual(two);
    expect(one.out).toBe(`${JSON.stringify({ ...audit(ccm2011, input), fitness: 1 }, null, 2)}\n`);
    expect(one.code).toBe(3);
  });
});

describe('the width of what it prints', () => {
  const long = 'Longcityname'.repeat(20);
  const wide = '会議'.repeat(60);
  const record = {
    programme: 'ccm-2011',
    title: `A title ${long}`,
    notes: `Notes ${long} ${wide} ${'and more '.repeat(50)}`,
    complete: false,
    events: [
      { ...opened, city: long, note: long },
      { ...objection, delegation: `${long} ${long}` },
      adopted,
      {
        on: '2011-06-27',
        type: 'intersessional.opened',
        span: { from: '2011-06-27', to: '2011-06-28' },
        city: long,
        country: 'CH',
        venue: long,
      },
      { on: '2011-06-28', type: 'theme.discussed', theme: long },
    ],
  };

  it.each([
    ['the real record', REAL],
    ['the model record', MODEL],
    ['a record with very long words', recordFile(record)],
  ])('is 80 columns at most: %s', async (_name, path) => {
    for (const command of ['audit', 'next']) {
      const { out, err } = await cli([command, path]);
      expect(err).toBe('');
      expect(linesOver(out, 80)).toEqual([]);
    }
  });

  it('counts characters of two columns as two', async () => {
    const { out } = await cli(['audit', recordFile(record)]);
    const lines = out.split('\n').filter((line) => line.includes('会議'));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(line.length + (line.match(/[会議]/g)?.length ?? 0)).toBeLessThanOrEqual(80);
    }
  });

  it('cuts nothing off', async () => {
    const { out } = await cli(['audit', recordFile(record)]);
    expect(out).not.toContain('…');
    expect(out.replace(/\s+/g, '')).toContain(long);
  });

  it('is that of a narrower terminal', async () => {
    const { out } = await cli(['audit', MODEL], { columns: 60 });
    expect(linesOver(out, 60)).toEqual([]);
  });

  it('is no more than 80 on a wider terminal', async () => {
    expect((await cli(['audit', REAL], { columns: 200 })).out).toBe((await cli(['audit', REAL])).out);
  });
});
