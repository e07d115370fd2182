import { effectsIn, type Writing } from '../../analysis/effects.ts';
import { constantOf, pathsOf } from '../../analysis/readSet.ts';
import type { EventTemplate } from '../../analysis/template.ts';
import type { RelationName } from '../../language/conditions.ts';
import { partsOf, type TermData } from '../../language/terms.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { Facts } from '../../model/facts.ts';
import { memoize } from '../../model/memoize.ts';
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

const valuesAt = (
  source: TermSource,
  { asked }: AskedOf,
  situations: readonly Facts[],
): readonly unknown[] =>
  source.in === 'fact'
    ? situations.flatMap((facts) => everyAt(facts, source.path))
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

/** Returns the fields of an event that a source reads. */
function fieldsAt(source: TermSource, { asked }: AskedOf, event: EventTemplate, written: readonly Writing[]) {
  if (source.in === 'constant') return [];
  if (source.in === 'event') return sameKind(asked, event) ? [dotted(source.path)] : [];
  return written
    .filter(({ path }) => overlaps(source.path, path))
    .map(({ path, effect: { from } }) =>
      dotted(['event' in from ? from.event : '', ...source.path.slice(path.length)]),
    );
}

/** Relations whose outcome depends only on the presence of a field, not on its value. */
const OF_ANY_VALUE: ReadonlySet<RelationName> = new Set(['exists', 'given', 'notEmpty', 'isEmpty', 'never']);

/** Tells whether a relation depends on the value of a field. The day is no field of an alphabet event. */
const isOfFields = ({ relation: { is, of } }: AskedRelation): boolean =>
  !OF_ANY_VALUE.has(is) && !of.some((term) => 'event' in term && term.event === 'on');

const ofFields = /* @__PURE__ */ memoize((relations: readonly AskedRelation[]) =>
  relations.filter(isOfFields),
);

function comparisonsBy(
  asking: AskedRelation,
  event: EventTemplate,
  written: readonly Writing[],
  situations: readonly Facts[],
) {
  const { is } = asking.relation;
  const sources = sourcesOfTerms(asking);
  return sources.flatMap((own, i): readonly FieldComparison[] => {
    const fields = own.flatMap((source) => fieldsAt(source, asking, event, written));
    if (fields.length === 0) return [];
    const others = sources.filter((_, other) => other !== i).flat();
    const against = others
      .flatMap((source) => valuesAt(source, asking, situations))
      .filter((value) => value !== undefined);
    return [...new Set(fields)].map((field) => ({ field, is, found: i === 0, against }));
  });
}

/**
 * Returns the comparisons that these relations make with the fields of an event, for any event that is asked. Facts
 * have their values in one of these situations.
 */
export function comparisonsOf(
  event: EventTemplate,
  relations: readonly AskedRelation[],
  situations: readonly Facts[],
  programme: Programme,
): readonly FieldComparison[] {
  const written = writtenBy(event, programme);
  return ofFields(relations).flatMap((asking) => comparisonsBy(asking, event, written, situations));
}
