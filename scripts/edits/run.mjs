/**
 * Changes lines of the engine, one at a time, and tells whether the tests of that stage alone notice: first the test
 * file that mirrors the changed one, then the others of its folder. No file is touched.
 *
 *   npm run edits                                         60 lines of kernel and replay, by the printed seed
 *   npm run edits -- --seed 7 --count 20 src/replay/factTable.ts
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { editsOf } from './edits.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '20101112' },
    count: { type: 'string', default: '60' },
    all: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log('npm run edits -- [--seed N] [--count N] [--all] [--list] [FILE or FOLDER of src ...]');
  console.log('--all: every edit of the lines, not one; --list: only print the edits');
  process.exit(0);
}

const root = new URL('../..', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'edits-'));
const random = xoroshiro128plus(Number(values.seed));

const filesIn = (path) =>
  statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path), { recursive: true })
        .map((name) => join(path, name))
        .filter((name) => name.endsWith('.ts'))
        .sort()
    : [path];

/** Draws some, each as likely as any other. */
function drawn(all, count) {
  const rest = [...all];
  return Array.from(
    { length: Math.min(count, rest.length) },
    () => rest.splice(uniformInt(random, 0, rest.length - 1), 1)[0],
  );
}

const sources = (positionals.length > 0 ? positionals : ['src/kernel', 'src/replay']).flatMap(filesIn);
const one = (edits) => [edits[uniformInt(random, 0, edits.length - 1)]];
const every = sources.flatMap((file) =>
  editsOf(readFileSync(join(root, file), 'utf8'))
    .flatMap((edits) => (values.all ? edits : one(edits)))
    .map((edit) => ({ file, ...edit })),
);
const chosen = drawn(every, Number(values.count));

/** The test that mirrors a file, and the others of its stage. */
function testsOf(file) {
  const mirror = file.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts');
  const folder = dirname(mirror);
  const own = existsSync(join(root, mirror)) ? [mirror] : [];
  const others = filesIn(folder).filter((name) => name.endsWith('.test.ts') && name !== mirror);
  const isStage = folder !== 'test/kernel';
  return { own, others: isStage ? others : [] };
}

const LIMIT = 120_000;

/** Runs tests, with a file as edited or all as they are; tells whether one failed, or never came to an end. */
function fails(tests, edited, text) {
  const path = join(scratch, `${Math.random()}.ts`);
  if (edited !== undefined) writeFileSync(path, text);
  const env = edited === undefined ? {} : { EDITED: resolve(root, edited), EDIT: path };
  return new Promise((done) => {
    const run = spawn('npx', ['vitest', 'run', '--config', 'scripts/edits/vitest.config.ts', ...tests], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'ignore',
      detached: true,
    });
    const timer = setTimeout(() => process.kill(-run.pid, 'SIGKILL'), LIMIT);
    run.on('close', (code) => {
      clearTimeout(timer);
      done(code !== 0);
    });
  });
}

async function judged(edit) {
  const { own, others } = testsOf(edit.file);
  if (own.length > 0 && (await fails(own, edit.file, edit.text))) return 'own';
  return others.length > 0 && (await fails(others, edit.file, edit.text)) ? 'stage' : 'none';
}

const SAID = { own: 'caught by its own test', stage: 'caught by its stage', none: 'NOT CAUGHT' };
const counts = { own: 0, stage: 0, none: 0 };
const tell = ({ file, line, before, after }, by) =>
  console.log(`${by}  ${file}:${line}\n    ${before}\n    ${after}`);

console.log(`seed ${values.seed}: ${chosen.length} of ${every.length} edits`);
if (values.list) for (const edit of chosen) tell(edit, '');
else if (await fails(chosen.flatMap(({ file }) => Object.values(testsOf(file)).flat()))) {
  console.error('the tests fail without any edit');
  process.exitCode = 1;
} else {
  const queue = chosen.values();
  const work = async () => {
    for (const edit of queue) {
      const by = await judged(edit);
      counts[by]++;
      tell(edit, SAID[by]);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  console.log(
    `${counts.own} caught by their own test, ${counts.stage} by their stage, ${counts.none} not caught`,
  );
}
rmSync(scratch, { recursive: true });
