import * as z from 'zod';
import type { Programme } from '../../../index.ts';
import { callback, optionsOf } from '../../../kernel/options.ts';
import type { MutationReport } from '../report.ts';
import type { SuiteOptions } from './options.ts';

export { SuiteError, type SuiteOptions } from './options.ts';

const suiteOptions = z.strictObject({
  root: z.string().optional(),
  config: z.string().optional(),
  filters: z.array(z.string()).optional(),
  equivalent: z.record(z.string(), z.string()).optional(),
  mutants: z.array(z.unknown()).optional(),
  progress: callback(),
});

/**
 * Tries the mutants of a programme on a Vitest suite: one is killed by a test that fails with it in the programme's
 * place.
 *
 * @throws SuiteError where the suite has no tests, or fails as it is.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { mutantsOf, type SuiteOptions, suiteSurvivors } from 'intersessional/testing/mutation';
 * const mutants = mutantsOf(ccm2011).filter(({ paragraphs }) => paragraphs.includes('A5'));
 * const options: SuiteOptions = { filters: ['languages'], mutants };
 * export const mutate = () => suiteSurvivors(ccm2011, options);
 * ```
 */
export async function suiteSurvivors(
  programme: Programme,
  options: SuiteOptions = {},
): Promise<MutationReport> {
  optionsOf(suiteOptions, options);
  const { runSuite } = await import('./run.ts');
  return runSuite(programme, options);
}
