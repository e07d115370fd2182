import { describe, expect, it } from 'vitest';
import { cli, file, linesOver, MODEL, REAL } from './support.ts';

const STALE = { '6.1/interpretation-provided/dropped': 'it is not', '6.1/nothing': 'there is none' };

describe('mutate', () => {
  it('tells which faults no record would notice, and exits with 1', async () => {
    const { code, out, err } = await cli([
      'mutate',
      MODEL,
      '--paragraph',
      '6.1',
      '4.3',
      '--equivalent',
      file('why.json', JSON.stringify(STALE)),
    ]);
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^Tried on: {2}1 record$/m);
    expect(out).toMatch(/^ {2}a provision is missing +2 +\d+ +0 +\d+$/m);
    expect(out).toContain(
      '  4.3      sponsorship-voluntary: "may" is taken for "shall".\n           4.3/sponsorship-voluntary/is-shall\n',
    );
    expect(out).toContain('  6.1/nothing: there is no such mutant\n');
    expect(out).toContain('  6.1/interpretation-provided/dropped: it is killed after all\n');
    expect(linesOver(out, 80)).toEqual([]);
  });

  it('asks for something to try them on', async () => {
    expect(await cli(['mutate', 'ccm-2011'])).toEqual({
      code: 2,
      out: '',
      err: 'input: expected records to try the mutants on, or --suite, found a programme alone\n',
    });
  });

  it('takes one programme at a time', async () => {
    const other = file('other.json', JSON.stringify({ programme: 'other', events: [] }));
    const { code, err } = await cli(['mutate', REAL, other]);
    expect([code, err]).toEqual([2, 'programme: expected one programme, such as ccm-2011, found other\n']);
  });

  it('says what is wrong with arguments that are none', async () => {
    const { code, err } = await cli(['mutate', MODEL, '--equivalent', file('why.json', '{"A4/x": 1}')]);
    expect(code).toBe(2);
    expect(err).toMatch(/why\.json: A4\/x: expected a text, found/);
  });
});
