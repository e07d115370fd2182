import { addDays, type Span } from '../../model/calendar.ts';
import type { Relation, RelationName } from '../../rules/language/conditions.ts';
import type { RelationMeaning } from '../../rules/language/relations.ts';
import { partsOf, type TermData } from '../../rules/language/terms.ts';

/** A relation that is taken to mean something a little off. */
export interface Off {
  readonly what: string;
  readonly says: string;
  readonly meaning: RelationMeaning;
}

type Shift = (expected: never) => unknown;

const first =
  (by: number) =>
  ({ from, to }: Span) => ({ from: addDays(from, by), to });
const last =
  (by: number) =>
  ({ from, to }: Span) => ({ from, to: addDays(to, by) });
const day = (by: number) => (date: string) => addDays(date, by);
const number = (by: number) => (limit: number) => limit + by;

const bothWays = (
  name: string,
  shift: (by: number) => Shift,
  unit = 'a day',
): readonly [string, string, Shift][] => [
  [`${name}-1`, `the ${name} is ${unit} ${unit === 'one' ? 'less' : 'earlier'}`, shift(-1)],
  [`${name}+1`, `the ${name} is ${unit} ${unit === 'one' ? 'more' : 'later'}`, shift(1)],
];

const SPAN_ENDS = [...bothWays('first day', first), ...bothWays('last day', last)];
const DAYS = bothWays('day', day);
const LIMIT = bothWays('limit', number, 'one');

const MEMBERS: readonly [string, string, Shift][] = [
  ['-first', 'the first of the list is not asked for', (list: readonly unknown[]) => list.slice(1)],
  ['-last', 'the last of the list is not asked for', (list: readonly unknown[]) => list.slice(0, -1)],
];

/** The mutations of each relation with a boundary: its values, off by a little. */
const OFF: { readonly [R in RelationName]?: readonly [string, string, Shift][] } = {
  within: SPAN_ENDS,
  makeUp: SPAN_ENDS,
  followsOn: bothWays('last day', last),
  before: DAYS,
  notAfter: DAYS,
  atMost: LIMIT,
  atLeast: LIMIT,
  includesAll: MEMBERS,
  speaksAll: MEMBERS,
};

const isParameter = (term: TermData | undefined): boolean =>
  term !== undefined && ('param' in term || partsOf(term).some(isParameter));

const isDay = (term: TermData | undefined): boolean =>
  term !== undefined &&
  (('field' in term && /^(from|to)$/.test(term.field)) || ('event' in term && term.event === 'on'));

/** The ways in which a relation can be a little off. Parameters are shifted where they stand, in the provision. */
export function offOf({ is, of }: Relation, relation: RelationMeaning): readonly Off[] {
  if (isParameter(of[1])) return [];
  const ways = is === 'equal' && of.every(isDay) ? DAYS : (OFF[is] ?? []);
  const holds = relation.holds as (found: unknown, expected: unknown) => boolean;
  return ways.map(([what, says, shift]) => ({
    what: what.replace(' ', '-'),
    says,
    meaning: { ...relation, holds: (found: never, expected: never) => holds(found, shift(expected)) },
  }));
}
