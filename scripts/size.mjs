/**
 * The size of the library in a browser: minified and gzipped, without its peers. An app pays for what it imports, so
 * the core import (the machine, `submit`, `explain`) is measured beside the whole entry, and without the paper of 2011.
 */
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const ENTRY = 'dist/index.js';

/**
 * The imports measured, and the bytes that each may weigh. The first two are limits: the engine without any paper, and
 * with the programme of 2011. The others are only ratchets.
 */
const IMPORTS = [
  { names: '{ createCycle, begin, submit, explain }', limit: 15_070 },
  { names: '{ ccm2011, begin, submit, explain }', limit: 31_710 },
  { names: '{ ccm2011 }', limit: 26_260 },
  { names: '{ ccm2011, begin, submit, explain, next }', limit: 33_590 },
  { names: '{ ccm2011, audit }', limit: 50_340 },
  { names: '*', limit: 71_950 },
];

if (!existsSync(ENTRY)) {
  console.error(`${ENTRY} is missing: run "npm run build" first`);
  process.exit(2);
}

for (const { names, limit } of IMPORTS) {
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from './${ENTRY}';`, resolveDir: '.' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    external: ['xstate', 'zod', 'immer'].flatMap((name) => [name, `${name}/*`]),
  });
  const bytes = gzipSync(outputFiles[0].contents, { level: 9 }).length;
  const over = bytes > limit;
  console.log(`${String(bytes).padStart(6)} bytes of ${limit}  import ${names}${over ? '  TOO LARGE' : ''}`);
  if (over) process.exitCode = 1;
}
