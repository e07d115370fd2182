import { memoize } from '../model/memoize.ts';
import { ANY, type Path } from '../model/path.ts';
import type { Condition, Relation } from './conditions.ts';
import { RELATIONS } from './relations.ts';
import { isText, partsOf, type TermData } from './terms.ts';

/** A fact that a condition reads. `grows`: more of it can only turn the condition's answer for the better. */
export interface FactRead {
  readonly path: Path;
  readonly grows: boolean;
  /** Only whether it is there at all. */
  readonly presence: boolean;
  /** The one member of a list that is looked for. */
  readonly member?: TermData;
}

/** The relations of a condition, and whether that one of them passes can only help. */
export function relationsIn(condition: Condition, helps = true): readonly (readonly [Relation, boolean])[] {
  if ('is' in condition) return [[condition, helps]];
  if ('not' in condition) return relationsIn(condition.not, false);
  if ('when' in condition) {
    return [...relationsIn(condition.when, false), ...relationsIn(condition.then, helps)];
  }
  return ('all' in condition ? condition.all : condition.any).flatMap((part) => relationsIn(part, helps));
}

/** The fact that tells whether the text of a decision was stated with its adoption: a text is read with it. */
export const statedWith = (path: Path): readonly Path[] =>
  isText(path) ? [[...path.slice(0, 2), 'stated']] : [];

/** The facts of a term; any key stands for one that is not fixed. */
function factsOf(term: TermData, grows: boolean, presence: boolean): readonly FactRead[] {
  if (!('fact' in term)) return partsOf(term).flatMap((part) => factsOf(part, grows, false));
  const path = term.fact.map((key) => (typeof key === 'string' ? key : ANY));
  const stated = statedWith(path).map((each) => ({ path: each, grows, presence: true }));
  const inKeys = partsOf(term).flatMap((key) => factsOf(key, false, false));
  return [{ path, grows, presence }, ...stated, ...inKeys];
}

/** Tells whether a relation asks only whether something is there. */
export const asksPresence = ({ is }: Relation): boolean => is === 'exists' || is === 'given';

/** Every fact that a condition reads. */
export const readsOf = /* @__PURE__ */ memoize((condition: Condition): readonly FactRead[] =>
  relationsIn(condition).flatMap(([relation, helps]) => {
    const { is, of } = relation;
    return of.flatMap((term, index) =>
      factsOf(term, helps && index === 0 && RELATIONS[is].grows === true, asksPresence(relation)).map(
        (read) => ({
          ...read,
          ...(is === 'includes' && index === 0 && { member: of[1] as TermData }),
        }),
      ),
    );
  }),
);

/** The fields of the event that a term looks at. */
export const fieldsOfTerm = (term: TermData): readonly string[] =>
  'event' in term ? [term.event] : partsOf(term).flatMap(fieldsOfTerm);

/** Every field of the event that a condition looks at; none where it looks only at what is on record. */
export const fieldsOf = /* @__PURE__ */ memoize((condition: Condition): readonly string[] =>
  relationsIn(condition).flatMap(([{ of }]) => of.flatMap(fieldsOfTerm)),
);

const paramsOfTerm = (term: TermData): readonly string[] =>
  'param' in term ? [term.param.split('.')[0] as string] : partsOf(term).flatMap(paramsOfTerm);

/** Every parameter that a condition takes. */
export const paramsOf = /* @__PURE__ */ memoize((condition: Condition): readonly string[] =>
  relationsIn(condition).flatMap(([{ of, fields }]) =>
    [...of, ...(fields ? [fields] : [])].flatMap(paramsOfTerm),
  ),
);
