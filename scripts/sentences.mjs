/**
 * The sentences that changed since a commit: asks the library of both the same questions (scripts/answers.mjs), compares the
 * answers but for their prose, and lists each changed sentence once. Anything else that differs is an error.
 *
 *   npm run -s sentences -- COMMIT
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The fields that hold sentences, or values in words. */
const PROSE = new Set(['actual', 'asks', 'because', 'expected', 'found', 'message', 'says']);

const root = new URL('..', import.meta.url).pathname;
const [commit] = process.argv.slice(2);
if (commit === undefined) throw new Error('npm run -s sentences -- COMMIT');

const folder = mkdtempSync(join(tmpdir(), 'sentences-'));
const git = (...line) => execFileSync('git', ['-C', root, ...line], { stdio: 'pipe', encoding: 'utf8' });

/** Asks the library in a folder, and returns its answers by their names. */
function answersIn(place, file) {
  execFileSync(
    process.execPath,
    ['--conditions=@intersessional/source', '--import', 'tsx', 'scripts/answers.mjs', '--full', file],
    { cwd: place, env: { ...process.env, RECORDS: process.env.RECORDS ?? '10' } },
  );
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return new Map(lines.map((line) => JSON.parse(line)));
}

/** Changed sentences, the old one first. */
const changed = new Map();
const others = [];

const isTree = (value) => typeof value === 'object' && value !== null;

/** Reads the JSON that the command line prints, to compare it as JSON. */
function parsed(value) {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function compare(was, is, path, isProse) {
  const [before, after] = [parsed(was), parsed(is)];
  if (isTree(before) && isTree(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      compare(before[key], after[key], `${path}.${key}`, isProse || PROSE.has(key));
  } else if (before !== after) {
    if (isProse && typeof before === 'string' && typeof after === 'string') changed.set(before, after);
    else others.push(`${path}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`);
  }
}

try {
  const old = join(folder, 'old');
  git('worktree', 'add', '--detach', old, commit);
  symlinkSync(join(root, 'node_modules'), join(old, 'node_modules'));
  copyFileSync(join(root, 'scripts/answers.mjs'), join(old, 'scripts/answers.mjs'));
  const before = answersIn(old, join(folder, 'before'));
  const after = answersIn(root, join(folder, 'after'));
  for (const [name, answer] of before) compare(answer, after.get(name), name, false);
  for (const name of after.keys()) if (!before.has(name)) others.push(`${name}: asked only now`);
} finally {
  git('worktree', 'remove', '--force', join(folder, 'old'));
  rmSync(folder, { recursive: true, force: true });
}

for (const [was, is] of [...changed].sort()) console.log(`- ${was}\n+ ${is}\n`);
for (const other of others) console.log(`not prose: ${other}`);
console.log(`${changed.size} sentences changed, ${others.length} other differences`);
process.exitCode = others.length === 0 ? 0 : 1;
