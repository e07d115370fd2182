import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { audit, ccm2011, withMachine } from 'intersessional';
import { expect, it } from 'vitest';
import { coverageOfAll } from '../../src/testing/coverage/coverage.ts';
import { counterOf } from '../../src/testing/coverage/tally.ts';
import { model } from '../support/records.ts';

interface Told {
  readonly programme: string;
  readonly paragraphs: readonly { readonly passed: number }[];
}

/* Vitest inside Vitest would share its globals: the run of the suite beside this file has a process of its own. */

const root = fileURLToPath(new URL('./counted', import.meta.url));
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));

it('counts a programme under test in every file that uses it, isolated or not', {
  timeout: 120_000,
}, async () => {
  const json = join(mkdtempSync(join(tmpdir(), 'counted-')), 'provisions.json');
  await promisify(execFile)(process.execPath, [vitest, 'run'], {
    cwd: root,
    env: { ...process.env, COUNTED: json },
  });
  const told: readonly Told[] = JSON.parse(readFileSync(json, 'utf8'));
  expect(told.map(({ programme }) => programme)).toEqual(['ccm-2011', 'own']);

  const programme = withMachine({ ...ccm2011, id: 'own' });
  const { read: tally } = counterOf(programme);
  audit(programme, { ...model, programme: 'own' });
  const [once] = coverageOfAll([tally()]);
  const passed = (of: Told | undefined) => of?.paragraphs.map((paragraph) => paragraph.passed);
  expect(passed(told[1])).toEqual(passed(once)?.map((count) => 2 * count));
  expect(Math.max(...(passed(told[1]) ?? []))).toBeGreaterThan(0);
});
