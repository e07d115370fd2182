import { once } from '../../model/once.ts';
import type { Condition, Relation } from './conditions.ts';
import { RELATIONS } from './relations.ts';
import { isText, partsOf, type TermData } from './terms.ts';

/** A fact that a condition reads. `grows`: more of it can only turn the condition's answer for the better. */
export interface FactRead {
  readonly path: readonly string[];
  readonly grows: boolean;
  /** Of a list, the one member that is looked for. */
  readonly member?: TermData;
}

/** The relations of a condition, and whether that one of them passes can only help. */
function relationsIn(condition: Condition, helps = true): readonly (readonly [Relation, boolean])[] {
  if ('is' in condition) return [[condition, helps]];
  if ('not' in condition) return relationsIn(condition.not, false);
  if ('when' in condition) {
    return [...relationsIn(condition.when, false), ...relationsIn(condition.then, helps)];
  }
  return ('all' in condition ? condition.all : condition.any).flatMap((part) => relationsIn(part, helps));
}

/** The fact paths of a term; a key that the event decides is written `*`. A text is read with its adoption. */
function factsOf(term: TermData): readonly (readonly string[])[] {
  if (!('fact' in term)) return partsOf(term).flatMap(factsOf);
  const path = term.fact.map((key) => (typeof key === 'string' ? key : '*'));
  return isText(path) ? [path, [...path.slice(0, 2), 'stated']] : [path];
}

/** Every fact that a condition reads. */
export const readsOf = /* @__PURE__ */ once((condition: Condition): readonly FactRead[] =>
  relationsIn(condition).flatMap(([{ is, of }, helps]) =>
    of.flatMap((term, index) =>
      factsOf(term).map((path) => ({
        path,
        grows: helps && index === 0 && RELATIONS[is].grows === true,
        ...(is === 'includes' && index === 0 && { member: of[1] as TermData }),
      })),
    ),
  ),
);

const fieldsOfTerm = (term: TermData): readonly string[] =>
  'event' in term ? [term.event] : partsOf(term).flatMap(fieldsOfTerm);

/** Every field of the event that a condition looks at; none where it looks only at what is on record. */
export const fieldsOf = /* @__PURE__ */ once((condition: Condition): readonly string[] =>
  relationsIn(condition).flatMap(([{ of }]) => of.flatMap(fieldsOfTerm)),
);

const paramsOfTerm = (term: TermData): readonly string[] =>
  'param' in term ? [term.param.split('.')[0] as string] : partsOf(term).flatMap(paramsOfTerm);

/** Every parameter that a condition takes. */
export const paramsOf = (condition: Condition): readonly string[] =>
  relationsIn(condition).flatMap(([{ of, fields }]) =>
    [...of, ...(fields ? [fields] : [])].flatMap(paramsOfTerm),
  );
