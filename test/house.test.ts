import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * The house: imports point one way. A folder of the core imports those that stand before it in the row; a door imports
 * the core, and of the other doors those that are named. Each row names the packages that the folder may take.
 */

const CORE = [
  'messages',
  'source',
  'model',
  'language',
  'kinds',
  'rules',
  'programmes',
  'machines',
  'analysis',
];

interface Room {
  readonly imports: readonly string[];
  readonly packages: readonly (string | RegExp)[];
}

const room = (imports: readonly string[], ...packages: readonly (string | RegExp)[]): Room => ({
  imports,
  packages,
});

const HOUSE: Readonly<Record<string, Room>> = {
  messages: room([]),
  source: room([]),
  model: room(['messages'], 'zod'),
  language: room(['messages', 'source', 'model'], 'zod'),
  kinds: room(['messages', 'source', 'model', 'language'], 'zod'),
  rules: room(['messages', 'source', 'model', 'language', 'kinds'], 'zod'),
  programmes: room(['messages', 'source', 'model', 'language', 'kinds', 'rules'], 'zod'),
  machines: room(['messages', 'source', 'model', 'language', 'kinds', 'rules', 'programmes'], 'xstate'),
  analysis: room(CORE, 'xstate'),
  replay: room(CORE, 'xstate'),
  kernel: room(CORE, 'xstate', 'zod'),
  compliance: room([...CORE, 'replay'], 'xstate'),
  'ccm-2011.ts': room(CORE),
  'index.ts': room([...CORE, 'ccm-2011.ts', 'compliance']),
  shipped: room(CORE),
  read: room(CORE, 'zod', 'yaml', '@humanwhocodes'),
  interchange: room(['messages', 'model', 'rules', 'programmes'], 'zod', 'saxes'),
  simulation: room(
    [...CORE, 'replay', 'kernel', 'compliance'],
    'xstate',
    'zod',
    'immer',
    'pure-rand',
    'tinypool',
    /^node:/,
  ),
  reference: room([...CORE, 'simulation'], 'zod'),
  testing: room([...CORE, 'ccm-2011.ts', 'replay', 'kernel', 'compliance', 'index.ts', 'simulation'], /./),
  cli: room(
    [
      ...CORE,
      'ccm-2011.ts',
      'compliance',
      'index.ts',
      'shipped',
      'simulation',
      'testing',
      'interchange',
      'read',
      'reference',
    ],
    /./,
  ),
};

const root = join(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

const folderOf = (file: string): string => file.split('/')[0] as string;

/** Imports of every kind; and those that are loaded with a file, which are of values and at its top. */
const EVERY = /(?:^import |^(?:import|export)\b[^;']* from |\bimport\()'([^'\n]+)'/gm;
const LOADED = /(?:^import |^(?:import|export)\b(?! type\b)[^;']* from )'([^'\n]+)'/gm;

/** The files, or packages, that a file imports. */
function importsOf(file: string, imports: RegExp = EVERY): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found = [...text.matchAll(imports)].map(([, to]) => to as string);
  return found.map((to) => (to.startsWith('.') ? normalize(join(file, '..', to)).replaceAll('\\', '/') : to));
}

/** The files and packages that are loaded with a file: all that it imports, but for what it loads later by `import()`. */
function loadedWith(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const to of files.includes(file) ? importsOf(file, LOADED) : []) loadedWith(to, known);
  return known;
}

/** The stages of the kernel: each takes what the stages before it give. */
const KERNEL: Readonly<Record<string, readonly string[]>> = {
  'stage.ts': [],
  'optionForms.ts': [],
  'options.ts': ['optionForms.ts'],
  ground: [],
  alphabet: ['ground'],
  'alphabet.ts': ['alphabet', 'ground', 'optionForms.ts'],
  reduce: ['ground'],
  encode: ['ground', 'reduce'],
  search: ['encode'],
  factored: ['ground', 'reduce', 'encode'],
  'compile.ts': ['ground', 'reduce', 'encode', 'factored', 'optionForms.ts'],
};

const isOwn = (to: string): boolean => files.includes(to);

describe('the house', () => {
  it('has a row for each folder', () => {
    expect(new Set(files.map(folderOf))).toEqual(new Set(Object.keys(HOUSE)));
    const stages = files.filter((file) => folderOf(file) === 'kernel').map((file) => file.split('/')[1]);
    expect(new Set(stages)).toEqual(new Set(Object.keys(KERNEL)));
  });

  it('has tests of each stage of the kernel', () => {
    const tested = readdirSync(join(import.meta.dirname, 'kernel')).map((name) =>
      name.replace('.test.ts', '.ts'),
    );
    expect(Object.keys(KERNEL).filter((stage) => !tested.includes(stage))).toEqual([]);
  });

  it.each(Object.entries(HOUSE))('%s imports only what stands before it', (folder, { imports, packages }) => {
    const wrong = files
      .filter((file) => folderOf(file) === folder)
      .flatMap((file) => importsOf(file).map((to) => ({ file, to })))
      .filter(({ to }) =>
        isOwn(to)
          ? folderOf(to) !== folder && !imports.includes(folderOf(to))
          : !packages.some((each) => (typeof each === 'string' ? to.split('/')[0] === each : each.test(to))),
      );
    expect(wrong).toEqual([]);
  });

  it.each(['audit', 'next'])('%s loads no more than it needs for a record in JSON', (command) => {
    const loaded = [...loadedWith(`cli/${command}.ts`)];
    expect(loaded).toContain('read/soundJson.ts');
    expect(loaded.filter((each) => /^(simulation|kernel|testing|interchange)\//.test(each))).toEqual([]);
    expect(loaded.filter((each) => /^(zod|yaml|saxes|immer|@humanwhocodes)(\/|$)/.test(each))).toEqual([]);
  });

  it.each(['simulate', 'diff', 'explore'])(
    '%s loads no reader for a programme that comes with the library',
    (command) => {
      const loaded = [...loadedWith(`cli/${command}.ts`)];
      expect(loaded).toContain('kernel/compile.ts');
      expect(loaded.filter((each) => /^(zod|yaml|saxes|@humanwhocodes)(\/|$)/.test(each))).toEqual([]);
    },
  );

  it.each(Object.entries(KERNEL))('the kernel: %s takes only what stands before it', (stage, imports) => {
    const stageOf = (file: string) => file.split('/')[1] as string;
    const inKernel = (file: string) => folderOf(file) === 'kernel';
    const taken = files
      .filter((file) => inKernel(file) && stageOf(file) === stage)
      .flatMap((file) => importsOf(file))
      .filter(inKernel)
      .map(stageOf);
    expect(taken.filter((each) => each !== stage && !imports.includes(each))).toEqual([]);
  });
});
