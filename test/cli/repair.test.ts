import { readFileSync } from 'node:fs';
import { audit, ccm2011, type TreatyEvent } from 'intersessional';
import { repair } from 'intersessional/simulation';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { THEMES } from '../../conformance/support/model.ts';
import { run } from '../../src/cli/program.ts';
import { repairText } from '../../src/cli/repairText.ts';
import { styleOf, type Terminal } from '../../src/cli/terminal.ts';
import { datedOn } from '../support/dated.ts';
import { model } from '../support/records.ts';
import { cli, linedFile, lineOf, linesOver, MODEL, REAL } from './support.ts';

const { events } = model;
const of = (list: readonly TreatyEvent[]) => linedFile({ ...model, events: list });
const at = events.findIndex(({ type }) => type === 'intersessional.opened');
const elsewhere = events.with(at, { ...events[at], city: 'Paris' } as TreatyEvent);
const START = events.slice(0, 13);
const reversed = START.map(({ on }, i) => ({ ...START[START.length - 1 - i], on }) as TreatyEvent);

const CLEAR = '\r\u001b[2K';
const REPAIRS = '\nCheapest edits that make it comply\n';
const repairsIn = (out: string): string => out.slice(out.indexOf(REPAIRS) + REPAIRS.length);

describe('audit --repair', { timeout: 60_000 }, () => {
  it('adds the cheapest edits to the audit, and leaves its exit code', async () => {
    const { code, out, err } = await cli(['audit', of(elsewhere), '--repair']);
    const plain = await cli(['audit', of(elsewhere)]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out.startsWith(plain.out)).toBe(true);
    const count = elsewhere.length;
    const fitness = (Math.floor(1000 * (1 - 1 / (count + 16 + THEMES.length))) / 1000).toFixed(3);
    const line = lineOf({ ...model, events: elsewhere }, at);
    const words = repairsIn(out).replace(/\s+/g, ' ');
    expect(words).toContain(
      `Repair 1: 1 edit, cost 13 - Change: line ${line}, intersessional opened, 27 June 2011. City: from Paris to Geneva. A4 `,
    );
    expect(words).toContain(
      `Fitness ${fitness}. Edits needed: 1. Events: ${count}. Events of the shortest run: ${16 + THEMES.length}.`,
    );
    expect(linesOver(out, 80)).toEqual([]);
  });

  it('prints them as JSON, each with its repaired record', async () => {
    const { code, out } = await cli(['audit', of(elsewhere), '--repair', '--json']);
    const { repairs, repairsProven, fitness, ...result } = JSON.parse(out);
    expect(code).toBe(1);
    expect(result.verdict).toBe('notCompliant');
    expect(repairsProven).toBe(true);
    expect(repairs[0]).toMatchObject({ cost: 13, edits: [{ kind: 'change', event: at, field: 'city' }] });
    for (const { record } of repairs) expect(audit(ccm2011, record).verdict).toBe('compliant');
    expect(fitness).toBeCloseTo(1 - 1 / (elsewhere.length + 16 + THEMES.length));
    const plain = JSON.parse((await cli(['audit', of(elsewhere), '--json'])).out);
    expect(plain).toEqual({ ...result, fitness });
  });

  it.each([
    [MODEL, 0, 'Nothing has to be edited.'],
    [REAL, 3, 'Nothing failed that has to be edited.'],
  ])('has nothing to do for %s', async (record, code, words) => {
    const { out, ...ran } = await cli(['audit', record, '--repair']);
    expect(ran).toEqual({ code, err: '' });
    expect(repairsIn(out)).toBe(`  ${words}\n  Fitness 1.\n`);
    const { repairs } = JSON.parse((await cli(['audit', record, '--repair', '--json'])).out);
    expect(repairs).toMatchObject([{ cost: 0, edits: [], record: JSON.parse(readFileSync(record, 'utf8')) }]);
  });

  it('says where none was found, and that there may be some', () => {
    const backwards = events.map(({ on }, i) => datedOn(events.at(-1 - i) as TreatyEvent, on));
    const hopeless = { ...model, events: backwards };
    const found = repair(ccm2011, hopeless, { limit: 5 });
    const fit = { value: 0.25, cost: 43, events: 43, shortestRun: 15, proven: false };
    const text = repairText(found, fit, { columns: 80, style: styleOf(false) } as Terminal);
    expect(text.replace(/\s+/g, ' ')).toBe(
      [
        ' Cheapest edits that make it comply',
        'None found: the search stopped after 5 records. There may be some all the same.',
        'Fitness at least 0.250. Edits needed: at most 43. Events: 43. Events of the shortest run: 15. ',
      ].join(' '),
    );
  });

  it('says where there may be cheaper ones, and shows on a terminal how many records it tried', async () => {
    const [outs, errs]: [string[], string[]] = [[], []];
    let time = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => {
      time += 50;
      return time;
    });
    const code = await run(['audit', of(reversed), '--repair'], {
      out: (text) => void outs.push(text),
      err: (text) => void errs.push(text),
      input: async () => Buffer.of(),
      columns: 60,
      style: styleOf(false),
      interactive: true,
    });
    const out = outs.join('');
    expect(code).toBe(1);
    expect(repairsIn(out).replace(/\s+/g, ' ')).toContain(
      'There may be cheaper edits: the search stopped after 2000 records.',
    );
    expect(repairsIn(out)).toMatch(/Fitness at least 0\.\d+\. Edits needed: at most \d+\./);
    expect(linesOver(out, 60)).toEqual([]);
    expect(errs[0]?.startsWith(`${CLEAR}Records tried: `)).toBe(true);
    expect(errs.at(-1)).toBe(CLEAR);
  });
});

afterEach(() => void vi.restoreAllMocks());
