import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cli, file } from './support.ts';

/* The declarations of programmes, compiled with records that are right and with records that are not. */

const root = join(import.meta.dirname, '../..');
const IDS = ['ccm-2012', 'ccm-2017', 'ccm-2025', 'apmbc-2011'];

const tsconfig = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: 'es2023',
    lib: ['es2023'],
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
    noUncheckedIndexedAccess: true,
    module: 'nodenext',
    moduleResolution: 'nodenext',
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
    paths: { intersessional: [join(root, 'src/index.ts')] },
  },
  include: ['*.ts'],
};

/** The real record of a programme, as TypeScript. */
const recordOf = (id: string): string => {
  const text = readFileSync(join(root, `conformance/records/${id}.yaml`), 'utf8');
  const record = JSON.stringify(parse(text), null, 2);
  return `import type { TreatyRecord } from './${id}.ts';\nexport const record: TreatyRecord = ${record};\n`;
};

const USE = `import type { CycleValue, Decision, DecisionTerms, EventOf, Facts, Paragraph, Programme, RuleId, Stage, TreatyEvent } from './apmbc-2011.ts';

export const opened: TreatyEvent = { on: '2011-11-28', type: '11MSP.opened', city: 'Phnom Penh', country: 'KH' };
export const met: EventOf<'committee.met'> = { on: '2011-06-20', type: 'committee.met', committee: 'resources' };
export const adopted: TreatyEvent = { on: '2011-11-28', type: 'decision.adopted', decision: 'presidency', terms: { president: { country: 'KH' } } };
export const day: (facts: Facts) => string | undefined = (facts) => facts.sc.opened ?? facts.decisions.presidency.adopted;
export const value: CycleValue = { 'before-11MSP': { sc: 'preparing', pm: { underWay: { meeting: 'open' } }, '11MSP': 'decided' } };
export const names: readonly [Decision, Paragraph, RuleId, Stage] = ['presidency', 'B1', 'B1-held', 'before-11MSP.pm.cancelled'];
export const terms: DecisionTerms['presidency'] = { president: { country: 'KH' } };
export const paragraphs: (programme: Programme) => readonly Paragraph[] = ({ provisions }) => provisions.map(({ paragraph }) => paragraph);

// @ts-expect-error no such type of event
export const type: TreatyEvent = { on: '2011-11-28', type: '11MSP.open' };
// @ts-expect-error no such field
export const field: TreatyEvent = { on: '2011-11-28', type: '11MSP.closed', city: 'Phnom Penh' };
// @ts-expect-error no such field of a type with fields
export const other: TreatyEvent = { on: '2011-06-20', type: 'committee.met', committe: 'resources' };
// @ts-expect-error no such decision
export const decision: TreatyEvent = { on: '2011-11-28', type: 'decision.adopted', decision: 'presidencies' };
// @ts-expect-error no such term
export const term: TreatyEvent = { on: '2011-11-28', type: 'decision.adopted', decision: 'presidency', terms: { city: 'Geneva' } };
// @ts-expect-error no such fact
export const fact = (facts: Facts) => facts.sc.open;
// @ts-expect-error no such stage
export const stage: CycleValue = { 'before-11MSP': { sc: 'prepared', pm: 'preparing', '11MSP': 'decided' } };
// @ts-expect-error no such paragraph
export const paragraph: Paragraph = 'B2';
`;

describe('types', () => {
  it('prints declarations that compile, take the real records, and refuse what there is not', {
    timeout: 120_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'intersessional-types-'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
    writeFileSync(join(folder, 'use.ts'), USE);
    for (const id of [...IDS, 'ccm-2011']) {
      const { code, out } = await cli(['types', id]);
      expect(code).toBe(0);
      writeFileSync(join(folder, `${id}.ts`), out);
      if (id !== 'ccm-2011') writeFileSync(join(folder, `record-${id}.ts`), recordOf(id));
    }
    const { stdout } = await promisify(execFile)(join(root, 'node_modules/.bin/tsc'), ['-p', folder]).catch(
      (error: { readonly stdout: string }) => error,
    );
    expect(stdout).toBe('');
  });

  it.each(IDS)('prints the same for the file of %s, each time', async (id) => {
    const { out } = await cli(['types', id]);
    expect((await cli(['types', id])).out).toBe(out);
    expect((await cli(['types', `conformance/programmes/${id}.yaml`])).out).toBe(out);
    expect(out.length).toBeLessThan(40_000);
  });

  it('keeps a comment from ending early, and quotes what is no name', async () => {
    const programme = {
      id: "it's",
      title: 'Ends */ export const x = 1; /*',
      statements: { 'R 1': 'A gist\n*/' },
      meetings: { '3"M': {} },
    };
    const { code, out } = await cli(['types', file('odd.json', JSON.stringify(programme))]);
    expect(code).toBe(0);
    expect(out.match(/\*\//g)).toHaveLength(out.match(/\/\*\*/g)?.length ?? 0);
    expect(out).toContain('readonly "3\\"M.opened": ');
    expect(out).toContain('/** A gist * / */ | "R 1"');
  });

  it('exits 2 for what is no programme', async () => {
    const { code, out, err } = await cli(['types', file('x.yaml', 'id: x')]);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });
});
