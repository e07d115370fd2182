import { followsOn, isWithin, makeUp, type Span } from '../../model/calendar.ts';
import type { RelationName } from './conditions.ts';
import type { Json } from './terms.ts';

/** What a relation asks of values that are all there, and how its expectation is written down. */
export interface RelationMeaning {
  readonly holds: (found: never, ...expected: never[]) => boolean;
  readonly expected: (...expected: Json[]) => Json;
  /** Does more of a growing fact, as what is found, only ever help? Unset: it can help or harm. */
  readonly grows?: true;
  /** Judges a value that is absent, too. */
  readonly judgesAbsence?: true;
}

/** Whether two JSON values are the same; the order of fields does not matter. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => same(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

type Values = readonly unknown[];
const first = (value: Json): Json => value;
const named = (name: string) => (value: Json) => ({ [name]: value });

/** The meaning of `follows` is in `compile.ts`: it judges field by field. */
export const RELATIONS: { readonly [R in Exclude<RelationName, 'follows'>]: RelationMeaning } = {
  equal: { holds: same, expected: first },
  oneOf: {
    holds: (found: unknown, list: Values) => list.some((v) => same(v, found)),
    expected: named('oneOf'),
  },
  within: { holds: isWithin, expected: named('within') },
  before: { holds: (found: string, date: string) => found < date, expected: named('before') },
  followsOn: { holds: followsOn, expected: named('immediatelyAfter') },
  makeUp: {
    holds: (found: readonly Span[], whole: Span) => makeUp(found, whole),
    expected: first,
  },
  atMost: { holds: (found: number, limit: number) => found <= limit, expected: named('atMost') },
  atLeast: {
    holds: (found: number, limit: number) => found >= limit,
    expected: named('atLeast'),
    grows: true,
  },
  includes: {
    holds: (list: Values, member: unknown) => list.includes(member),
    expected: named('includes'),
    grows: true,
  },
  includesAll: {
    holds: (list: Values, members: Values) => members.every((member) => list.includes(member)),
    expected: first,
    grows: true,
  },
  notEmpty: { holds: (list: Values) => list.length > 0, expected: () => 'at least one', grows: true },
  isEmpty: { holds: (list: Values) => list.length === 0, expected: () => 'none' },
  exists: {
    holds: (found: unknown) => found !== undefined,
    expected: () => 'on record',
    grows: true,
    judgesAbsence: true,
  },
  given: { holds: (found: unknown) => found !== undefined, expected: () => 'given', judgesAbsence: true },
  mentions: {
    holds: (text: string, name: string) => text.toLowerCase().includes(name.toLowerCase()),
    expected: named('mentions'),
  },
  never: { holds: () => false, expected: () => 'none' },
};
