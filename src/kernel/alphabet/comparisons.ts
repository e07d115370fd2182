import { effectsIn, type Writing } from '../../analysis/effects.ts';
import { constantOf, pathsOf } from '../../analysis/readSet.ts';
import type { EventTemplate } from '../../analysis/template.ts';
import type { RelationName } from '../../language/conditions.ts';
import { partsOf, type TermData } from '../../language/terms.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { Facts } from '../../model/facts.ts';
import { cached, memoize } from '../../model/memoize.ts';
import { ANY, getPath, overlaps } from '../../model/path.ts';
import type { Programme } from '../../programmes/programme.ts';
import type { AskedRelation } from './askedRelations.ts';

/**
 * A comparison of one field of an event with other values, made on the event itself or on the fact that the field
 * becomes.
 */
export interface FieldComparison {
  /** The field, dotted. A span is one field. */
  readonly field: string;
  readonly is: RelationName;
  /** True if the field is the value found; false if the field is the expected value of something else. */
  readonly found: boolean;
  /** The known values of the other side, the programme's own value first. */
  readonly against: readonly unknown[];
}

/** The relations that name a required value. */
export const NAMES_VALUES: ReadonlySet<string> = new Set([
  'equal',
  'oneOf',
  'mentions',
  'includes',
  'includesAll',
  'speaksAll',
  'atMost',
]);

/** The origin of a term's value: the event, the facts, or a constant. */
interface TermSource {
  readonly in: 'event' | 'fact' | 'constant';
  readonly path: readonly string[];
  readonly constant?: unknown;
}

type AskedOf = Pick<AskedRelation, 'asked' | 'params'>;

/** Returns a key of a fact's path, or `ANY` if another fact decides on the key. */
const keyOf = (key: string | TermData, { asked, params }: AskedOf): string =>
  typeof key === 'string'
    ? key
    : pathsOf(key, asked, params).length > 0
      ? ANY
      : String(constantOf(key, asked, params));

function sourcesOf(term: TermData, asking: AskedOf): readonly TermSource[] {
  if ('event' in term) return [{ in: 'event', path: term.event.split('.') }];
  if ('fact' in term) return [{ in: 'fact', path: term.fact.map((key) => keyOf(key, asking)) }];
  if ('value' in term || 'param' in term) {
    return [{ in: 'constant', path: [], constant: constantOf(term, asking.asked, asking.params) }];
  }
  const parts = partsOf(term).flatMap((part) => sourcesOf(part, asking));
  if (!('field' in term)) return parts;
  return parts.map((part) => ({ ...part, path: [...part.path, ...term.field.split('.')] }));
}

/** The sources of each term of a relation. */
const sourcesOfTerms = /* @__PURE__ */ memoize((asking: AskedRelation): readonly (readonly TermSource[])[] =>
  asking.relation.of.map((term) => sourcesOf(term, asking)),
);

/** Returns all values at a path; `ANY` stands for every key. */
function everyAt(tree: unknown, path: readonly string[]): readonly unknown[] {
  const depth = path.indexOf(ANY);
  if (depth < 0) return [getPath(tree, path)];
  const parent = getPath(tree, path.slice(0, depth)) ?? {};
  return Object.values(parent).flatMap((child) => everyAt(child, path.slice(depth + 1)));
}

/** The facts of some situations, made when they are asked for. */
export type Situations = () => readonly Facts[];

/** The values of facts in some situations, by their paths: many comparisons are with the same facts. */
const valuesIn = /* @__PURE__ */ memoize(
  (_situations: readonly Facts[]) => new Map<string, readonly unknown[]>(),
);

/** Returns the distinct values of a fact in some situations. */
const valuesOfFact = (path: readonly string[], situations: readonly Facts[]): readonly unknown[] =>
  cached(valuesIn(situations), path.join('.'), () => [
    ...new Set(situations.flatMap((facts) => everyAt(facts, path))),
  ]);

const valuesAt = (source: TermSource, { asked }: AskedOf, situations: Situations): readonly unknown[] =>
  source.in === 'fact'
    ? valuesOfFact(source.path, situations())
    : [getPath(source.in === 'event' ? asked : source.constant, source.path)];

const kindOf = /* @__PURE__ */ memoize((event: EventTemplate): string =>
  JSON.stringify(['type', 'decision', 'subject', 'meeting'].map((key) => getPath(event, [key]))),
);

/** Tells whether two events agree in the fields on which their places in the chart and their effects depend. */
export const sameKind = (a: EventTemplate, b: EventTemplate): boolean => kindOf(a) === kindOf(b);

/** Returns the effects of an event that may lack fields. */
const writtenBy = (event: EventTemplate, programme: Programme): readonly Writing[] =>
  effectsIn(programme).writingsOf(event as unknown as TreatyEvent);

/** Tells whether an event puts something on record at one of these paths. */
export function writesAt(
  event: EventTemplate,
  paths: readonly (readonly string[])[],
  programme: Programme,
): boolean {
  const written = writtenBy(event, programme);
  return paths.some((read) => written.some(({ path }) => overlaps(read, path)));
}

