/*
 * Each bundler, with the minifier that its users have, must keep all that the library does when it is loaded: what the app
 * prints once it is bundled is what it prints as it is.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import webpack from 'webpack';

const APP = resolve('app.mjs');
const printed = (file) =>
  execFileSync(process.execPath, [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

const bundlers = {
  async esbuild(file) {
    await build({
      entryPoints: [APP],
      outfile: file,
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
    });
  },
  async rollup(file) {
    const bundle = await rollup({
      input: APP,
      plugins: [nodeResolve(), commonjs(), terser({ module: true })],
    });
    await bundle.write({ file, format: 'es', inlineDynamicImports: true });
  },
  webpack(file) {
    const options = {
      mode: 'production',
      target: 'node',
      entry: APP,
      output: { path: resolve('.'), filename: file },
    };
    return new Promise((done, failed) => {
      webpack(options, (error, stats) => {
        const problem = error ?? (stats.hasErrors() && new Error(stats.toString('errors-only')));
        if (problem) failed(problem);
        else done();
      });
    });
  },
};

const expected = printed(APP);
assert.match(expected, /reception/);
for (const [name, bundle] of Object.entries(bundlers)) {
  const file = `${name}.bundle.${name === 'webpack' ? 'cjs' : 'mjs'}`;
  await bundle(file);
  assert.equal(printed(file), expected, name);
  console.log(`${name}: the same`);
}
