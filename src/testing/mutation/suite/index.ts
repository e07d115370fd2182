import type { Programme } from '../../../index.ts';
import type { MutationReport } from '../report.ts';
import type { SuiteOptions } from './options.ts';

export { SuiteError, type SuiteOptions } from './options.ts';

/**
 * Tries the mutants of a programme on a Vitest suite: one is killed by a test that fails with it in the programme's
 * place.
 *
 * @throws SuiteError where the suite has no tests, or fails as it is.
 */
export async function suiteSurvivors(
  programme: Programme,
  options: SuiteOptions = {},
): Promise<MutationReport> {
  const { runSuite } = await import('./run.ts');
  return runSuite(programme, options);
}
