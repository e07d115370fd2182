import * as z from 'zod';
import { date } from '../model/scalars.ts';
import type { Programme } from '../programmes/programme.ts';
import { Kernel } from './encode/kernel.ts';
import { BoxExplorer } from './factored/boxes.ts';
import { type Finite, type FiniteOptions, finite } from './ground/finite.ts';
import { alphabet, optionsOf, snapshot } from './options.ts';
import { merged } from './reduce/classes.ts';
import { withDeadFactsReset, withoutDeadFacts } from './reduce/liveness.ts';

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

/** Reduces a finite form and puts it into integers: its states are walked one by one. */
export const kernelOf = (ground: Finite): Kernel => new Kernel(withoutDeadFacts(merged(ground)));

/** Reduces a finite form and parts it: its states are met in sets, where they are combinations. */
export const boxesOf = (ground: Finite): BoxExplorer => new BoxExplorer(withDeadFactsReset(merged(ground)));

/**
 * Compiles a programme, over an alphabet, to integers.
 *
 * @throws MalformedError for an option that there is not, or that is not what it has to be.
 */
export function compileKernel(programme: Programme, options: FiniteOptions): Kernel {
  optionsOf(kernelOptions, options);
  return kernelOf(finite(programme, options));
}
