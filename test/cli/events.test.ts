import { describe, expect, it } from 'vitest';
import { estuaryText } from '../support/ownCycles.ts';
import { cli, file, linesOver } from './support.ts';

const river = file('estuary.yaml', estuaryText);

describe('events of a programme', () => {
  it('lists its types by its meetings', async () => {
    const { code, out, err } = await cli(['events', '--programme', river]);
    expect([code, err, linesOver(out, 80)]).toEqual([0, '', []]);
    expect(out).toContain('the second preparatory meeting\n  outer.convened ');
    expect(out).toMatch(/\n {2}sounding\.taken +A sounding\.\n/);
    expect(out).not.toContain('firstMeeting');
  });

  it('tells one type with the values of its fields and an example', async () => {
    const { code, out } = await cli(['events', 'decision.adopted', '--programme', river], { columns: 110 });
    expect(code).toBe(0);
    expect(out).toContain('terms.fees\n  The estuary fund pays\n');
    expect(out).toContain('"decision": "inquiry"');
    const payment = await cli(['events', 'payment.made', '--programme', river]);
    expect(payment.out).not.toContain('terms.fees');
    expect(payment.out.replace(/\s+/g, ' ')).toContain('fund on a text Fund.');
  });

  it('names the nearest of its types, and no type of 2011', async () => {
    const near = await cli(['events', 'sounding.take', '--programme', river]);
    expect([near.code, near.err]).toEqual([2, expect.stringContaining('sounding.taken')]);
    expect((await cli(['events', 'theme.discussed', '--programme', river])).code).toBe(2);
  });

  it('are those of 2011 where no other programme is given', async () => {
    const own = await cli(['events', '--programme', 'ccm-2011']);
    expect(own).toEqual(await cli(['events']));
    const json = await cli(['events', 'sounding.taken', '--programme', river, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ version: 1, events: [{ type: 'sounding.taken', who: [] }] });
  });
});
