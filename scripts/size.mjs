/**
 * The size of the library in a browser: minified and gzipped, without its peers, and with Zod, which an app pays for where
 * an import asks for it. XState and immer are never counted. An app pays for what it imports, so the core import (the
 * machine, `submit`, `explain`) is measured beside the whole entry, and without the paper of 2011.
 */
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const ENTRY = 'dist/index.js';

/**
 * The imports measured, and the bytes that each may weigh without peers and with Zod. The first two are limits: the engine
 * without any paper, and with the programme of 2011. The others are only ratchets.
 */
const IMPORTS = [
  { names: '{ createCycle, begin, submit, explain }', limit: 14_640, withZod: 14_620 },
  { names: '{ ccm2011, begin, submit, explain }', limit: 31_190, withZod: 31_140 },
  { names: '{ ccm2011 }', limit: 25_960, withZod: 25_930 },
  { names: '{ ccm2011, begin, submit, explain, next }', limit: 33_100, withZod: 33_050 },
  { names: '{ ccm2011, audit }', limit: 49_920, withZod: 49_880 },
  { names: '*', limit: 71_830, withZod: 100_720 },
];

if (!existsSync(ENTRY)) {
  console.error(`${ENTRY} is missing: run "npm run build" first`);
  process.exit(2);
}

/** Bundles an import as an app does, and weighs it without some packages. */
async function weigh(names, without) {
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from './${ENTRY}';`, resolveDir: '.' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: without.flatMap((name) => [name, `${name}/*`]),
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

const column = (bytes, limit) =>
  `${String(bytes).padStart(6)} of ${limit}${bytes > limit ? '  TOO LARGE' : ''}`;

console.log('Bytes without peers, then with Zod');
for (const { names, limit, withZod } of IMPORTS) {
  const own = await weigh(names, ['xstate', 'zod', 'immer']);
  const whole = await weigh(names, ['xstate', 'immer']);
  console.log(`${column(own, limit)}  ${column(whole, withZod)}  import ${names}`);
  if (own > limit || whole > withZod) process.exitCode = 1;
}
