import { ccm2011, next, replay } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { cli, MODEL, REAL, recordFile } from './support.ts';

const opened = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const;
const objection = {
  on: '2010-11-10',
  type: 'objection.raised',
  decision: 'workProgramme',
  delegation: 'A delegation',
} as const;
const record = { programme: 'ccm-2011', events: [opened, objection] };

describe('next', () => {
  it('says what may, must and can no longer happen, and exits 0', async () => {
    const { code, out, err } = await cli(['next', recordFile(record)]);
    expect(err).toBe('');
    expect(code).toBe(0);
    const titles = [
      'Where the cycle stands',
      'May happen now',
      'Must be done',
      'Not yet',
      'Can no longer happen',
    ];
    expect(out.split('\n').filter((line) => titles.includes(line))).toEqual(titles);
  });

  it('puts the variants of a type together', async () => {
    const { out } = await cli(['next', recordFile(record)]);
    expect(out).toContain('\n  objection.withdrawn: workProgramme (A delegation)\n');
    expect(out).toMatch(/decision\.proposed[^:]*:\s+all\n/);
  });

  it('says by which paragraph something is held back', async () => {
    const { out } = await cli(['next', recordFile(record)]);
    expect(out).toMatch(/\n {2}Held back by A1\.\d.*:\n {4}decision\.adopted: workProgramme\n/);
  });

  it('says the earliest day where dates decide', async () => {
    const { out } = await cli(['next', MODEL, '--as-of', '2010-12-31']);
    expect(out).toMatch(/\n {2}Not before 27 June 2011.*:\n {4}intersessional\.opened/);
  });

  it('lists no duty that the record shows as done', async () => {
    const { out } = await cli(['next', MODEL]);
    expect(out).toContain('\nMust be done\n  nothing\n');
  });

  it('exits 0 after a breach, and where it cannot tell', async () => {
    expect((await cli(['next', REAL])).code).toBe(0);
  });

  it('prints as --json what the library says, with the duties of the audit', async () => {
    const { out } = await cli(['next', recordFile(record), '--json']);
    const printed = JSON.parse(out) as ReturnType<typeof next>;
    const { must, ...others } = next(ccm2011, replay(ccm2011, record));
    expect(printed).toMatchObject(JSON.parse(JSON.stringify(others)) as object);
    expect(printed.must.map(({ rule }) => rule)).toEqual(must.map(({ rule }) => rule));
  });
});