/** The paths of the facts that relations read, each once: many relations read the same facts. */
const pathsRead = /* @__PURE__ */ memoize(
  (relations: readonly AskedRelation[]): readonly (readonly string[])[] => {
    const facts = relations
      .flatMap((asking) => sourcesOfTerms(asking).flat())
      .filter((source) => source.in === 'fact');
    return [...new Map(facts.map(({ path }) => [path.join('.'), path])).values()];
  },
);

/** Tells whether one of the relations reads a fact that the event writes. */
export const isRead = (
  event: EventTemplate,
  relations: readonly AskedRelation[],
  programme: Programme,
): boolean => writesAt(event, pathsRead(relations), programme);

/** Returns the field at a path of an event: a span is one field. */
const dotted = (path: readonly string[]): string => path.join('.').replace(/\.(from|to)$/, '');

/** Returns the fields of an event that become a fact, or a part of it, by what the event writes. */
const fieldsBecoming = (fact: readonly string[], written: readonly Writing[]): readonly string[] =>
  written
    .filter(({ path }) => overlaps(fact, path))
    .map(({ path, effect: { from } }) =>
      dotted(['event' in from ? from.event : '', ...fact.slice(path.length)]),
    );

/** Relations whose outcome depends only on the presence of a field, not on its value. */
const OF_ANY_VALUE: ReadonlySet<RelationName> = new Set(['exists', 'given', 'notEmpty', 'isEmpty', 'never']);

/** Tells whether a relation depends on the value of a field. The day is no field of an alphabet event. */
const isOfFields = ({ relation: { is, of } }: AskedRelation): boolean =>
  !OF_ANY_VALUE.has(is) && !of.some((term) => 'event' in term && term.event === 'on');

/** A term of a relation. */
interface AskedTerm {
  readonly asking: AskedRelation;
  readonly term: number;
}

/** A term of a relation, with one of its sources. Readings are in the order of their relations. */
interface Reading {
  readonly of: AskedTerm;
  readonly source: TermSource;
  readonly order: number;
}

const pushTo = <Key>(lists: Map<Key, Reading[]>, key: Key, reading: Reading): void => {
  cached(lists, key, () => []).push(reading);
};

/** The readings of relations, by the kind of the event or by the fact that they read. */
const readingsOf = /* @__PURE__ */ memoize((relations: readonly AskedRelation[]) => {
  const ofEvents = new Map<string, Reading[]>();
  const ofFacts = new Map<string, Reading[]>();
  let order = 0;
  for (const asking of relations.filter(isOfFields)) {
    for (const [term, sources] of sourcesOfTerms(asking).entries()) {
      const of = { asking, term };
      for (const source of sources) {
        const reading = { of, source, order: order++ };
        if (source.in === 'event') pushTo(ofEvents, kindOf(asking.asked), reading);
        if (source.in === 'fact') pushTo(ofFacts, source.path.join('.'), reading);
      }
    }
  }
  return { ofEvents, ofFacts: [...ofFacts.values()] };
});

/** Returns the terms of relations that read fields of an event, in their order, with the fields. */
function fieldsRead(event: EventTemplate, relations: readonly AskedRelation[], programme: Programme) {
  const { ofEvents, ofFacts } = readingsOf(relations);
  const written = writtenBy(event, programme);
  const own = (ofEvents.get(kindOf(event)) ?? []).map((reading) => ({
    reading,
    fields: [dotted(reading.source.path)],
  }));
  const become = ofFacts.flatMap((readings) => {
    const fields = fieldsBecoming(readings[0]?.source.path ?? [], written);
    return fields.length === 0 ? [] : readings.map((reading) => ({ reading, fields }));
  });
  const found = new Map<AskedTerm, Set<string>>();
  for (const { reading, fields } of [...own, ...become].sort((a, b) => a.reading.order - b.reading.order)) {
    const known = cached(found, reading.of, () => new Set<string>());
    for (const field of fields) known.add(field);
  }
  return found;
}

/** Returns the comparisons that a term makes with fields of an event. The values of the other side are made when read. */
function comparisonsBy(
  { asking, term }: AskedTerm,
  fields: ReadonlySet<string>,
  situations: Situations,
): readonly FieldComparison[] {
  let known: readonly unknown[] | undefined;
  const against = (): readonly unknown[] =>
    sourcesOfTerms(asking)
      .flatMap((sources, other) => (other === term ? [] : sources))
      .flatMap((source) => valuesAt(source, asking, situations))
      .filter((value) => value !== undefined);
  return [...fields].map((field) => ({
    field,
    is: asking.relation.is,
    found: term === 0,
    get against() {
      known ??= against();
      return known;
    },
  }));
}

/**
 * Returns the comparisons that these relations make with the fields of an event, for any event that is asked. Facts
 * have their values in one of these situations.
 */
export function comparisonsOf(
  event: EventTemplate,
  relations: readonly AskedRelation[],
  situations: Situations,
  programme: Programme,
): readonly FieldComparison[] {
  return [...fieldsRead(event, relations, programme)].flatMap(([of, fields]) =>
    comparisonsBy(of, fields, situations),
  );
}
