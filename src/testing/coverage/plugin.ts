import { fileURLToPath } from 'node:url';
import type { Vite } from 'vitest/node';
import { type CoverageReporterOptions, coverageReporter } from './reporter.ts';

/** The setup file beside this one, built or not. */
const setupFile = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './setup.ts' : './setup.js', import.meta.url),
);

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
    if (!project.config.setupFiles.includes(setupFile)) project.config.setupFiles.push(setupFile);
    vitest.config.reporters.push(coverageReporter(options));
  },
});
