import { fileURLToPath } from 'node:url';
import type { Vite } from 'vitest/node';
import { type CoverageReporterOptions, coverageReporter } from './reporter.ts';

/** A file beside another one, built or not. */
export const besides = (url: string, name: string): string =>
  fileURLToPath(new URL(`${name}.${url.endsWith('.ts') ? 'ts' : 'js'}`, url));

/** The setup file that counts. */
export const countingSetup: string = besides(import.meta.url, './setup');

/**
 * A plugin for Vitest's configuration: after a run it tells, by paragraph, which provisions the tests made apply,
 * pass, fail and decide, and which they never did.
 *
 * ```ts
 * export default defineConfig({ plugins: [provisionCoverage({ html: 'provisions.html' })] });
 * ```
 */
export const provisionCoverage = (options: CoverageReporterOptions = {}): Vite.Plugin => ({
  name: 'intersessional:provision-coverage',
  configureVitest({ vitest, project }) {
    if (!project.config.setupFiles.includes(countingSetup)) project.config.setupFiles.push(countingSetup);
    vitest.config.reporters.push(coverageReporter(options));
  },
});
