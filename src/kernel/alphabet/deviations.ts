import type { EventTemplate } from '../../analysis/template.ts';
import { addDays } from '../../model/calendar.ts';
import { choicesOf, type EventForm } from '../../model/eventForm.ts';
import type { EventType } from '../../model/events.ts';
import { getPath } from '../../model/path.ts';
import { meaningIn } from '../../programmes/names.ts';
import type { Programme } from '../../programmes/programme.ts';
import { OTHER_WORDS } from '../../rules/hints.ts';
import type { AskedRelation } from './askedRelations.ts';
import { comparisonsOf, type FieldComparison, type Situations } from './comparisons.ts';
import { fieldTypeOf } from './fieldTypes.ts';
import type { City } from './places.ts';
import { isSpan, spansBeside } from './spans.ts';

/** An event that deviates from another in one field. */
export interface Deviation {
  readonly event: EventTemplate;
  readonly deviates: true;
  /** The field, dotted. */
  readonly field: string;
}

/** The programme of an event, and the values from which deviations are made. */
export interface Others {
  readonly programme: Programme;
  readonly form: EventForm;
  /** A place unlike all others. */
  readonly elsewhere: City;
}

type Same = (a: unknown, b: unknown) => boolean;

/** Returns the programme's test for equal values, which accepts other names of the same thing. */
const sameIn = ({ programme }: Others): Same => meaningIn(programme)({ is: 'equal', of: [] }).holds as Same;

/** Fields that identify an event. An event with another value here is another event, no deviation. */
const KEYS: ReadonlySet<string> = new Set([
  'decision',
  'subject',
  'meeting',
  'delegation',
  'theme',
  'on',
  '',
]);

/** Returns the first two words to choose from, where a field has such a choice. */
function wordsFor({ form }: Others, type: EventType, field: string): readonly string[] | undefined {
  const choices = choicesOf(form, type, field);
  const words = OTHER_WORDS[field]?.filter((word) => choices.includes(word)) ?? [];
  return words.length > 0 || choices.length === 0 ? undefined : choices;
}

/** Languages, of which one is not that of a field. */
const [LANGUAGE, OTHER_LANGUAGE] = ['la', 'eo'] as const;

/** Returns another value for a field of a type of which not every text is one; `undefined` for any other. */
function anotherOfType(type: EventType, field: string, value: string, others: Others): string | undefined {
  switch (fieldTypeOf(others.form, type, field)) {
    case 'language':
      return value === LANGUAGE ? OTHER_LANGUAGE : LANGUAGE;
    case 'country':
      return others.elsewhere.country;
    case 'date':
      return addDays(value, 1);
    default:
      return undefined;
  }
}

/** Returns another value for a text field. */
function anotherText(type: EventType, field: string, value: string, others: Others): string {
  const { elsewhere } = others;
  const name = field.slice(field.lastIndexOf('.') + 1);
  const typed = anotherOfType(type, field, value, others);
  if (typed !== undefined) return typed;
  if (name === 'city' || name === 'country') return elsewhere[name];
  const [word, other = ''] = wordsFor(others, type, field) ?? OTHER_WORDS[name] ?? [`[some other ${name}]`];
  return word === value ? other : (word as string);
}

/**
 * Returns the list without a required member, for each comparison. A list that is itself required loses its last
 * member.
 */
function without(
  list: readonly unknown[],
  comparisons: readonly FieldComparison[],
  same: Same,
): readonly (readonly unknown[])[] {
  return comparisons.map(({ against: [first] }) => {
    const gone = [first].flat().findLast((each) => list.some((member) => same(member, each))) ?? list.at(-1);
    return list.filter((member) => !same(member, gone));
  });
}

/** Returns a number past the limit, or below the limit if the field is the limit. */
const beyond = (value: number, [comparisons]: readonly FieldComparison[]): number =>
  comparisons?.found ? value * 2 : value > 1 ? value - 1 : value / 2;

/** Relations that accept any of several names of one thing. Another of these names is no deviation. */
const OF_NAMES: ReadonlySet<string> = new Set(['named', 'sameName', 'oneOf']);

/** Tells whether a field has one of the names that a comparison accepts. */
const hasName = (value: unknown, { is, against }: FieldComparison, same: Same): boolean =>
  OF_NAMES.has(is) && against.flat().some((each) => same(each, value));

/** Returns the other values of a field that change the outcome of a comparison. */
function othersOf(
  { type }: EventTemplate,
  field: string,
  value: unknown,
  comparisons: readonly FieldComparison[],
  samples: Others,
): readonly unknown[] {
  if (isSpan(value)) return spansBeside(value, comparisons);
  if (Array.isArray(value)) return without(value, comparisons, sameIn(samples));
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [beyond(value, comparisons)];
  const asked = comparisons
    .filter((each) => !hasName(value, each, sameIn(samples)))
    .flatMap(({ against }) => against.flat());
  return [
    anotherText(type, field, String(value), samples),
    ...asked.filter((each) => typeof each === 'string'),
  ];
}

/** Returns a copy of a tree with another value at a path. */
function withAt<T>(tree: T, [key = '', ...rest]: readonly string[], value: unknown): T {
  const child = (tree as Readonly<Record<string, unknown>>)[key];
  return { ...tree, [key]: rest.length === 0 ? value : withAt(child, rest, value) };
}

/** Returns the events that deviate from an event in one field that a relation reads. */
export function deviationsFrom(
  event: EventTemplate,
  relations: readonly AskedRelation[],
  situations: Situations,
  samples: Others,
): readonly Deviation[] {
  const comparisons = comparisonsOf(event, relations, situations, samples.programme);
  const same = sameIn(samples);
  return [...new Set(comparisons.map(({ field }) => field))].flatMap((field) => {
    const path = field.split('.');
    const value = getPath(event, path);
    if (KEYS.has(field) || value === undefined) return [];
    const others = othersOf(
      event,
      field,
      value,
      comparisons.filter((each) => each.field === field),
      samples,
    );
    return others
      .filter((other) => !same(other, value))
      .map((other) => ({ event: withAt(event, path, other), deviates: true, field }));
  });
}
