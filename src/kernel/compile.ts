import * as z from 'zod';
import { date } from '../model/scalars.ts';
import type { Programme } from '../programmes/programme.ts';
import { Kernel } from './encode/kernel.ts';
import { type FiniteOptions, finite } from './ground/finite.ts';
import { alphabet, optionsOf, snapshot } from './options.ts';
import { merged } from './reduce/classes.ts';
import { withoutDeadFacts } from './reduce/liveness.ts';

const kernelOptions = z.strictObject({
  alphabet,
  from: date.optional(),
  snapshot: snapshot.optional(),
  complete: z.boolean().optional(),
  observe: z.enum(['refusals', 'all']).optional(),
  watch: z.array(z.unknown()).optional(),
  beside: z.unknown().optional(),
  keepsDays: z.boolean().optional(),
  stages: z.array(z.string()).optional(),
});

/**
 * Compiles a programme, over an alphabet, to integers.
 *
 * @throws MalformedError for an option that there is not, or that is not what it has to be.
 */
export function compileKernel(programme: Programme, options: FiniteOptions): Kernel {
  optionsOf(kernelOptions, options);
  const ground = finite(programme, options);
  const reduced = withoutDeadFacts(merged(ground));
  return new Kernel(reduced);
}
