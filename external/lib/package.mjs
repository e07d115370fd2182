import { cpSync } from 'node:fs';
import { join, relative } from 'node:path';
import { shell } from './shell.mjs';

const IN_NO_CLONE = new Set(['.git', 'node_modules', 'dist']);

/** Makes a clone of the repository as it stands, with changes that are not committed yet: nothing in it is built. */
export async function cloneTo(folder, root) {
  cpSync(root, folder, { recursive: true, filter: (path) => !IN_NO_CLONE.has(relative(root, path)) });
  const commit = 'git -c user.name=external -c user.email=external@localhost commit -qm clone';
  await shell(`git init -q && git add -A && git clean -fdXq && ${commit}`, { cwd: folder });
}

/** Packs a clone and returns the tarball. Only the last line of standard output is its name. */
export async function pack(clone, folder) {
  const log = join(folder, 'pack.log');
  const command = `npm pack --pack-destination ${folder} 2>${log} || { cat ${log}; exit 1; }`;
  const printed = await shell(command, { cwd: clone });
  return join(folder, printed.trim().split('\n').at(-1));
}
