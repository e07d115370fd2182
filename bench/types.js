/**
 * The cost of the types: `npm run bench:types`. Type-checks a small project that imports `ccm2011` against the declarations
 * of this tree and of another commit (default: the last one at which the fields of 2011 were no data), in turns. Types,
 * instantiations and check time are those of `tsc --extendedDiagnostics`; the time is the least of the rounds. More than a
 * tenth more instantiations is an error.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BEFORE = process.argv[2] ?? '3d67f23';
const ROUNDS = 5;

/** The project: a machine, an event, a record and its audit. */
const PROJECT = `import { audit, ccm2011, submit, type TreatyRecord } from 'intersessional';
import { createActor } from 'xstate';
const actor = createActor(ccm2011.machine).start();
actor.send({ on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' });
const record: TreatyRecord = { programme: ccm2011.id, events: [{ on: '2010-11-12', type: 'firstMeeting.closed' }] };
export const { findings } = audit(ccm2011, record);
export const { reception } = submit(ccm2011, actor.getSnapshot(), { on: '2010-11-12', type: 'decision.adopted', decision: 'languages' });
`;

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const tsc = join(modules, '.bin/tsc');
const scratch = mkdtempSync(join(tmpdir(), 'intersessional-types-'));

const run = (command, given, cwd) =>
  execFileSync(command, given, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** Writes the declarations of a commit, and returns a project that takes them as the package. */
function projectFor(commit) {
  const name = commit.replace(/\W/g, '');
  const tree = join(scratch, `tree-${name}`);
  mkdirSync(tree);
  run('sh', ['-c', `git archive ${commit} | tar x -C ${tree}`], root);
  symlinkSync(modules, join(tree, 'node_modules'));
  run(tsc, ['-b', 'src'], tree);
  const project = join(scratch, name);
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  symlinkSync(tree, join(project, 'node_modules/intersessional'));
  for (const each of readdirSync(modules).filter((each) => !each.startsWith('.'))) {
    const to = join(project, 'node_modules', each);
    if (!existsSync(to)) symlinkSync(join(modules, each), to);
  }
  writeFileSync(join(project, 'project.ts'), PROJECT);
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }\n');
  const compilerOptions = {
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    target: 'es2023',
    module: 'nodenext',
    types: [],
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['project.ts'] }));
  return project;
}

/** The numbers of one run. */
function measured(project) {
  const text = run(tsc, ['-p', project, '--extendedDiagnostics', '--singleThreaded'], project);
  const of = (name) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm').exec(text)?.[1]);
  return { types: of('Types'), instantiations: of('Instantiations'), check: of('Check time') };
}

try {
  const projects = [BEFORE, 'HEAD'].map((commit) => ({ commit, project: projectFor(commit), rounds: [] }));
  for (let i = 0; i < ROUNDS; i++) for (const each of projects) each.rounds.push(measured(each.project));
  const rows = projects.map(({ commit, rounds }) => ({
    commit,
    ...rounds[0],
    check: Math.min(...rounds.map(({ check }) => check)),
  }));
  console.table(rows);
  const [before, after] = rows;
  if (after.instantiations > 1.1 * before.instantiations) process.exitCode = 1;
  for (const name of ['types', 'instantiations', 'check'])
    console.log(`${name}: ${(after[name] / before[name]).toFixed(3)} of ${before.commit}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
