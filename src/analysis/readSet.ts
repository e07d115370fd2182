import { read } from '../language/compile.ts';
import type { Condition, Relation } from '../language/conditions.ts';
import { asksPresence, relationsIn } from '../language/reads.ts';
import { type Json, partsOf, type TermData } from '../language/terms.ts';
import { UNREAD } from '../model/facts.ts';
import { memoize } from '../model/memoize.ts';
import { ANY } from '../model/path.ts';
import type { EventTemplate } from './template.ts';

/** One read of a condition, for an event with known fields: of a fact, or of the day. */
export interface ReadAccess {
  /** The path of the fact, which can end in `ANY`; `DAY` for the day of the event. */
  readonly path: readonly string[];
  /** True if only the presence of the fact is read. */
  readonly presence: boolean;
  /** The member, if only its membership in a list is read. */
  readonly member?: string;
}

/** The path that stands for the day of the event itself. */
export const DAY: readonly string[] = ['day'];

/** Returns the value of a term that reads no facts. */
export const constantOf = (term: TermData, event: EventTemplate, params: Json): unknown =>
  read(term, params)(event as unknown as Readonly<Record<string, unknown>>, UNREAD);

function pathsOfFact(keys: readonly (string | TermData)[], event: EventTemplate, params: Json) {
  const path: string[] = [];
  for (const key of keys) {
    if (typeof key === 'string') path.push(key);
    else {
      const inKey = pathsOf(key, event, params);
      if (inKey.length > 0) return [[...path, ANY], ...inKey];
      path.push(String(constantOf(key, event, params)));
    }
  }
  return [path];
}

/** Returns the paths of the facts that a term reads. */
export function pathsOf(term: TermData, event: EventTemplate, params: Json): readonly (readonly string[])[] {
  if ('fact' in term) return pathsOfFact(term.fact, event, params);
  if ('event' in term) return term.event === 'on' ? [DAY] : [];
  if (!('first' in term)) return partsOf(term).flatMap((part) => pathsOf(part, event, params));
  const paths: (readonly string[])[] = [];
  for (const part of term.first) {
    const inPart = pathsOf(part, event, params);
    paths.push(...inPart);
    if (inPart.length === 0 && constantOf(part, event, params) !== undefined) break;
  }
  return paths;
}

function readSetOfRelation(relation: Relation, event: EventTemplate, params: Json): readonly ReadAccess[] {
  const { is, of } = relation;
  const presence = asksPresence(relation);
  const [list, member] = of;
  if (is === 'includes' && list && member && 'fact' in list) {
    const members = pathsOf(member, event, params);
    if (members.length === 0) {
      const named = String(constantOf(member, event, params));
      return pathsOf(list, event, params).map((path) => ({ path, presence, member: named }));
    }
  }
  return of.flatMap((term) =>
    pathsOf(term, event, params).map((path) => ({ path, presence: presence && 'fact' in term })),
  );
}

/** The relations of a condition. */
const relationsOf = /* @__PURE__ */ memoize((condition: Condition): readonly Relation[] =>
  relationsIn(condition).map(([relation]) => relation),
);

/** Returns the read set of a condition. */
export const readSetOf = (condition: Condition, event: EventTemplate, params: Json): readonly ReadAccess[] =>
  relationsOf(condition).flatMap((relation) => readSetOfRelation(relation, event, params));
