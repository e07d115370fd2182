import type { EventTemplate } from '../../analysis/template.ts';
import type { Facts } from '../../model/facts.ts';
import { at } from '../../model/problems.ts';
import { meaningIn } from '../../programmes/names.ts';
import { type Held, heldOf } from './held.ts';
import type { Question } from './questions.ts';
import type { Sheet } from './sheet.ts';
import { isSpan, spansBeside } from './spans.ts';

/** An event that departs from another in one field. */
export interface Departure {
  readonly event: EventTemplate;
  readonly departs: true;
  /** The field, dotted. */
  readonly from: string;
}

type Same = (a: unknown, b: unknown) => boolean;

/** Compares values as the programme does: by any other name it is the same thing. */
const sameIn = ({ programme }: Sheet): Same => meaningIn(programme)({ is: 'equal', of: [] }).holds as Same;

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
function anotherText(field: string, value: string, { elsewhere }: Sheet): string {
  const name = field.slice(field.lastIndexOf('.') + 1);
  if (name === 'city' || name === 'country') return elsewhere[name];
  const [word, other] = OTHER_WORDS[name] ?? [`[some other ${name}]`, ''];
  return word === value ? other : word;
}

/** Without a member that is looked for; of a list that is looked for, without its last. */
function without(
  list: readonly unknown[],
  held: readonly Held[],
  same: Same,
): readonly (readonly unknown[])[] {
  return held.map(({ against: [first] }) => {
    const gone = [first].flat().findLast((each) => list.some((member) => same(member, each))) ?? list.at(-1);
    return list.filter((member) => !same(member, gone));
  });
}

/** More than there may be; or, where it is itself the limit, less. */
const beyond = (value: number, [held]: readonly Held[]): number =>
  held?.found ? value * 2 : value > 1 ? value - 1 : value / 2;

/** Relations that ask for one of several names of the same: another of them is no departure. */
const OF_NAMES: ReadonlySet<string> = new Set(['named', 'sameName', 'oneOf']);

/** Tells whether a field is held against several names of which it has one. */
const hasName = (value: unknown, { is, against }: Held, same: Same): boolean =>
  OF_NAMES.has(is) && against.flat().some((each) => same(each, value));

/** The other values of a field on which what it is held against turns. */
function othersOf(field: string, value: unknown, held: readonly Held[], sheet: Sheet): readonly unknown[] {
  if (isSpan(value)) return spansBeside(value, held);
  if (Array.isArray(value)) return without(value, held, sameIn(sheet));
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [beyond(value, held)];
  const asked = held
    .filter((each) => !hasName(value, each, sameIn(sheet)))
    .flatMap(({ against }) => against.flat());
  return [anotherText(field, String(value), sheet), ...asked.filter((each) => typeof each === 'string')];
}

/** A tree with something else at a path. */
function withAt<T>(tree: T, [key = '', ...rest]: readonly string[], value: unknown): T {
  const child = (tree as Readonly<Record<string, unknown>>)[key];
  return { ...tree, [key]: rest.length === 0 ? value : withAt(child, rest, value) };
}

/** The events that depart from one in a single field that something asked looks at. */
export function departuresFrom(
  event: EventTemplate,
  questions: readonly Question[],
  situations: readonly Facts[],
  sheet: Sheet,
): readonly Departure[] {
  const held = heldOf(event, questions, situations);
  const same = sameIn(sheet);
  return [...new Set(held.map(({ field }) => field))].flatMap((from) => {
    const path = from.split('.');
    const value = at(event, path);
    if (KEYS.has(from) || value === undefined) return [];
    const others = othersOf(
      from,
      value,
      held.filter(({ field }) => field === from),
      sheet,
    );
    return others
      .filter((other) => !same(other, value))
      .map((other) => ({ event: withAt(event, path, other), departs: true, from }));
  });
}
