import { describe, expect, it } from 'vitest';
import { wantsColour } from '../../src/cli/terminal.ts';
import { cli, file, REAL, recordFile, shell } from './support.ts';

const ESCAPE = '\u001b';

describe('as a process', () => {
  it('gives the exit code of the verdict', async () => {
    const { code, out, err } = await shell('cli audit conformance/records/ccm-2011.json');
    expect(err).toBe('');
    expect(code).toBe(3);
    expect(out).toBe((await cli(['audit', REAL], { columns: 110 })).out);
  });

  it('is as wide as COLUMNS says where standard output is no terminal', async () => {
    const { out } = await shell('cli audit conformance/records/ccm-2011.json', { COLUMNS: '72' });
    expect(out).toBe((await cli(['audit', REAL], { columns: 72 })).out);
  });

  it('reads standard input, and prints the same bytes as from a file', async () => {
    const { code, out } = await shell('cli audit --json - < conformance/records/ccm-2011.json');
    expect(code).toBe(3);
    expect(out).toBe((await cli(['audit', REAL, '--json'])).out);
  });

  it('prints no stack', async () => {
    const path = file('record.yaml', '['.repeat(100_000));
    expect(await shell(`cli audit '${path}'`)).toEqual({
      code: 2,
      out: '',
      err: `${path}: expected at most 100 levels of nesting, found more (line 1, column 102)\n`,
    });
  });

  const events = Array.from({ length: 2000 }, () => ({ on: '2010-11-09', type: 'date.reached' }));
  const large = recordFile({
    programme: 'ccm-2011',
    events: events.map((event, index) => ({
      ...event,
      on: `${2100 + index}-01-01`,
    })),
  });

  it('gets more than a pipe holds through it', async () => {
    const { code, out, err } = await shell(`cli audit --json '${large}' | cat`);
    expect([code, err]).toEqual([0, '']);
    expect(out.length).toBeGreaterThan(65_536 * 2);
    expect((JSON.parse(out) as { receptions: unknown[] }).receptions).toHaveLength(2000);
  });

  it('is silent when its reader goes away', async () => {
    expect(await shell(`cli audit --json '${large}' | head -c 10`)).toEqual({
      code: 0,
      out: '{\n  "versi',
      err: '',
    });
  });

  it('prints no colour into a pipe, whatever is asked for', async () => {
    const { out } = await shell('cli audit conformance/records/ccm-2011.json', { FORCE_COLOR: '1' });
    expect(out).not.toContain(ESCAPE);
  });
});

describe('colour', () => {
  it('is for a terminal, and never with NO_COLOR', () => {
    expect(wantsColour(true, {})).toBe(true);
    expect(wantsColour(true, { NO_COLOR: '1' })).toBe(false);
    expect(wantsColour(true, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
    expect(wantsColour(true, { NO_COLOR: '' })).toBe(true);
    expect(wantsColour(true, { TERM: 'dumb' })).toBe(false);
    expect(wantsColour(undefined, { FORCE_COLOR: '1' })).toBe(false);
  });

  it('changes nothing but the colour', async () => {
    const coloured = (await cli(['audit', REAL], { colour: true })).out;
    const plain = (await cli(['audit', REAL])).out;
    expect(coloured).toContain(`${ESCAPE}[1m`);
    expect(coloured.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '')).toBe(plain);
  });
});
