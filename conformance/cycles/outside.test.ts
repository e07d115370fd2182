import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from 'intersessional';
import { readProgramme, readRecord } from 'intersessional/read';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../outside');
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

/* Programmes that somebody wrote who had read only the pages: none has more than 100 lines. */
it.each([
  ['npt-2026', 'cannotTell', { 'R22.2': 'passed', 'S00.7c': 'cantTell' }],
  ['ilva-2027', 'compliant', { W5: 'passed', W3: 'passed', C5: 'notReached' }],
  ['bergstadt-2027', 'compliant', { H4: 'passed', H9: 'passed', H11: 'notReached' }],
  ['cbd-2024', 'compliant', { R1: 'failed', E2: 'cantTell', E1: 'passed' }],
  ['mun-2027', 'compliant', { G6: 'failed', G7: 'failed', G1: 'passed' }],
  ['experts-2028', 'compliant', { M5: 'notReached', W2: 'notReached', M1: 'passed' }],
] as const)('%s, from outside, comes out as its page says', (id, verdict, states) => {
  const page = textOf(`${id}.yaml`);
  const programme = readProgramme(page, { name: `${id}.yaml` });
  const name = `${id}.record.yaml`;
  const found = audit(programme, readRecord(textOf(name), { name, programme }));
  expect(found.verdict).toBe(verdict);
  expect(found.provisions).toMatchObject(states);
  expect(page.split('\n').length).toBeLessThan(100);
});
