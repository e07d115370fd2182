import type { Condition } from './conditions.ts';
import { RELATIONS } from './relations.ts';
import type { TermData } from './terms.ts';

/** A fact that a condition reads. `grows`: more of it can only turn the condition's answer for the better. */
export interface FactRead {
  readonly path: readonly string[];
  readonly grows: boolean;
}

/** The fact paths of a term; a key that the event decides is written `*`. */
export function factsOf(term: TermData): readonly (readonly string[])[] {
  if ('fact' in term) return [term.fact.map((key) => (typeof key === 'string' ? key : '*'))];
  if ('field' in term) return factsOf(term.of);
  if ('length' in term) return factsOf(term.length);
  if ('first' in term) return term.first.flatMap(factsOf);
  if ('hull' in term) return term.hull.flatMap(factsOf);
  return 'list' in term ? term.list.flatMap(factsOf) : [];
}

const known = new WeakMap<Condition, readonly FactRead[]>();

/** Every fact that a condition reads. */
export function readsOf(condition: Condition): readonly FactRead[] {
  let reads = known.get(condition);
  if (reads === undefined) {
    reads = readsIn(condition);
    known.set(condition, reads);
  }
  return reads;
}

function readsIn(condition: Condition): readonly FactRead[] {
  if ('is' in condition) {
    const helps = condition.is !== 'follows' && RELATIONS[condition.is].grows === true;
    return condition.of.flatMap((term, index) =>
      factsOf(term).map((path) => ({ path, grows: helps && index === 0 })),
    );
  }
  if ('not' in condition) return readsOf(condition.not).map(({ path }) => ({ path, grows: false }));
  if ('when' in condition) {
    const applies = readsOf(condition.when).map(({ path }) => ({ path, grows: false }));
    return [...applies, ...readsOf(condition.then)];
  }
  return ('all' in condition ? condition.all : condition.any).flatMap(readsOf);
}

function fieldsOfTerm(term: TermData): readonly string[] {
  if ('event' in term) return [term.event];
  if ('fact' in term) return term.fact.flatMap((key) => (typeof key === 'string' ? [] : fieldsOfTerm(key)));
  if ('field' in term) return fieldsOfTerm(term.of);
  if ('length' in term) return fieldsOfTerm(term.length);
  if ('first' in term) return term.first.flatMap(fieldsOfTerm);
  if ('hull' in term) return term.hull.flatMap(fieldsOfTerm);
  return 'list' in term ? term.list.flatMap(fieldsOfTerm) : [];
}

/** Every field of the event that a condition looks at; none where it looks only at what is on record. */
export function fieldsOf(condition: Condition): readonly string[] {
  if ('is' in condition) return condition.of.flatMap(fieldsOfTerm);
  if ('not' in condition) return fieldsOf(condition.not);
  if ('when' in condition) return [...fieldsOf(condition.when), ...fieldsOf(condition.then)];
  return ('all' in condition ? condition.all : condition.any).flatMap(fieldsOf);
}
