import type { Relation, RelationName } from '../../language/conditions.ts';
import type { RelationMeaning } from '../../language/relations.ts';
import { partsOf, type TermData } from '../../language/terms.ts';
import { boundaryTexts } from '../../messages/index.ts';
import { addDays, type Span } from '../../model/calendar.ts';

/** A relation that is taken to mean something a little off. */
export interface Off {
  readonly what: string;
  /** The sentence on the fault, about a thing. */
  readonly text: BoundaryText;
  readonly meaning: RelationMeaning;
}

type BoundaryText = (typeof boundaryTexts)[keyof typeof boundaryTexts];

type Shift = (expected: never) => unknown;

/** The name of a shift in an id, its sentence, and the shift. */
type NamedShift = readonly [name: string, text: BoundaryText, shift: Shift];

const first =
  (by: number) =>
  ({ from, to }: Span) => ({ from: addDays(from, by), to });
const last =
  (by: number) =>
  ({ from, to }: Span) => ({ from, to: addDays(to, by) });
const day = (by: number) => (date: string) => addDays(date, by);
const number = (by: number) => (limit: number) => limit + by;

const FIRST_DAY: readonly NamedShift[] = [
  ['first-day-1', boundaryTexts.firstDayEarlier, first(-1)],
  ['first-day+1', boundaryTexts.firstDayLater, first(1)],
];
const LAST_DAY: readonly NamedShift[] = [
  ['last-day-1', boundaryTexts.lastDayEarlier, last(-1)],
  ['last-day+1', boundaryTexts.lastDayLater, last(1)],
];
const SPAN_ENDS = [...FIRST_DAY, ...LAST_DAY];
const DAYS: readonly NamedShift[] = [
  ['day-1', boundaryTexts.dayEarlier, day(-1)],
  ['day+1', boundaryTexts.dayLater, day(1)],
];
const LIMIT: readonly NamedShift[] = [
  ['limit-1', boundaryTexts.limitLess, number(-1)],
  ['limit+1', boundaryTexts.limitMore, number(1)],
];

const MEMBERS: readonly NamedShift[] = [
  ['-first', boundaryTexts.firstNotAsked, (list: readonly unknown[]) => list.slice(1)],
  ['-last', boundaryTexts.lastNotAsked, (list: readonly unknown[]) => list.slice(0, -1)],
];

/** The mutations of each relation with a boundary: its values, off by a little. */
const OFF: { readonly [R in RelationName]?: readonly NamedShift[] } = {
  within: SPAN_ENDS,
  makeUp: SPAN_ENDS,
  followsOn: LAST_DAY,
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
  return ways.map(([what, text, shift]) => ({
    what,
    text,
    meaning: { ...relation, holds: (found: never, expected: never) => holds(found, shift(expected)) },
  }));
}
