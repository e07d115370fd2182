import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageTexts } from '../messages/index.ts';

/** The folder of the package: built code can stand in any file of it. */
function packageFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const outer = dirname(from);
  if (outer === from) throw new Error(packageTexts.noManifest);
  return packageFolder(outer);
}

/** The file of a module of this package, such as `testing/coverage/setup`, built or not. */
export function moduleFile(name: string): string {
  const own = fileURLToPath(import.meta.url);
  const [folder, extension] = own.endsWith('.ts') ? ['src', 'ts'] : ['dist', 'js'];
  return join(packageFolder(dirname(own)), folder, `${name}.${extension}`);
}
