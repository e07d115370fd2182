import { describe, expect, it } from 'vitest';
import { estuaryRecord, estuaryText } from '../support/ownCycles.ts';
import { cli, file, recordFile } from './support.ts';

describe('programme --after', () => {
  const river = file('estuary.yaml', estuaryText);
  const half = recordFile({ ...estuaryRecord, events: estuaryRecord.events.slice(0, 6) });

  it('names a paragraph once that is open in several uses', async () => {
    const { code, out } = await cli(['programme', '--after', half, '--programme', river]);
    expect(code).toBe(0);
    const open = out.split('\n').filter((line) => line.startsWith('# Open: '));
    expect(open).toContain('# Open: K11 (pending).');
    expect(open).toEqual([...new Set(open)]);
  });
});
