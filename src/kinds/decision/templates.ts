import type { Saying } from '../../language/conditions.ts';
import {
  all,
  any,
  type Condition,
  equal,
  exists,
  factAt,
  factOfDecision,
  follows,
  given,
  isEmpty,
  not,
  oneOf,
  saying,
  type Term,
  when,
} from '../../language/index.ts';
import type { CycleDeclared } from '../declared.ts';
import { type By, dueBy } from '../due.ts';
import type { MadeRule } from '../template.ts';

/* Templates about decisions. */

const decision: Term<string> = { event: 'decision' };
const named: Term<string> = { param: 'decision' };
const terms: Term<object> = { event: 'terms' };

const steps = ['decision.adopted'];

/** No objection stands when the decision that the provision names is adopted. */
export const consensus = (): MadeRule => ({
  steps,
  condition: when(equal(decision, named), isEmpty(factOfDecision(decision, 'objections'))),
});

/** Fields of the text that is adopted are as the text on the table has them. */
export const textOnTheTable = (): MadeRule => ({
  steps,
  condition: when(
    all(equal(decision, named), given(terms)),
    follows(terms, factOfDecision(decision, 'terms'), { param: 'fields' }),
  ),
});

/** Fields of the text on the table are as the provision has them. */
export const textOfPaper = (): MadeRule => ({
  steps,
  condition: when(
    equal(decision, named),
    follows(factOfDecision(decision, 'terms'), { param: 'text' }, { param: 'fields' }),
  ),
});

const isTaken = (name: string): Condition => exists(factAt(`decisions.${name}.adopted`));

const isDeferred = (name: string): Condition => exists(factAt(`decisions.${name}.deferred`));

/** The decisions that the provision names need another one, which is taken before them. */
export const needs = (
  _: CycleDeclared,
  given_: { readonly decision: string; readonly of: readonly string[] },
): MadeRule => ({
  steps: given_.of.map((each) => `decision.adopted.${each}`),
  condition: when(oneOf<string>(decision, { param: 'needing' }), isTaken(given_.decision)),
});

const said = (condition: Condition, { what, expected, actual }: Saying): Condition =>
  saying(condition, what, expected, actual);

/** One of these decisions is taken. */
export const someTaken = (
  cycle: CycleDeclared,
  { by, of, says }: By & { readonly of: readonly string[]; readonly says: Saying },
): MadeRule => ({ ...dueBy(cycle, { by }), condition: said(any(...of.map(isTaken)), says) });

/** Each of these decisions is taken. */
export const taken = (
  cycle: CycleDeclared,
  { by, of }: By & { readonly of: readonly string[] },
): MadeRule => ({
  ...dueBy(cycle, { by }),
  condition: all(...of.map((name) => saying(isTaken(name), name, 'adopted', 'not adopted'))),
});

/** Decisions, and for some of them another fact that stands for their being taken. */
export interface Matters {
  readonly of: readonly string[];
  readonly orElse?: Readonly<Record<string, Condition>>;
}

/** Asks of each decision that it is taken, or what stands for it, or another condition. */
const each = (
  { of, orElse = {} }: Matters,
  other: (name: string) => Condition,
  expected: string,
  actual: string,
): readonly Condition[] =>
  of.map((name) =>
    saying(any(isTaken(name), ...[orElse[name] ?? []].flat(), other(name)), name, expected, actual),
  );

/** Each of these decisions is adopted or deferred. */
export const settled = (cycle: CycleDeclared, given_: By & Matters): MadeRule => ({
  ...dueBy(cycle, given_),
  condition: all(...each(given_, isDeferred, 'adopted or deferred', 'neither')),
});

/** A decision that counts as put off while some of its fields are blank. */
interface Filled {
  readonly decision: string;
  readonly fields: readonly string[];
  readonly says: Saying;
}

const isFilledIn = ({ decision: name, fields, says }: Filled): Condition => {
  const filled = fields.map((field) => exists(factAt(`decisions.${name}.terms.${field}`)));
  return said(any(not(isTaken(name)), all(...filled)), says);
};

/** None of these decisions is put off: one that was taken after all is not, and one that leaves a blank is. */
export const noneDeferred = (
  cycle: CycleDeclared,
  { filled = [], ...given_ }: By & Matters & { readonly filled?: readonly Filled[] },
): MadeRule => ({
  ...dueBy(cycle, given_),
  condition: all(
    ...each(given_, (name) => not(isDeferred(name)), 'adopted', 'deferred'),
    ...filled.map(isFilledIn),
  ),
});
