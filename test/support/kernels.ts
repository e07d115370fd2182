import { Kernel } from '../../src/kernel/encode/kernel.ts';
import type { GroundingOptions } from '../../src/kernel/ground/transitionSystem.ts';
import { resetDeadVariables } from '../../src/kernel/reduce/deadVariables.ts';
import { minimise } from '../../src/kernel/reduce/quotient.ts';
import type { State } from './forms.ts';
import { grounded } from './toy.ts';

/** The toy as integers. */
export const compiledToy = (options: Partial<GroundingOptions> = {}): Kernel =>
  new Kernel(resetDeadVariables(minimise(grounded(options))));

/** Packs a state, after some words of another. */
export function packed(kernel: Kernel, state: State, at = 0): Int32Array {
  const states = new Int32Array(at + kernel.words);
  state.forEach((value, variable) => {
    kernel.setValue(states, at, variable, value);
  });
  return states;
}

/** Unpacks a state. */
export const unpacked = (kernel: Kernel, states: Int32Array, at = 0): State =>
  kernel.quotient.variables.map((_, variable) => kernel.valueOf(states, at, variable));

export const hasBit = (row: Int32Array, action: number): boolean =>
  (((row[action >> 5] as number) >>> (action & 31)) & 1) === 1;
