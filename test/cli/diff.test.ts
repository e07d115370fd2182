import { fileURLToPath } from 'node:url';
import { ccm2011 } from 'intersessional';
import { describe, expect, it, vi } from 'vitest';
import { cli, MODEL, recordFile } from './support.ts';

const amended = {
  ...ccm2011,
  title: 'As amended',
  provisions: ccm2011.provisions.filter(({ rule }) => rule !== 'key-decisions-settled'),
};

describe('diff', () => {
  it('prints what changed and the shortest sequence, and exits 1', async () => {
    const { code, out, err } = await cli(['diff', 'ccm-2011', recordFile(amended)]);
    expect(err).toBe('');
    expect(code).toBe(1);
    expect(out).toContain('2.  9.1 ');
    expect(out).toContain('The second accepts and the first refuses the end of the shortest sequence, 2');
    expect(out).toContain('First Meeting closed\n');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('exits 0 where the two are the same', async () => {
    const { code, out } = await cli(['diff', 'ccm-2011', recordFile(ccm2011)]);
    expect(code).toBe(0);
    expect(out).toContain('The two programmes are the same.');
  });

  it('prints JSON', async () => {
    const { code, out } = await cli([
      'diff',
      'ccm-2011',
      recordFile({ ...ccm2011, title: 'Another' }),
      '--json',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      same: false,
      changes: [{ path: 'title' }],
      witness: null,
      complete: true,
    });
  });

  it('exits 2 for what is no programme', async () => {
    const { code, err } = await cli(['diff', 'ccm-2011', 'no-such-file.json']);
    expect(code).toBe(2);
    expect(err).toContain('no-such-file.json: expected a file that can be read');
  });
});

describe('diff --record', () => {
  const record = fileURLToPath(new URL('../../conformance/records/ccm-2012.yaml', import.meta.url));
  /** The programme with half of the month decided. */
  const corrected = async () => {
    const { out } = await cli(['programme', 'ccm-2012']);
    return recordFile(JSON.parse(out.replace('2012-04-30', '2012-04-15')));
  };

  it('says by which days a duty is due where these differ', async () => {
    const early = recordFile({ programme: 'ccm-2012', complete: false, events: [] });
    const { code, out } = await cli(
      ['diff', 'ccm-2012', await corrected(), '--record', early, '--as-of', '2012-01-01'],
      { columns: 100 },
    );
    expect(code).toBe(1);
    expect(out).toContain('D1: pending (due 30 April 2012), then pending (due 15 April 2012)\n');
  });

  it('says what changes about a record, and exits 1', async () => {
    const { code, out, err } = await cli(['diff', 'ccm-2012', await corrected(), '--record', record]);
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/another\s+verdict\.\s+First:\s+Compliant\.\s+Second:\s+Not\s+compliant\./);
    expect(out).toContain('D1: met, then not met');
    expect(out).toContain('16 April 2012, "im.opened": accepted, then refused');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('exits 0 where both say the same of it', async () => {
    const { code, out } = await cli(['diff', 'ccm-2012', 'ccm-2012', '--record', record]);
    expect(code).toBe(0);
    expect(out).toMatch(/the\s+two\s+programmes\s+say\s+the\s+same\s+of\s+it\./);
  });

  it('exits 2 for a record of neither, and for a day that is none', async () => {
    const other = await cli(['diff', 'ccm-2011', 'ccm-2017', '--record', record]);
    expect([other.code, other.err.trim().split('\n').length]).toEqual([2, 1]);
    const day = await cli(['diff', 'ccm-2012', 'ccm-2012', '--record', record, '--as-of', 'June']);
    expect([day.code, day.err]).toEqual([2, '--as-of: expected a calendar date, YYYY-MM-DD, found "June"\n']);
  });
});

describe('--as-of today', () => {
  it('is the day on the clock of whoever asks', async () => {
    vi.useFakeTimers({ now: new Date(2012, 6, 3, 9), toFake: ['Date'] });
    try {
      const { out } = await cli(['next', MODEL, '--as-of', 'today', '--json']);
      const given = await cli(['next', MODEL, '--as-of', '2012-07-03', '--json']);
      expect(out).toBe(given.out);
    } finally {
      vi.useRealTimers();
    }
  });
});
