/** The counts of coverage are the same in every pool, isolated or not, and in shards that are put together. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const POOLS = ['threads', 'forks', 'vmThreads', 'vmForks'];
const ISOLATION = { threads: ['', '--no-isolate'], forks: ['', '--no-isolate'] };

function vitest(options) {
  const env = { ...process.env, COUNTED: 'counted.json' };
  const { status, stdout, stderr } = spawnSync('vitest', ['run', ...options], { env, encoding: 'utf8' });
  assert.equal(status, 0, `vitest run ${options.join(' ')}\n${stdout}${stderr}`);
  return JSON.parse(readFileSync('counted.json', 'utf8'));
}

const runs = POOLS.flatMap((pool) =>
  (ISOLATION[pool] ?? ['']).map((isolation) => `--pool=${pool} ${isolation}`.trim()),
);
const [first, ...others] = runs.map((options) => [options, vitest(options.split(' '))]);

assert.deepEqual(
  first[1].map(({ programme }) => programme),
  ['ccm-2011', 'own'],
);
const passed = first[1].map(
  ({ paragraphs }) => paragraphs.find(({ paragraph }) => paragraph === 'A5').passed,
);
assert.ok(passed[1] > 0 && passed[0] > passed[1], `A5 passed ${passed}`);
for (const [options, counted] of others) assert.deepEqual(counted, first[1], options);

for (const shard of ['1/2', '2/2']) vitest([`--shard=${shard}`, '--reporter=blob', '--no-isolate']);
assert.deepEqual(vitest(['--merge-reports']), first[1], 'shards');
