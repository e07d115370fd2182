import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { shell } from './shell.mjs';

/** Makes a clone of the repository as it stands, with changes that are not committed yet: nothing in it is built. */
export async function cloneTo(folder, root) {
  mkdirSync(folder, { recursive: true });
  const listed = await shell('git ls-files --cached --others --exclude-standard --deduplicate', {
    cwd: root,
  });
  const deleted = new Set((await shell('git ls-files --deleted', { cwd: root })).split('\n'));
  for (const file of listed.split('\n').filter((name) => name !== '' && !deleted.has(name))) {
    cpSync(join(root, file), join(folder, file));
  }
  await shell(
    'git init -q && git add -A && git -c user.name=external -c user.email=external@localhost commit -qm clone',
    { cwd: folder },
  );
}

/** Packs a clone and returns the tarball. */
export async function pack(clone, folder) {
  const printed = await shell(
    `npm pack --pack-destination ${folder} 2>${folder}/pack.log || { cat ${folder}/pack.log; exit 1; }`,
    {
      cwd: clone,
    },
  );
  return join(folder, printed.trim().split('\n').at(-1));
}
