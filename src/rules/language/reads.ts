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

/** Every fact that a condition reads. */
export function readsOf(condition: Condition): readonly FactRead[] {
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

const termReadsEvent = (term: TermData): boolean =>
  'event' in term ||
  ('fact' in term && term.fact.some((key) => typeof key !== 'string' && termReadsEvent(key))) ||
  ('field' in term && termReadsEvent(term.of)) ||
  ('length' in term && termReadsEvent(term.length)) ||
  ('first' in term && term.first.some(termReadsEvent)) ||
  ('hull' in term && term.hull.some(termReadsEvent)) ||
  ('list' in term && term.list.some(termReadsEvent));

/** Whether a condition looks at the event, or only at what is already on record. */
export function readsEvent(condition: Condition): boolean {
  if ('is' in condition) return condition.of.some(termReadsEvent);
  if ('not' in condition) return readsEvent(condition.not);
  if ('when' in condition) return readsEvent(condition.when) || readsEvent(condition.then);
  return ('all' in condition ? condition.all : condition.any).some(readsEvent);
}
