/**
 * The projects that CI builds from the package, each in an empty folder of its own.
 *
 * To add one, add a row. `folders` beside this file are copied into the project, `run` are the command lines
 * that must succeed there. Or `page`, and a `section` of it, name a page of which every step is followed to the letter: a
 * block after "`file`:" is written (after "add to `file`:" its lines go under their keys), an `sh` block is run, and a
 * `text` block after it must be printed.
 *
 * | field | |
 * |---|---|
 * | `packages` | what is installed beside the library |
 * | `manager` | `npm`, or `pnpm` where npm is not the point |
 * | `from` | `tarball`, or `git`: the URL of a clone |
 * | `node` | a major version of Node from npm; absent: the Node that runs this |
 */
const peers = ['xstate', 'zod'];
const newest = 26;

/** Vitest: its matchers, coverage in every pool, mutants. Nothing here has fast-check. */
const vitest = (version, options = {}) => ({
  name: [`Vitest ${version}`, options.manager, options.node && `Node ${options.node}`]
    .filter(Boolean)
    .join(', '),
  folders: ['vitest'],
  packages: [...peers, `vitest@${version}`],
  run: ['node coverage.mjs', 'node mutants.mjs'],
  ...options,
});

/** TypeScript, with every declaration checked: ours and those of the peers. */
const typescript = (version, configs, packages) => ({
  name: `TypeScript ${version}: ${configs.join(', ')}`,
  folders: ['types'],
  packages: [...peers, ...packages, `typescript@${version}`],
  manager: 'pnpm',
  run: configs.map((config) => `tsc -p ${config}.json`),
});

const withTests = ['vitest@4', 'fast-check', '@types/node@20'];

const use = [
  'node use.mjs',
  'intersessional audit node_modules/intersessional/conformance/records/ccm-2011-model.json --as-of 2011-06-27',
];

export const projects = [
  { name: 'npm, from git', folders: ['use'], packages: peers, from: 'git', run: use },
  { name: 'pnpm, from git', folders: ['use'], packages: peers, from: 'git', manager: 'pnpm', run: use },
  {
    name: 'npm, from the tarball',
    folders: ['use'],
    packages: peers,
    run: [...use, 'node links.mjs', 'node required.cjs'],
  },
  { name: 'pnpm, from the tarball', folders: ['use'], packages: peers, manager: 'pnpm', run: use },
  {
    name: 'oldest peers: xstate 5.28.0, zod 4.0.0, fast-check 4.0.0, TypeScript 5.5',
    folders: ['use', 'arbitraries', 'types'],
    packages: [
      'xstate@5.28.0',
      'zod@4.0.0',
      'fast-check@4.0.0',
      'vitest@3.2.0',
      '@types/debug',
      '@types/node@20',
      'typescript@5.5',
    ],
    manager: 'pnpm',
    run: ['node use.mjs', 'node arbitraries.mjs', 'tsc -p nodenext.json'],
  },
  {
    name: 'bundlers: esbuild, Rollup with Terser, webpack',
    folders: ['bundlers'],
    packages: [
      ...peers,
      'esbuild',
      'rollup@4',
      '@rollup/plugin-commonjs',
      '@rollup/plugin-node-resolve',
      '@rollup/plugin-terser',
      'webpack@5',
    ],
    manager: 'pnpm',
    run: ['node bundlers.mjs'],
  },
  {
    name: 'arbitraries, with fast-check',
    folders: ['arbitraries'],
    packages: [...peers, 'fast-check'],
    manager: 'pnpm',
    run: ['node arbitraries.mjs'],
  },
  typescript('5.5', ['nodenext', 'bundler'], withTests),
  typescript('7', ['nodenext', 'bundler'], withTests),
  typescript('7', ['core-nodenext', 'core-bundler'], []),
  vitest(3, { manager: 'pnpm' }),
  vitest(4, { manager: 'pnpm' }),
  vitest(5, { node: newest }),
  { name: 'Jest 30, as the page has it', page: 'docs/testing.md', section: 'With Jest' },
  { name: 'Cucumber, as the page has it', page: 'docs/testing.md', section: 'Features' },
  { name: 'tutorial, as the page has it', page: 'docs/tutorial.md' },
  { name: 'a programme, as the page has it', page: 'docs/write-a-programme.md' },
  { name: 'a cycle as it runs, as the page has it', page: 'docs/run-your-cycle.md' },
  { name: 'React, as the page has it', page: 'docs/react.md' },
];
