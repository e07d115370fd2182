import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/*
 * The package as `npm pack` makes it of a clone, in a project that has nothing of the repository but packages. Tests that need other versions, managers or Nodes are in external/, which CI runs as well.
 */

interface Step {
  readonly file?: string;
  readonly command?: string;
  readonly prints?: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const external = join(root, 'external');
const scratch = mkdtempSync(join(tmpdir(), 'intersessional-package-'));
const library = join(scratch, 'unpacked/package');

const load = (file: string) => import(/* @vite-ignore */ join(external, file));
const { cloneTo, pack } = await load('lib/package.mjs');
const { sectionOf, stepsIn, unprinted, writeStep } = await load('lib/page.mjs');
const { projects } = await load('projects.mjs');

beforeAll(async () => {
  const clone = join(scratch, 'clone');
  await cloneTo(clone, root);
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
  const tarball: string = await pack(clone, scratch);
  mkdirSync(join(scratch, 'unpacked'));
  await promisify(execFile)('tar', ['xzf', tarball, '-C', join(scratch, 'unpacked')]);
}, 300_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const needed = () =>
  Object.keys(JSON.parse(readFileSync(join(library, 'package.json'), 'utf8')).dependencies);

/** A project with the library, its dependencies and its peers, and other packages of the repository. */
function projectWith(name: string, packages: readonly string[], ...folders: readonly string[]): string {
  const folder = join(scratch, name);
  const modules = join(folder, 'node_modules');
  mkdirSync(modules, { recursive: true });
  symlinkSync(join(root, 'node_modules/.bin'), join(modules, '.bin'));
  cpSync(library, join(modules, 'intersessional'), { recursive: true });
  for (const each of [...needed(), 'xstate', 'zod', ...packages]) {
    mkdirSync(join(modules, each, '..'), { recursive: true });
    symlinkSync(join(root, 'node_modules', each), join(modules, each));
  }
  for (const each of folders) cpSync(join(external, each), folder, { recursive: true });
  return folder;
}

/** Returns what a command prints in a folder. The message of an error is what it printed, too. */
async function run(cwd: string, command: string): Promise<string> {
  const { VITEST: _none, NODE_OPTIONS: _others, TEST_REPORT: _report, ...env } = process.env;
  const PATH = [join(cwd, 'node_modules/.bin'), env.PATH].join(delimiter);
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', command], {
    cwd,
    env: { ...env, PATH, NO_COLOR: '1' },
  });
  return stdout + stderr;
}

