import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * The tables of the cycle of 2011 are named where it is declared, and where its public types come from. Everything else
 * asks the vocabulary of the programme at hand.
 */

const root = join(import.meta.dirname, '../../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

const TABLES = [
  'DECISIONS',
  'SUBJECTS',
  'MEETINGS',
  'ISU_OUTCOMES',
  'ACTORS',
  'COORDINATOR_DUTIES',
  'PARTICIPANTS',
  'EVENT_TYPES',
  'EVENT_FIELDS',
  'FORM_2011',
  'eventSchema',
  'TERMS',
  'termsSchemas',
  'BARE_RULES',
  'RULES',
] as const;

/** The modules that have tables. */
const MODULES =
  /(?:\/rules\/(?:vocabulary|events|terms|termsSchemas|form|eventSchema)|\/rules\/index|rules\/registry|\/index)\.ts$|^\.\/(?:vocabulary|events|terms|termsSchemas|eventSchema)\.ts$/;

/** The files that declare the cycle of 2011, its types, and the words that everybody may import. */
const DECLARE =
  /^(?:index|programmes\/(?:ccm-2011\S*|records|rules|schema)|rules\/(?:cycle|events|eventSchema|form|registry|terms|termsSchemas|uses))\.ts$/;

/** Files that still name a table. The list may only shrink. */
const STILL: Readonly<Record<string, readonly (typeof TABLES)[number][]>> = {};

/** The places at which no programme is at hand. */
const DEFAULTS = [
  'interchange/programmes.ts',
  'programmes/form.ts',
  'programmes/rules.ts',
  'programmes/schema.ts',
  'reference/vocabulary.ts',
  'simulation/whatIf/changes.ts',
  'testing/arbitraries/records.ts',
  'testing/declare/vocabulary.ts',
  'testing/gherkin/names.ts',
  'testing/mutation/suite/worker.ts',
];

const IMPORT = /^(?:import|export) \{([^}]*)\} from '([^']+)'/gm;

/** Returns the names of values that a file imports, of these. */
function namesIn(text: string, names: readonly string[], from: RegExp = /./): readonly string[] {
  const found = [...text.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(IMPORT)]
    .filter(([, , module]) => from.test(module as string))
    .flatMap(([, list = '']) => list.split(',').map((each) => each.trim().replace(/ as .*/, '')));
  return names.filter((name) => found.includes(name));
}

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Returns the files that import some of these names, with the names. */
const importersOf = (names: readonly string[], from?: RegExp): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    files
      .filter((file) => !DECLARE.test(file) || from === undefined)
      .map((file) => [file, namesIn(textOf(file), names, from)] as const)
      .filter(([, found]) => found.length > 0),
  );

describe('the tables of 2011', () => {
  it('are looked for where they are', () => {
    const exported = (file: string, name: string) =>
      new RegExp(`^export (?:const|function) ${name}\\b`, 'm').test(textOf(file));
    const homes = [
      'rules/vocabulary.ts',
      'rules/events.ts',
      'rules/form.ts',
      'rules/eventSchema.ts',
      'rules/terms.ts',
      'rules/termsSchemas.ts',
      'rules/index.ts',
      'rules/registry.ts',
    ];
    for (const name of TABLES)
      expect(
        homes.filter((file) => exported(file, name)),
        name,
      ).toHaveLength(1);
    expect(
      namesIn("import { type Decision, DECISIONS } from '../rules/vocabulary.ts';", TABLES, MODULES),
    ).toEqual(['DECISIONS']);
    expect(namesIn("import type { DECISIONS } from '../rules/vocabulary.ts';", TABLES, MODULES)).toEqual([]);
  });

  it('are imported by nobody else', () => {
    expect(importersOf(TABLES, MODULES)).toEqual(STILL);
  });
});

describe('the default vocabulary', () => {
  it('is asked where no programme is at hand, at one place of each door', () => {
    expect(Object.keys(importersOf(['DEFAULT_VOCABULARY', 'DEFAULT_WORDS'])).sort()).toEqual(DEFAULTS);
  });
});
