import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import * as z from 'zod';
import { callback, optionsOf } from '../../kernel/options.ts';
import { coverageOfAll, type ProgrammeCoverage } from './coverage.ts';
import { coverageHtml } from './html.ts';
import type { CoverageTally } from './tally.ts';
import { coverageText } from './text.ts';

/** The outputs of the coverage by paragraph. */
export interface CoverageReporterOptions {
  /** True if the table is printed (default `true`). */
  readonly text?: boolean;
  /** A file for the JSON of it. */
  readonly json?: string;
  /** A file for a page of it: one file that needs no other. */
  readonly html?: string;
  /** Only these test files count (default: all). */
  readonly files?: RegExp;
  /** True if a run of all test files fails for a provision that was never decisive (default `false`). */
  readonly required?: boolean;
  /** Prints the table (default: to standard output). */
  readonly out?: (text: string) => void;
}

const reporterOptions = z.strictObject({
  text: z.boolean().optional(),
  json: z.string().optional(),
  html: z.string().optional(),
  files: z.instanceof(RegExp).optional(),
  required: z.boolean().optional(),
  out: callback(),
});

function write(file: string | undefined, text: () => string): void {
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text());
}

/** Collects the tallies of the test files of a run. */
const talliesIn = (
  modules: readonly TestModule[],
  { files }: CoverageReporterOptions,
): readonly CoverageTally[] =>
  modules
    .filter(({ moduleId }) => files?.test(moduleId) ?? true)
    .flatMap((module) => (module.meta() as { provisions?: readonly CoverageTally[] }).provisions ?? []);

/** Reports coverage in every form that is asked for. */
function report(coverage: readonly ProgrammeCoverage[], options: CoverageReporterOptions): void {
  const { text = true, json, html, out = (line) => void process.stdout.write(line) } = options;
  if (text) out(`\n${coverage.map(coverageText).join('\n')}`);
  write(json, () => `${JSON.stringify(coverage, null, 2)}\n`);
  write(html, () => coverageHtml(coverage));
}

/** Tells whether a run covered every test file, and every test in them. */
async function isWhole(vitest: Vitest, modules: readonly TestModule[]): Promise<boolean> {
  if (vitest.config.testNamePattern !== undefined || vitest.config.shard !== undefined) return false;
  return (await vitest.globTestSpecifications()).length === modules.length;
}

const isCovered = ({ provisions }: ProgrammeCoverage): boolean =>
  provisions.every(({ gap }) => gap === undefined);

/**
 * A Vitest reporter of coverage by paragraph. It needs the setup file that counts: `provisionCoverage` adds both.
 *
 * @example
 * ```ts
 * import { coverageReporter } from 'intersessional/testing/coverage';
 * import { defineConfig } from 'vitest/config';
 * export default defineConfig({
 *   test: { reporters: ['default', coverageReporter({ json: 'coverage/provisions.json' })] },
 * });
 * ```
 */
export function coverageReporter(options: CoverageReporterOptions = {}): Reporter {
  optionsOf(reporterOptions, options);
  let vitest: Vitest | undefined;
  return {
    onInit: (started) => {
      vitest = started;
    },
    async onTestRunEnd(modules) {
      const coverage = coverageOfAll(talliesIn(modules, options));
      const lacks = options.required === true && !coverage.every(isCovered);
      const fails = lacks && vitest !== undefined && (await isWhole(vitest, modules));
      report(coverage, fails ? { ...options, text: true } : options);
      if (fails) process.exitCode = 1;
    },
  };
}
