import { type Writing, writingsOf } from '../../analysis/effects.ts';
import { constantOf, pathsOf } from '../../analysis/readSet.ts';
import type { EventTemplate } from '../../analysis/template.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { Facts } from '../../model/facts.ts';
import { ANY, getPath, overlaps } from '../../model/path.ts';
import type { RelationName } from '../../rules/language/conditions.ts';
import { partsOf, type TermData } from '../../rules/language/terms.ts';
import type { AskedRelation } from './askedRelations.ts';

/** What a field of an event is held against: as it stands on the event, or as the fact that becomes of it. */
export interface Comparison {
  /** The field, dotted; of a span, the whole. */
  readonly field: string;
  readonly is: RelationName;
  /** Whether the field is what is found; else it is what is expected of something else. */
  readonly found: boolean;
  /** What stands on the other side, as far as it is known: the first is the programme's own. */
  readonly against: readonly unknown[];
}

/** Where a term looks: into the event asked, into the facts, or into a constant. */
interface Source {
  readonly in: 'event' | 'fact' | 'constant';
  readonly path: readonly string[];
  readonly constant?: unknown;
}

type AskedOf = Pick<AskedRelation, 'asked' | 'params'>;

/** A key of a fact's path; `ANY`, where another fact decides it. */
const keyOf = (key: string | TermData, { asked, params }: AskedOf): string =>
  typeof key === 'string'
    ? key
    : pathsOf(key, asked, params).length > 0
      ? ANY
      : String(constantOf(key, asked, params));

function sourcesOf(term: TermData, asking: AskedOf): readonly Source[] {
  if ('event' in term) return [{ in: 'event', path: term.event.split('.') }];
  if ('fact' in term) return [{ in: 'fact', path: term.fact.map((key) => keyOf(key, asking)) }];
  if ('value' in term || 'param' in term) {
    return [{ in: 'constant', path: [], constant: constantOf(term, asking.asked, asking.params) }];
  }
  const parts = partsOf(term).flatMap((part) => sourcesOf(part, asking));
  if (!('field' in term)) return parts;
  return parts.map((part) => ({ ...part, path: [...part.path, ...term.field.split('.')] }));
}

/** What stands at a path; `ANY` is every key. */
function everyAt(tree: unknown, path: readonly string[]): readonly unknown[] {
  const depth = path.indexOf(ANY);
  if (depth < 0) return [getPath(tree, path)];
  const parent = getPath(tree, path.slice(0, depth)) ?? {};
  return Object.values(parent).flatMap((child) => everyAt(child, path.slice(depth + 1)));
}

const valuesAt = (source: Source, { asked }: AskedOf, situations: readonly Facts[]): readonly unknown[] =>
  source.in === 'fact'
    ? situations.flatMap((facts) => everyAt(facts, source.path))
    : [getPath(source.in === 'event' ? asked : source.constant, source.path)];

/** What tells the letters of one type apart, in the chart and in what they put on record. */
export const sameKind = (a: EventTemplate, b: EventTemplate): boolean =>
  ['type', 'decision', 'subject', 'meeting'].every((key) => getPath(a, [key]) === getPath(b, [key]));

/** The effects of an event whose fields may be open. */
const writtenBy = (event: EventTemplate): readonly Writing[] => writingsOf(event as unknown as TreatyEvent);

/** Tells whether an event puts something on record at one of these paths. */
export function writesAt(event: EventTemplate, paths: readonly (readonly string[])[]): boolean {
  const written = writtenBy(event);
  return paths.some((read) => written.some(({ path }) => overlaps(read, path)));
}

/** Whether something that is asked looks at what the event puts on record. */
export function isLookedAt(event: EventTemplate, relations: readonly AskedRelation[]): boolean {
  const written = writtenBy(event);
  return relations.some((asking) =>
    asking.relation.of.some((term) =>
      sourcesOf(term, asking).some(
        (source) => source.in === 'fact' && written.some(({ path }) => overlaps(source.path, path)),
      ),
    ),
  );
}

/** The fields of an event that a source looks at. */
function fieldsAt(source: Source, { asked }: AskedOf, event: EventTemplate, written: readonly Writing[]) {
  const dotted = (path: readonly string[]) => path.join('.').replace(/\.(from|to)$/, '');
  if (source.in === 'event') return sameKind(asked, event) ? [dotted(source.path)] : [];
  return written
    .filter(({ path }) => source.in === 'fact' && overlaps(source.path, path))
    .map(({ path, effect: { from } }) =>
      dotted(['event' in from ? from.event : '', ...source.path.slice(path.length)]),
    );
}

/** Relations that any value of a field meets or misses alike: only whether there is one counts. */
const OF_ANY_VALUE: ReadonlySet<RelationName> = new Set(['exists', 'given', 'notEmpty', 'isEmpty', 'never']);

/** Whether a question turns on what a field says; the day is no field of a letter. */
const isOfFields = ({ relation: { is, of } }: AskedRelation): boolean =>
  !OF_ANY_VALUE.has(is) && !of.some((term) => 'event' in term && term.event === 'on');

function comparisonsBy(
  asking: AskedRelation,
  event: EventTemplate,
  written: readonly Writing[],
  situations: readonly Facts[],
) {
  const { is, of } = asking.relation;
  const sources = of.map((term) => sourcesOf(term, asking));
  return sources.flatMap((own, i): readonly Comparison[] => {
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
 * What the fields of an event are held against by these questions, whoever is asked them; facts as they stand in
 * one of these situations.
 */
export function comparisonsOf(
  event: EventTemplate,
  relations: readonly AskedRelation[],
  situations: readonly Facts[],
): readonly Comparison[] {
  const written = writtenBy(event);
  return relations.filter(isOfFields).flatMap((asking) => comparisonsBy(asking, event, written, situations));
}
