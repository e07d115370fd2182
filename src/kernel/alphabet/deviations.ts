import type { EventTemplate } from '../../analysis/template.ts';
import type { Facts } from '../../model/facts.ts';
import { getPath } from '../../model/path.ts';
import { meaningIn } from '../../programmes/names.ts';
import type { AskedRelation } from './askedRelations.ts';
import { type Comparison, comparisonsOf } from './comparisons.ts';
import type { SampleValues } from './sampleValues.ts';
import { isSpan, spansBeside } from './spans.ts';

/** An event that departs from another in one field. */
export interface Deviation {
  readonly event: EventTemplate;
  readonly deviates: true;
  /** The field, dotted. */
  readonly field: string;
}

type Same = (a: unknown, b: unknown) => boolean;

/** Compares values as the programme does: by any other name it is the same thing. */
const sameIn = ({ programme }: SampleValues): Same =>
  meaningIn(programme)({ is: 'equal', of: [] }).holds as Same;

/** What tells events apart that each stand for themselves: no departure from one another. */
const KEYS: ReadonlySet<string> = new Set([
  'decision',
  'subject',
  'meeting',
  'delegation',
  'theme',
  'on',
  '',
]);

/** Other words, where a field takes only certain ones; the first that it does not have already. */
const OTHER_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  by: ['host', 'president'],
  funding: ['assessed', 'voluntary'],
  status: ['official', 'informal'],
  format: ['formal', 'informal'],
  outcome: ['defer', 'establish'],
};

/** Any other value of a field of text. */
function anotherText(field: string, value: string, { elsewhere }: SampleValues): string {
  const name = field.slice(field.lastIndexOf('.') + 1);
  if (name === 'city' || name === 'country') return elsewhere[name];
  const [word, other] = OTHER_WORDS[name] ?? [`[some other ${name}]`, ''];
  return word === value ? other : word;
}

/** Without a member that is looked for; of a list that is looked for, without its last. */
function without(
  list: readonly unknown[],
  comparisons: readonly Comparison[],
  same: Same,
): readonly (readonly unknown[])[] {
  return comparisons.map(({ against: [first] }) => {
    const gone = [first].flat().findLast((each) => list.some((member) => same(member, each))) ?? list.at(-1);
    return list.filter((member) => !same(member, gone));
  });
}

/** More than there may be; or, where it is itself the limit, less. */
const beyond = (value: number, [comparisons]: readonly Comparison[]): number =>
  comparisons?.found ? value * 2 : value > 1 ? value - 1 : value / 2;

/** Relations that ask for one of several names of the same: another of them is no departure. */
const OF_NAMES: ReadonlySet<string> = new Set(['named', 'sameName', 'oneOf']);

/** Tells whether a field is held against several names of which it has one. */
const hasName = (value: unknown, { is, against }: Comparison, same: Same): boolean =>
  OF_NAMES.has(is) && against.flat().some((each) => same(each, value));

/** The other values of a field on which what it is held against turns. */
function othersOf(
  field: string,
  value: unknown,
  comparisons: readonly Comparison[],
  samples: SampleValues,
): readonly unknown[] {
  if (isSpan(value)) return spansBeside(value, comparisons);
  if (Array.isArray(value)) return without(value, comparisons, sameIn(samples));
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [beyond(value, comparisons)];
  const asked = comparisons
    .filter((each) => !hasName(value, each, sameIn(samples)))
    .flatMap(({ against }) => against.flat());
  return [anotherText(field, String(value), samples), ...asked.filter((each) => typeof each === 'string')];
}

/** A tree with something else at a path. */
function withAt<T>(tree: T, [key = '', ...rest]: readonly string[], value: unknown): T {
  const child = (tree as Readonly<Record<string, unknown>>)[key];
  return { ...tree, [key]: rest.length === 0 ? value : withAt(child, rest, value) };
}

/** The events that depart from one in a single field that something asked looks at. */
export function deviationsFrom(
  event: EventTemplate,
  relations: readonly AskedRelation[],
  situations: readonly Facts[],
  samples: SampleValues,
): readonly Deviation[] {
  const comparisons = comparisonsOf(event, relations, situations);
  const same = sameIn(samples);
  return [...new Set(comparisons.map(({ field }) => field))].flatMap((field) => {
    const path = field.split('.');
    const value = getPath(event, path);
    if (KEYS.has(field) || value === undefined) return [];
    const others = othersOf(
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
