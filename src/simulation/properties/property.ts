import type { Condition } from '../../rules/language/conditions.ts';

/**
 * Something that holds at some states and not at others: the chart stands at a stage, or a condition of facts passes,
 * in the words of rules. A fact that is not there is no proposition's business: then it does not hold.
 */
export type Proposition =
  | { readonly stage: string }
  | Condition
  | { readonly all: readonly Proposition[] }
  | { readonly any: readonly Proposition[] }
  | { readonly not: Proposition };

/** A property of everything that can happen, over time. */
export type Property =
  | { readonly always: Proposition }
  | { readonly never: Proposition }
  | { readonly eventually: Proposition }
  | { readonly until: Proposition; readonly holds: Proposition }
  | { readonly before: Proposition; readonly comes: Proposition };

/** The chart stands at a stage, by its path: `firstMeeting.languages.adopted`. */
export const stage = (path: string): Proposition => ({ stage: path });

/** It holds at every state. */
export const always = (proposition: Proposition): Property => ({ always: proposition });

/** It holds at no state. */
export const never = (proposition: Proposition): Property => ({ never: proposition });

/** It holds at some state of every sequence that gets to the goal. */
export const eventually = (proposition: Proposition): Property => ({ eventually: proposition });

/** The first holds at every state before the second does, and no sequence gets to the goal without the second. */
export const until = (holds: Proposition, end: Proposition): Property => ({ until: end, holds });

/** The second never holds unless the first has held before, or holds then. */
export const before = (comes: Proposition, later: Proposition): Property => ({ before: later, comes });
