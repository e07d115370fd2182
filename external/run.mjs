/**
 * Builds small projects from the package as their users would: `npm run external`, or some by a part of their names,
 * `npm run external -- jest`. Two run at a time, each prints one line, and one that fails prints what it printed.
 * `--keep` leaves the folders in place.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cloneTo, pack } from './lib/package.mjs';
import { sectionOf, stepsIn, unprinted, writeStep } from './lib/page.mjs';
import { CommandError, shell } from './lib/shell.mjs';
import { conclude, told } from './lib/told.mjs';
import { projects } from './projects.mjs';

const AT_A_TIME = 2;
const PNPM = 'pnpm@12';
const INSTALL = {
  npm: 'npm install --no-audit --no-fund --prefer-offline',
  pnpm: 'pnpm add --prefer-offline',
};

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'intersessional-external-'));
const clone = join(scratch, 'clone');
const git = `git+file://${clone}`;

const keep = process.argv.includes('--keep');
const asked = process.argv.slice(2).filter((each) => !each.startsWith('-'));
const chosen = projects.filter(({ name }) =>
  asked.length === 0 ? true : asked.some((part) => name.toLowerCase().includes(part.toLowerCase())),
);

/** Installs tools outside every project, once, and returns the folder of their commands. */
const tools = new Map();
function tool(spec) {
  const folder = join(scratch, spec.replace(/\W/g, '-'));
  const install = `npm install --prefix ${folder} --no-save --no-audit --no-fund --prefer-offline ${spec}`;
  if (!tools.has(spec))
    tools.set(
      spec,
      shell(install, { cwd: scratch }).then(() => join(folder, 'node_modules')),
    );
  return tools.get(spec);
}

async function binsOf({ node, manager }, folder) {
  const bins = [join(folder, 'node_modules/.bin')];
  if (manager === 'pnpm') bins.push(join(await tool(PNPM), '.bin'));
  if (node === undefined) return bins;
  const name = `node-${process.platform}-${process.arch}`;
  return [...bins, join(await tool(`${name}@${node}`), name, 'bin')];
}

/** The project's folder, as it is before anything is installed: empty where a page is followed. */
function folderOf({ name, page, folders = [] }) {
  const own = join(scratch, name.replace(/\W+/g, '-'));
  mkdirSync(own);
  if (page !== undefined) return own;
  writeFileSync(join(own, 'package.json'), '{ "name": "project", "private": true, "type": "module" }\n');
  for (const folder of folders) cpSync(join(here, folder), own, { recursive: true });
  return own;
}

async function follow(page, section, cwd, bins, tarball) {
  const text = await readFile(join(clone, page), 'utf8');
  for (const step of stepsIn(sectionOf(text, section))) {
    if (step.file !== undefined) writeStep(cwd, step);
    else {
      const command = step.command.replace(/(?<=install .*)\bintersessional\b/g, tarball);
      const output = await shell(command, { cwd, bins, exits: step.exits });
      const missing = unprinted(step.prints ?? '', output);
      if (missing !== '') throw new CommandError(command, `${output}\n\nnot printed:\n${missing}`);
    }
  }
}

async function build(project, tarball) {
  const { manager = 'npm', from = 'tarball', packages = [], run = [], page, section } = project;
  const cwd = folderOf(project);
  const bins = await binsOf(project, cwd);
  if (page !== undefined) return follow(page, section, cwd, bins, await tarball);
  const library = from === 'git' ? git : await tarball;
  if (manager === 'pnpm') {
    const allowed = `allowBuilds:\n  intersessional@${git}: true\n  esbuild: false\n`;
    writeFileSync(join(cwd, 'pnpm-workspace.yaml'), allowed);
  }
  await shell([INSTALL[manager], library, ...packages].join(' '), { cwd, bins });
  for (const command of run) await shell(command, { cwd, bins });
}

await cloneTo(clone, root);
const tarball = told('npm pack, in a fresh clone', () => pack(clone, scratch));

const queue = [...chosen];
async function lane(first) {
  await first?.catch(() => {});
  for (let project = queue.shift(); project !== undefined; project = queue.shift()) {
    const next = project;
    await told(next.name, () => build(next, tarball)).catch(() => {});
  }
}

try {
  await Promise.all(Array.from({ length: AT_A_TIME }, (_, at) => lane(at === 0 ? tarball : undefined)));
} finally {
  if (keep) console.log(`kept: ${scratch}`);
  else rmSync(scratch, { recursive: true, force: true });
}
conclude(chosen.length, 'projects built');
