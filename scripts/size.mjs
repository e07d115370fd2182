/** The weight of the main entry as a browser gets it: minified and gzipped, without its peers and immer. */
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const ENTRY = 'dist/index.js';
const LIMIT = 15_360;

if (!existsSync(ENTRY)) {
  console.error(`${ENTRY} is missing: run "npm run build" first`);
  process.exit(2);
}

const { outputFiles } = await build({
  entryPoints: [ENTRY],
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  external: ['xstate', 'zod', 'immer'].flatMap((name) => [name, `${name}/*`]),
});
const bytes = gzipSync(outputFiles[0].contents, { level: 9 }).length;
console.log(`${ENTRY}: ${bytes} bytes minified and gzipped (limit ${LIMIT})`);
if (bytes > LIMIT) process.exit(1);
