import { ccm2011 } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { cli, recordFile } from './support.ts';

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
