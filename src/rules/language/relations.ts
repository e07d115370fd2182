import { followsOn, isWithin, makeUp } from '../../model/calendar.ts';
import { isNamed, isSameName, isSameText, speaksAll } from '../../model/names.ts';
import type { RelationName } from './conditions.ts';

/** What a relation asks of values that are all there, and how its expectation is written down. */
export interface RelationMeaning {
  readonly holds: (found: never, expected: never) => boolean;
  /** The name under which what is expected is written down (unset: as it is); the words, where nothing else is. */
  readonly as?: string;
  /** Does more of a growing fact, as what is found, only ever help? Unset: it can help or harm. */
  readonly grows?: true;
  /** Judges a value that is absent, too. */
  readonly judgesAbsence?: true;
}

/** Whether two JSON values are the same; the order of fields does not matter. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') return isSameText(a, b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => same(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

type Values = readonly unknown[];

const has = (list: Values, member: unknown): boolean =>
  list.includes(member) || list.some((each) => same(each, member));
const hasAll = (list: Values, members: Values): boolean => members.every((member) => has(list, member));
const isThere = (found: unknown): boolean => found !== undefined;

/** What each relation means. */
export const RELATIONS: { readonly [R in RelationName]: RelationMeaning } = {
  equal: { holds: same },
  oneOf: { holds: (found: unknown, list: Values) => list.some((each) => same(each, found)), as: 'oneOf' },
  within: { holds: isWithin, as: 'within' },
  before: { holds: (found: string, date: string) => found < date, as: 'before' },
  notAfter: { holds: (found: string, date: string) => found <= date, as: 'by' },
  followsOn: { holds: followsOn, as: 'immediatelyAfter' },
  makeUp: { holds: makeUp },
  atMost: { holds: (found: number, limit: number) => found <= limit, as: 'atMost' },
  atLeast: { holds: (found: number, limit: number) => found >= limit, as: 'atLeast', grows: true },
  includes: { holds: has, as: 'includes', grows: true },
  includesAll: { holds: hasAll, grows: true },
  notEmpty: { holds: (list: Values) => list.length > 0, as: 'at least one', grows: true },
  isEmpty: { holds: (list: Values) => list.length === 0, as: 'none' },
  exists: { holds: isThere, as: 'on record', grows: true, judgesAbsence: true },
  given: { holds: isThere, as: 'given', judgesAbsence: true },
  mentions: {
    holds: (text: string, name: string) => text.toLowerCase().includes(name.toLowerCase()),
    as: 'mentions',
  },
  named: { holds: isNamed, as: 'oneOf' },
  sameName: { holds: isSameName },
  speaksAll: { holds: speaksAll, grows: true },
  // One field of a text: `compile.ts` takes the fields one by one.
  follows: {
    holds: (found: unknown, text: unknown) =>
      Array.isArray(found) && Array.isArray(text) ? hasAll(found, text) : same(found, text),
  },
  never: { holds: () => false, as: 'none' },
};
