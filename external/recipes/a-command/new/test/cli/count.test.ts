import { describe, expect, it } from 'vitest';
import { model } from '../support/records.ts';
import { cli, linesOver, MODEL, recordFile } from './support.ts';

const types = new Set(model.events.map(({ type }) => type));

describe('count', () => {
  it('prints a line for each type, within 80 columns', async () => {
    const { code, out } = await cli(['count', MODEL]);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(types.size);
    expect(out).toContain('   1  First Meeting opened\n');
    expect(linesOver(out, 80)).toEqual([]);
  });

  it('prints JSON', async () => {
    const { code, out } = await cli(['count', MODEL, '--json']);
    const { counts } = JSON.parse(out) as { counts: readonly { events: number }[] };
    expect(code).toBe(0);
    expect(counts.reduce((sum, { events }) => sum + events, 0)).toBe(model.events.length);
  });

  it('counts up to a day', async () => {
    const { out } = await cli(['count', MODEL, '--as-of', '2010-09-06', '--json']);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      counts: [
        { type: 'paper.circulated', events: 1 },
        { type: 'consultation.held', events: 1 },
      ],
    });
  });

  it('exits with 2 for a record that cannot be read', async () => {
    const { code, out } = await cli(['count', recordFile({ programme: 'ccm-2011' })]);
    expect([code, out]).toEqual([2, '']);
  });
});
