import * as z from 'zod';
import { optionsOf } from '../../kernel/options.ts';
import { lastOf } from '../../kinds/flow.ts';
import type { Property, Proposition } from '../../simulation/properties/property.ts';
import { checkConstraint } from './checks.ts';
import type { Constraint } from './constraints.ts';
import { occurred } from './occurred.ts';
import type { TemplateName } from './templates.ts';
import { type ProgrammeOption, vocabularyIn } from './vocabulary.ts';

/** The options of a property. */
export interface PropertyOptions extends ProgrammeOption {
  /** The stage at which a sequence ends; by default the last meeting. */
  readonly goal?: string;
  /** True if each activity happens at most once: then more templates have a property. */
  readonly once?: boolean;
}

const propertyOptions = z.strictObject({
  goal: z.string().optional(),
  once: z.boolean().optional(),
  programme: z.unknown().optional(),
});

type Pair = readonly [a: Proposition, b: Proposition];
/** The properties that a template comes to, for the propositions that A and B have happened. */
type Compile = (pair: Pair, goal: Proposition) => readonly Property[];

const all = (...propositions: readonly Proposition[]): Proposition => ({ all: propositions });
const any = (...propositions: readonly Proposition[]): Proposition => ({ any: propositions });
const not = (proposition: Proposition): Proposition => ({ not: proposition });

const never = (...propositions: readonly Proposition[]): Property => ({ never: all(...propositions) });

/** Builds the property that both happen in this order, if both happen. */
const inOrder = (first: Proposition, second: Proposition): Property => ({
  before: all(first, second),
  comes: all(first, not(second)),
});

const existence: Compile = ([a]) => [{ eventually: a }];
const absence: Compile = ([a]) => [never(a)];
const respondedExistence: Compile = ([a, b], goal) => [never(goal, a, not(b))];
const precedence: Compile = ([a, b]) => [{ before: b, comes: a }];
const notCoExistence: Compile = ([a, b]) => [never(a, b)];
const choice: Compile = ([a, b]) => [{ eventually: any(a, b) }];

/** Templates that turn on whether something has happened, and what has happened first. */
const ALWAYS: { readonly [T in TemplateName]?: Compile } = {
  existence,
  absence,
  respondedExistence,
  coExistence: ([a, b], goal) => [never(goal, a, not(b)), never(goal, b, not(a))],
  precedence,
  notCoExistence,
  choice,
  exclusiveChoice: (pair, goal) => [...choice(pair, goal), ...notCoExistence(pair, goal)],
};

const responseOnce: Compile = ([a, b], goal) => [never(goal, a, not(b)), inOrder(a, b)];
const successionOnce: Compile = (pair, goal) => [...responseOnce(pair, goal), ...precedence(pair, goal)];

/** Templates that turn on the latest of several events, for an event that happens once: the latest is the first. */
const ONCE: typeof ALWAYS = {
  exactly: existence,
  response: responseOnce,
  alternateResponse: responseOnce,
  alternatePrecedence: precedence,
  succession: successionOnce,
  alternateSuccession: successionOnce,
  notSuccession: ([a, b]) => [inOrder(b, a)],
};

/**
 * The properties that say of everything that can happen under a programme what a constraint says of a record, for
 * `check` of `intersessional/simulation`; all of them have to hold. An activity has happened when what it puts on
 * record is there; a sequence ends at the goal.
 *
 * @returns `undefined` where properties cannot say it: counts above one, what comes at once, activities that leave no
 * fact of their own, and without `once` what depends on the last time that something happens.
 * @throws MalformedError for a constraint that does not have the form of one, and for an option that there is not.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { check } from 'intersessional/simulation';
 * import { precedence, propertiesOf } from 'intersessional/testing/declare';
 * const alphabet = [{ type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const];
 * const properties = propertiesOf(precedence('firstMeeting.opened', 'firstMeeting.closed')) ?? [];
 * console.log(check(ccm2011, properties, { alphabet }).map(({ holds }) => holds));
 * ```
 * ```text
 * [ true ]
 * ```
 */
export function propertiesOf(
  constraint: Constraint,
  options: PropertyOptions = {},
): readonly Property[] | undefined {
  optionsOf(propertyOptions, options);
  const vocabulary = vocabularyIn(options);
  const { goal = lastOf(vocabulary.cycle), once = false } = options;
  checkConstraint(constraint, vocabulary);
  const { template, activities } = constraint;
  const compile = ALWAYS[template] ?? (once ? ONCE[template] : undefined);
  const [a, b = a] = activities.map((each) => occurred(each, vocabulary));
  const isCounted = 'times' in constraint && constraint.times !== undefined && constraint.times !== 1;
  if (compile === undefined || a === undefined || b === undefined || isCounted) return undefined;
  return compile([a, b], { stage: goal });
}
