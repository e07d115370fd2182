/**
 * Tells for each stage of the engine how many of its branches its own tests take, without any other test.
 *
 *   npm run edits:branches
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LEAST = 85;
const STAGES = [
  ...['ground', 'alphabet', 'reduce', 'encode', 'search', 'factored'].map((stage) => `kernel/${stage}`),
  'replay',
];

const scratch = mkdtempSync(join(tmpdir(), 'branches-'));

/** The share of the branches of a stage that its own tests take, in percent; `undefined`: they failed. */
function branchesOf(stage) {
  const options = {
    enabled: true,
    include: `src/${stage}/**`,
    reporter: 'json-summary',
    reportsDirectory: scratch,
  };
  const flags = Object.entries(options).map(([name, value]) => `--coverage.${name}=${value}`);
  const args = ['vitest', 'run', ...flags, `test/${stage}/`];
  const { status } = spawnSync('npx', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) return undefined;
  const { total } = JSON.parse(readFileSync(join(scratch, 'coverage-summary.json'), 'utf8'));
  return total.branches;
}

for (const stage of STAGES) {
  const branches = branchesOf(stage);
  const enough = branches !== undefined && branches.pct >= LEAST;
  if (!enough) process.exitCode = 1;
  const said = branches ? `${branches.pct} % of ${branches.total} branches` : 'its tests fail';
  console.log(`${stage.padEnd(18)} ${said}${enough ? '' : '  TOO FEW'}`);
}
rmSync(scratch, { recursive: true });
