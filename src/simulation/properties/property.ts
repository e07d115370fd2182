import type { Condition } from '../../language/conditions.ts';

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

/**
 * The chart stands at a stage, by its path: `firstMeeting.languages.adopted`.
 *
 * @example
 * ```ts
 * import { stage } from 'intersessional/simulation';
 * console.log(stage('firstMeeting.languages.adopted'));
 * ```
 * ```text
 * { stage: 'firstMeeting.languages.adopted' }
 * ```
 */
export const stage = (path: string): Proposition => ({ stage: path });

/**
 * It holds at every state.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { always, check, stage } from 'intersessional/simulation';
 * const alphabet = [{ type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const];
 * const [result] = check(ccm2011, [always(stage('preparation'))], { alphabet });
 * console.log(result?.holds);
 * ```
 * ```text
 * false
 * ```
 */
export const always = (proposition: Proposition): Property => ({ always: proposition });

/**
 * It holds at no state.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { check, never, stage } from 'intersessional/simulation';
 * const alphabet = [{ type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const];
 * const [result] = check(ccm2011, [never(stage('secondMeeting'))], { alphabet });
 * console.log(result?.holds);
 * ```
 * ```text
 * true
 * ```
 */
export const never = (proposition: Proposition): Property => ({ never: proposition });

/**
 * It holds at some state of every sequence that gets to the goal.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { check, eventually, exists, fact } from 'intersessional/simulation';
 * const alphabet = [{ type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const];
 * const opened = eventually(exists(fact('firstMeeting.opened')));
 * const [result] = check(ccm2011, [opened], { alphabet, goal: 'firstMeeting' });
 * console.log(result?.holds);
 * ```
 * ```text
 * true
 * ```
 */
export const eventually = (proposition: Proposition): Property => ({ eventually: proposition });

/**
 * The first holds at every state before the second does, and no sequence gets to the goal without the second.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { check, stage, until } from 'intersessional/simulation';
 * const alphabet = [{ type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const];
 * const property = until(stage('preparation'), stage('firstMeeting'));
 * const [result] = check(ccm2011, [property], { alphabet, goal: 'firstMeeting' });
 * console.log(result?.holds);
 * ```
 * ```text
 * true
 * ```
 */
export const until = (holds: Proposition, end: Proposition): Property => ({ until: end, holds });

/**
 * The second never holds unless the first has held before, or holds then.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { before, check, stage } from 'intersessional/simulation';
 * const alphabet = [{ type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const];
 * const [result] = check(ccm2011, [before(stage('preparation'), stage('firstMeeting'))], { alphabet });
 * console.log(result?.holds);
 * ```
 * ```text
 * true
 * ```
 */
export const before = (comes: Proposition, later: Proposition): Property => ({ before: later, comes });