const declarations = () =>
  readdirSync(join(library, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.d.ts'))
    .map((name) => readFileSync(join(library, 'dist', name), 'utf8'));

describe('P1: what is installed has code', () => {
  it('in each of its entries', () => {
    const { exports, bin } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'));
    const targets = Object.values<string | { types: string; default: string }>(exports)
      .flatMap((each) => (typeof each === 'string' ? [each] : [each.types, each.default]))
      .concat(Object.values(bin));
    expect(targets.length).toBeGreaterThan(20);
    const folder = (target: string) => target.replace(/\/\*.*$/, '');
    expect(targets.filter((target) => !existsSync(join(library, folder(target))))).toEqual([]);
  });

  it('works in an empty project, imported, required and on the command line', {
    timeout: 120_000,
  }, async () => {
    const folder = projectWith('use', [], 'use');
    await run(folder, 'node use.mjs && node required.cjs');
    const audit = 'node node_modules/intersessional/dist/cli/main.js audit';
    const record = 'node_modules/intersessional/conformance/records/ccm-2011-model.json';
    expect(await run(folder, `${audit} ${record} --as-of 2011-06-27`)).toMatch(/^Compliant/m);
  });

  it('is built by CI from the tarball and from git, with npm and with pnpm', () => {
    const ways = projects.map(({ from = 'tarball', manager = 'npm' }) => `${from} ${manager}`);
    expect(new Set(ways)).toEqual(new Set(['git npm', 'git pnpm', 'tarball npm', 'tarball pnpm']));
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain('npm run -s external');
  });

  it('says which lines pnpm asks for', () => {
    const readme = readFileSync(join(library, 'README.md'), 'utf8');
    expect(readme).toMatch(/^```yaml\nallowBuilds:\n {2}intersessional@git\+\S+: true\n```$/m);
  });
});

describe('P2: records and pages', () => {
  it('ship with the package, and every link of every page opens', async () => {
    await run(projectWith('links', [], 'use'), 'node links.mjs');
  });
});

describe('P3: peers', () => {
  it('have floors that CI tries', () => {
    const { peerDependencies, peerDependenciesMeta } = JSON.parse(
      readFileSync(join(library, 'package.json'), 'utf8'),
    );
    expect(peerDependencies).toEqual({
      'fast-check': '^4.0.0',
      vitest: '^3.2.0 || ^4.0.0 || ^5.0.0',
      xstate: '^5.28.0',
      zod: '^4.0.0',
    });
    expect(peerDependenciesMeta).toEqual({ 'fast-check': { optional: true }, vitest: { optional: true } });
    const tried = projects.flatMap(({ packages = [] }) => packages);
    for (const each of ['xstate@5.28.0', 'zod@4.0.0', 'fast-check@4.0.0', 'vitest@3.2.0']) {
      expect(tried).toContain(each);
    }
    const mutating = (each: { run?: readonly string[] }) => each.run?.includes('node mutants.mjs') === true;
    expect(projects.filter(mutating)).toMatchObject([
      { name: 'Vitest 3, pnpm' },
      { name: 'Vitest 4, pnpm' },
      { name: 'Vitest 5, Node 26' },
    ]);
  });

  it('are asked for no type that their floor does not have', () => {
    expect(declarations().length).toBeGreaterThan(100);
    // XState 5.28 has no SetupReturn; in TypeScript 5.5 typed arrays have no parameter.
    expect(declarations().filter((text) => /SetupReturn|\w+Array<ArrayBuffer/.test(text))).toEqual([]);
  });

  it('can be without fast-check: only an arbitrary asks for it, by name', async () => {
    const folder = projectWith('without', []);
    const script = `
      import { compliantRecord, matchers } from 'intersessional/testing';
      import { ccm2011 } from 'intersessional';
      try { compliantRecord(ccm2011) } catch (error) { console.log(typeof matchers.toComply, error.message) }`;
    expect(await run(folder, `node --input-type=module -e "${script}"`)).toBe(
      'function The arbitraries need fast-check 4: npm install --save-dev fast-check\n',
    );
  });
});

describe('P7: the pages on Jest and Cucumber', () => {
  it('are followed to the letter by CI', () => {
    expect(projects).toContainEqual(
      expect.objectContaining({ page: 'docs/testing.md', section: 'With Jest' }),
    );
    expect(projects).toContainEqual(
      expect.objectContaining({ page: 'docs/testing.md', section: 'Features' }),
    );
  });

  it('print a feature that runs', { timeout: 120_000 }, async () => {
    const folder = projectWith('feature', ['@cucumber/cucumber']);
    const page = readFileSync(join(library, 'docs/testing.md'), 'utf8');
    const steps: readonly Step[] = stepsIn(sectionOf(page, 'Features'));
    for (const step of steps) if (step.file !== undefined) writeStep(folder, step);
    const last = steps.at(-1);
    expect(unprinted(last?.prints, await run(folder, last?.command ?? 'false'))).toBe('');
  });
});

describe('P11: papers', () => {
  const paper = (name: string) => readFileSync(join(library, name), 'utf8');

  it('have a licence with its holder, and no line of its template', () => {
    expect(paper('LICENSE')).toMatch(/Copyright \d{4} \S/);
    expect(paper('LICENSE')).not.toMatch(/\[(yyyy|name of copyright owner)\]|boilerplate notice/);
  });

  it('say where to report what, what changed, and that a verdict is no legal advice', () => {
    expect(paper('SECURITY.md')).toMatch(/report/i);
    expect(paper('CHANGELOG.md')).toContain('# Changelog');
    expect(paper('README.md')).toMatch(/not legal advice/);
    expect(JSON.parse(paper('package.json')).description).not.toMatch(/legal/);
  });
});
