import type { Plugin } from 'vitest/config';
import { moduleFile } from '../files.ts';
import { type CoverageReporterOptions, coverageReporter } from './reporter.ts';

/** The runs that are reported on: where a run has several projects, each of them has the plugin. */
const reportedOn = new WeakSet<object>();

/**
 * A plugin for Vitest's configuration: after a run it tells, by paragraph, which provisions the tests made apply,
 * pass, fail and decide, and which they never did.
 *
 * @example
 * ```ts
 * import { provisionCoverage } from 'intersessional/testing/coverage';
 * import { defineConfig } from 'vitest/config';
 * export default defineConfig({
 *   plugins: [provisionCoverage({ html: 'coverage/provisions.html' })],
 * });
 * ```
 */
export const provisionCoverage = (options: CoverageReporterOptions = {}): Plugin => ({
  name: 'intersessional:provision-coverage',
  // Vitest loads the setup files that it finds here anew before each test file, also those of an installed package.
  config: () => ({ test: { setupFiles: [moduleFile('testing/coverage/setup')] } }) as never,
  configureVitest({ vitest }) {
    if (reportedOn.has(vitest)) return;
    reportedOn.add(vitest);
    vitest.config.reporters.push(coverageReporter(options));
  },
});
