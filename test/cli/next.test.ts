import { ccm2011, next, replay } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { model } from '../support/records.ts';
import { cli, linedFile, MODEL, REAL, recordFile } from './support.ts';

const opened = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const;
const objection = {
  on: '2010-11-10',
  type: 'objection.raised',
  decision: 'workProgramme',
  delegation: 'A delegation',
} as const;
const record = { programme: 'ccm-2011', events: [opened, objection] };

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const sectionOf = (out: string, title: string): string =>
  out.split(`\n${title}\n`)[1]?.split('\n\n')[0] ?? '';

describe('V16 next after an intersessional that was never held', () => {
  const unheld = {
    ...model,
    events: [
      ...model.events.filter(({ on }) => on < '2011-06-20'),
      { on: '2011-07-20', type: 'date.reached' } as const,
    ],
  };

  it('shows what has been breached so far', async () => {
    const { code, out } = await cli(['next', linedFile(unheld)]);
    expect(code).toBe(0);
    expect(flat(sectionOf(out, 'Breached so far'))).toContain(
      'A4 (shall) requires: The intersessional is held on the days and at the place decided. Opening of the intersessional: 27-30 June 2011 expected. Found: nothing.',
    );
  });

  it('shows what is overdue, with its force', async () => {
    const { out } = await cli(['next', linedFile(unheld)]);
    expect(sectionOf(out, 'Overdue')).toMatch(/ shall +30 Jun 2011 +overdue| should +27 Jun 2011 +overdue/);
  });
});

describe('V16 the duties of next', () => {
  it('are apart: those that bind, and those that are recommended, each with its force', async () => {
    const { out } = await cli(['next', MODEL, '--as-of', '2010-12-31']);
    expect(sectionOf(out, 'Must be done')).toMatch(
      /Hold the intersessional +A4 +shall +27 Jun 2011 +pending/,
    );
    expect(sectionOf(out, 'Must be done')).not.toContain('should');
    expect(sectionOf(out, 'Should be done')).toMatch(/Identify Friends of the President +A2\.1 +should /);
    expect(sectionOf(out, 'Should be done')).not.toContain('shall');
  });

  it('are not breached where nothing is', async () => {
    const { out } = await cli(['next', MODEL, '--as-of', '2010-12-31']);
    expect(out).not.toMatch(/Breached so far|Overdue|Out of place/);
  });
});

describe('V16 what can no longer happen', () => {
  it('is said briefly, without a reason', async () => {
    const { out } = await cli(['next', MODEL]);
    expect(sectionOf(out, 'Can no longer happen')).toMatch(/^ {2}First Meeting opened, /);
    expect(sectionOf(out, 'Can no longer happen')).not.toContain('Past its days');
  });
});

describe('next', () => {
  it('says what may, must and can no longer happen, and exits 0', async () => {
    const { code, out, err } = await cli(['next', recordFile(record)]);
    expect(err).toBe('');
    expect(code).toBe(0);
    const titles = [
      'Must be done',
      'Should be done',
      'Stages of the cycle',
      'May happen now',
      'Not yet',
      'Can no longer happen',
    ];
    expect(out.split('\n').filter((line) => titles.includes(line))).toEqual(titles);
  });

  it('puts the variants of a type together', async () => {
    const { out } = await cli(['next', recordFile(record)]);
    expect(out).toContain('\n  objection withdrawn: work programme (A delegation)\n');
    expect(out).toMatch(/decision proposed[^:]*:\s+all\n/);
  });

  it('says by which paragraph something is held back', async () => {
    const { out } = await cli(['next', recordFile(record)]);
    expect(out).toMatch(/\n {2}Held back by A1\.\d.*\.\n {4}decision adopted: work programme\n/);
  });

  it('says the earliest day where dates decide', async () => {
    const { out } = await cli(['next', MODEL, '--as-of', '2010-12-31']);
    expect(out).toMatch(/\n {2}Not before 27 June 2011\..*\n {4}intersessional opened/);
  });

  it('lists no duty that the record shows as done', async () => {
    const { out } = await cli(['next', MODEL]);
    expect(out).toContain('\nMust be done\n  nothing\n');
  });

  it('exits 0 after a breach, and where the verdict is undetermined', async () => {
    expect((await cli(['next', REAL])).code).toBe(0);
  });

  it('prints as --json what the library says, with the duties of the audit', async () => {
    const { out } = await cli(['next', recordFile(record), '--json', '--all']);
    const printed = JSON.parse(out) as ReturnType<typeof next>;
    const { must, ...others } = next(ccm2011, replay(ccm2011, record));
    expect(printed).toMatchObject(JSON.parse(JSON.stringify(others)) as object);
    expect(printed.must.map(({ rule }) => rule)).toEqual(must.map(({ rule }) => rule));
  });
});
