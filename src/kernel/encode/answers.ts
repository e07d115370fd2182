import { lookUp, type Table } from '../ground/table.ts';
import type { Action, ProvisionTests } from '../ground/transitionSystem.ts';
import type { Kernel } from './kernel.ts';

/** The answer of one provision for an action in a state. */
export interface KernelAnswer {
  /** The provision's index in the programme. */
  readonly provision: number;
  readonly binds: boolean;
  readonly applies: boolean;
  readonly fails: boolean;
  readonly refuses: boolean;
}

/** Returns the answer of each provision that is asked about an action, in one state. Not for hot paths. */
export function answersAt(
  kernel: Kernel,
  action: Action,
  states: Int32Array,
  at = 0,
): readonly KernelAnswer[] {
  const holds = (test: Table) =>
    lookUp(test, kernel.quotient.sizes, (variable) => kernel.valueOf(states, at, variable)) === 1;
  return action.asks.map(({ provision, strict, binds, applies, fails }: ProvisionTests) => {
    const bound = holds(binds);
    const failed = fails.some(holds);
    return {
      provision,
      binds: bound,
      applies: applies.some(holds),
      fails: failed,
      refuses: strict && bound && failed,
    };
  });
}

/** Tells whether the chart has a place for an action in a state, refused or not. */
export const hasPlaceAt = (kernel: Kernel, { place }: Action, states: Int32Array, at = 0): boolean =>
  place.every(
    (test) => lookUp(test, kernel.quotient.sizes, (variable) => kernel.valueOf(states, at, variable)) === 1,
  );
