import { describe, expect, it } from 'vitest';
import {
  edited,
  estuaryRecord,
  estuaryText,
  harbour,
  harbourRecord,
  watershed,
  watershedRecord,
} from '../support/ownCycles.ts';
import { cli, file } from './support.ts';

/*
 * Programmes that bring a cycle of their own, from files alone.
 */

/** Runs a command; what it prints, on one line. */
async function run(...args: readonly string[]) {
  const { code, out, err } = await cli(args);
  return { code, out: out.replace(/\s+/g, ' '), err };
}

const jsonFile = (name: string, value: unknown) => file(name, JSON.stringify(value, null, 1));

const [ofWatershed, ofHarbour] = [jsonFile('watershed.json', watershed), jsonFile('harbour.json', harbour)];
const [groups, sessions] = [
  jsonFile('groups-record.json', watershedRecord),
  jsonFile('sessions-record.json', harbourRecord),
];

describe('the command line, on a programme that brings its own cycle', () => {
  it('audits a record', async () => {
    const met = await run('audit', groups, '--programme', ofWatershed);
    expect(met).toMatchObject({ code: 0, out: expect.stringMatching(/^Compliant\. /) });
    const draft = jsonFile(
      'draft-record.json',
      edited(watershedRecord, (events) =>
        events.map((event) =>
          String(event.type) === 'report.issued' ? { ...event, status: 'draft' } : event,
        ),
      ),
    );
    const { code, out } = await run('audit', draft, '--programme', ofWatershed, '--repair');
    expect(code).toBe(1);
    expect(out).toContain('2 (shall) requires: "report.issued" has "final" as its "status".');
    expect(out).toContain('Status: from draft to final.');
  });

  it('asks for the programme of a record that it does not know, in one line', async () => {
    const { code, err } = await run('audit', groups);
    expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
    expect(err).toContain(
      'programme: expected one of ccm-2011, ccm-2012, ccm-2017, ccm-2025, apmbc-2011, or --programme with another',
    );
    const other = await run('audit', groups, '--programme', ofHarbour);
    expect(other.err).toContain('programme: expected harbour, the id of the programme given');
  });

  it('says where an event is no event of its cycle', async () => {
    const wrong = jsonFile(
      'wrong-record.json',
      edited(harbourRecord, (events) => [{ ...events[0], type: 'winter.opened' }, ...events.slice(1)]),
    );
    const { code, err } = await run('audit', wrong, '--programme', ofHarbour);
    expect(code).toBe(2);
    expect(err).toContain('events[0].type: expected ');
  });

  it('says what can come next', async () => {
    const { out } = await run('next', groups, '--programme', ofWatershed, '--as-of', '2001-02-02');
    expect(out).toContain('Enough samples are taken');
    expect(out).toContain('groups, water: open');
  });

  it('explores, simulates and compares', async () => {
    const explored = await run('explore', ofWatershed, '--json');
    expect(JSON.parse(explored.out)).toMatchObject({ programme: 'watershed', complete: true, states: 259 });
    const simulated = await run('simulate', ofHarbour, '--runs', '20', '--seed', '7', '--json');
    expect(JSON.parse(simulated.out)).toMatchObject({ programme: 'harbour', goal: 'autumn' });
    const { aside, ...changed } = watershed;
    const lax = jsonFile('lax.json', { ...changed, aside, provisions: watershed.provisions.slice(0, -1) });
    const compared = await run('diff', ofWatershed, lax, '--json');
    expect(JSON.parse(compared.out)).toMatchObject({
      same: false,
      changes: [{ kind: 'removed', rule: 'transmitted' }],
    });
  });

  it('mutates on records, the programme before or after them', async () => {
    for (const files of [
      [ofWatershed, groups],
      [groups, ofWatershed],
    ]) {
      const { out } = await run('mutate', ...files, '--json');
      const { tried } = JSON.parse(out) as { readonly tried: readonly unknown[] };
      expect(tried.length).toBeGreaterThan(20);
    }
    const { out } = await run('mutate', ofHarbour, sessions, '--json');
    expect(JSON.parse(out)).toMatchObject({ programme: 'harbour' });
  });
});

describe('the command line, on a programme of format 2', () => {
  const river = file('estuary.yaml', estuaryText);
  const record = jsonFile('estuary-record.json', estuaryRecord);

  it('audits a record, in JSON and in YAML', async () => {
    expect(await run('audit', record, '--programme', river)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Compliant\. /),
    });
    const open = file(
      'estuary-open.yaml',
      `programme: estuary
complete: false
events:
  - { on: 1997-04-08, type: inner.opened, city: Lisboa }
  - { on: 1997-06-02, type: sounding.taken }
`,
    );
    const { code, out } = await run('audit', open, '--programme', river, '--as-of', '1997-05-01', '--full');
    expect(code).toBe(3);
    expect(out).toContain('K4');
    const moved = edited(estuaryRecord, (events) =>
      events.map((event) => (String(event.type) === 'inner.opened' ? { ...event, city: 'Porto' } : event)),
    );
    const repaired = await run('audit', jsonFile('moved.json', moved), '--programme', river, '--repair');
    expect(repaired.code).toBe(1);
    expect(repaired.out).toContain('City: from Porto to Lisbon.');
  });

  it('says what can come next', async () => {
    const { code, out } = await run('next', record, '--programme', river, '--as-of', '1997-02-08');
    expect(code).toBe(0);
    expect(out).toContain('30 Apr 1997');
    const { out: json } = await run('next', record, '--programme', river, '--as-of', '1997-02-08', '--json');
    expect(JSON.parse(json).stage).toContain('before-congress.inner.preparing');
  });

  it('explores, simulates, compares and mutates', async () => {
    const explored = await run('explore', river, '--json');
    expect(explored.code).toBe(0);
    expect(JSON.parse(explored.out)).toMatchObject({ programme: 'estuary', complete: true });
    const simulated = await run('simulate', river, '--runs', '20', '--seed', '7', '--json');
    expect(JSON.parse(simulated.out)).toMatchObject({ programme: 'estuary', goal: 'congress' });
    const lax = file('lax.yaml', estuaryText.replace(/^.*paragraph: K7, force.*\n/m, ''));
    const compared = await run('diff', river, lax, '--json');
    expect(compared.code).toBe(1);
    expect(JSON.parse(compared.out)).toMatchObject({
      same: false,
      changes: [{ kind: 'removed', rule: 'K7-foreseen' }, {}],
    });
    const mutated = await run('mutate', river, record, '--json');
    expect(JSON.parse(mutated.out)).toMatchObject({ programme: 'estuary' });
  });
});
