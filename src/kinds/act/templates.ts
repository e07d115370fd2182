import {
  all,
  any,
  atLeast,
  type Condition,
  equal,
  exists,
  factAt,
  given,
  includes,
  includesAll,
  isEmpty,
  not,
  notEmpty,
  oneOf,
  speaksAll,
  type Term,
  value,
  when,
} from '../../language/index.ts';
import type { Field, Fields } from '../../model/fields/declared.ts';
import type { CycleDeclared } from '../declared.ts';
import { type By, dueBy } from '../due.ts';
import { isComplete, isFor } from '../meeting/sittings.ts';
import type { MadeRule, Params } from '../template.ts';

/* Templates about any event, and any fact on record. */

/** A fact on record, by its path. */
export interface OfFact {
  readonly fact: string;
}

/** A parameter that a rule leaves to the provision: its name and its form. */
export interface OfParam {
  readonly param: string;
  readonly form: Field;
}

const list = (path: string): Term<readonly string[]> => factAt(path);

/** Something of the kind is on record by a step. */
export const some = (cycle: CycleDeclared, { by, fact }: By & OfFact): MadeRule => ({
  ...dueBy(cycle, { by }),
  condition: notEmpty(list(fact)),
});

/** Makes a template: a fact on record by a step stands in a relation to the parameter that the provision gives. */
const toGiven =
  (relation: (found: Term<never>, given: Term<never>) => Condition) =>
  (cycle: CycleDeclared, { by, fact, param, form }: By & OfFact & OfParam): MadeRule => ({
    ...dueBy(cycle, { by }),
    condition: relation(factAt(fact), { param }),
    params: { [param]: form } as Fields,
  });

/** A count on record reaches the number that the provision gives, by a step. */
export const atLeastGiven = toGiven(atLeast);

/** Everything that the provision names is on record by a step. */
export const coversGiven = toGiven(includesAll);

/** The languages on record by a step have all that the provision names. */
export const speaksGiven = toGiven(speaksAll);

/** Everything that was decided is on record by a step. */
export const coversDecided = (
  cycle: CycleDeclared,
  { by, fact, decided }: By & OfFact & { readonly decided: string },
): MadeRule => ({ ...dueBy(cycle, { by }), condition: includesAll(list(fact), list(decided)) });

/** The payments on record by a step, as far as known, are from the fund decided. */
export function paidFrom(
  cycle: CycleDeclared,
  { by, fact, decided }: By & OfFact & { readonly decided: string },
): MadeRule {
  const funds = list(fact);
  const isKnown = any(not(isEmpty(funds)), not(isComplete));
  return {
    ...dueBy(cycle, { by }),
    condition: when(isKnown, includes(funds, factAt<string>(decided))),
  };
}

/** A field of an event. */
interface OfField {
  readonly on: string;
  readonly field: string;
}

/** A field has one value only. One that is left out on a complete record says nothing against it, if so said. */
export function fieldIs(
  _: CycleDeclared,
  { on, field, is, unlessUnstated }: OfField & { readonly is: unknown; readonly unlessUnstated?: true },
): MadeRule {
  const found: Term<unknown> = { event: field };
  const asked = equal(found, value(is as string));
  return {
    steps: [on],
    condition: unlessUnstated ? when(not(all(isComplete, not(given(found)))), asked) : asked,
  };
}

/** A field has one of some values. */
export const fieldOneOf = (
  _: CycleDeclared,
  { on, field, of }: OfField & { readonly of: readonly string[] },
): MadeRule => ({ steps: [on], condition: oneOf<string>({ event: field }, value(of)) });

/** A fact is on record by a step, whatever it is. */
export const onRecord = (cycle: CycleDeclared, { by, fact }: By & OfFact): MadeRule => ({
  ...dueBy(cycle, { by }),
  condition: exists(factAt(fact)),
});

/** A field of an act for a meeting is as decided. */
export const fieldAsDecided = (
  _: CycleDeclared,
  { on, field, meeting, decided }: OfField & { readonly meeting: string; readonly decided: string },
): MadeRule => ({
  steps: [on],
  condition: when(isFor(meeting), equal<string>({ event: field }, factAt<string>(decided))),
});

/** Fields of an event are as the provision has them. */
export const fieldsAsGiven = (
  _: CycleDeclared,
  { on, fields }: { readonly on: string; readonly fields: Fields },
): MadeRule => ({
  steps: [on],
  condition: all(...Object.keys(fields).map((name) => equal<unknown>({ event: name }, { param: name }))),
  params: fields,
});

/** The way out: a condition of the condition language, for what no template says. */
export function condition(
  cycle: CycleDeclared,
  {
    on,
    by,
    condition,
    params,
  }: {
    readonly on?: string;
    readonly by?: string;
    readonly condition: Condition;
    readonly params?: Params;
  },
): MadeRule {
  const step = by === undefined ? { steps: [on ?? ''] } : dueBy(cycle, { by });
  return { ...step, condition, params };
}
