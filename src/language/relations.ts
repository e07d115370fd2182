import { followsOn, isWithin, makeUp } from '../model/calendar.ts';
import { memoize } from '../model/memoize.ts';
import {
  isNamed,
  isSameName,
  type Names,
  NO_NAMES,
  namesAmong,
  type OtherNames,
  speaksAll,
} from '../model/names.ts';
import type { Relation, RelationName } from './conditions.ts';
import { partsOf, type TermData } from './terms.ts';

/** The meaning of a relation over values that are all there, and the form of its expectation. */
export interface RelationMeaning {
  readonly holds: (found: never, expected: never) => boolean;
  /** The name under which what is expected is written down (unset: as it is); the words, where nothing else is. */
  readonly as?: string;
  /** Does more of a growing fact, as what is found, only ever help? Unset: it can help or harm. */
  readonly grows?: true;
  /** It looks at a fact that another event, perhaps not on record, could still change. */
  readonly ofGrowing?: true;
  /** Judges a value that is absent, too. */
  readonly judgesAbsence?: true;
  /** Compares the fields of a text that are compared in a way of their own. */
  readonly ofField?: Readonly<Record<string, (found: never, expected: never) => boolean>>;
}

type Same = (a: unknown, b: unknown) => boolean;

/** Compares JSON values, their texts as names; the order of fields does not matter. */
function sameAmong({ isSame }: Names): Same {
  const same: Same = (a, b) => {
    if (a === b) return true;
    if (typeof a === 'string' && typeof b === 'string') return isSame(a, b);
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    const keys = Object.keys(a);
    return (
      Array.isArray(a) === Array.isArray(b) &&
      keys.length === Object.keys(b).length &&
      keys.every((key) => same(a[key as keyof typeof a], b[key as keyof typeof b]))
    );
  };
  return same;
}

/** Tells whether two JSON values are the same, whatever the programme. */
export const same = /* @__PURE__ */ sameAmong(/* @__PURE__ */ namesAmong(NO_NAMES));

type Values = readonly unknown[];

const isThere = (found: unknown): boolean => found !== undefined;

type Meanings = { readonly [R in RelationName]: RelationMeaning };

/** Returns the meaning of each relation among these names. */
function meaningsAmong(names: Names): Meanings {
  const same = sameAmong(names);
  const has = (list: Values, member: unknown): boolean => {
    if (list.includes(member)) return true;
    if (typeof member !== 'string') return list.some((each) => same(each, member));
    const name = names.nameOf(member);
    return list.some((each) => typeof each === 'string' && names.nameOf(each) === name);
  };
  const hasAll = (list: Values, members: Values): boolean => members.every((member) => has(list, member));
  return {
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
    mentions: { holds: names.mentions, as: 'mentions' },
    named: { holds: isNamed, as: 'oneOf' },
    sameName: { holds: isSameName },
    speaksAll: { holds: speaksAll, grows: true },
    // One field of a text: `compile.ts` takes the fields one by one.
    follows: {
      holds: (found: unknown, text: unknown) =>
        Array.isArray(found) && Array.isArray(text) ? hasAll(found, text) : same(found, text),
      ofField: { languages: speaksAll },
    },
    never: { holds: () => false, as: 'none' },
  };
}

/** The meaning of each relation, whatever the programme: a thing has the one name by which it is called. */
export const RELATIONS: Meanings = /* @__PURE__ */ meaningsAmong(/* @__PURE__ */ namesAmong(NO_NAMES));

/** Returns the meaning of a relation: that of the closed set, or in a test another. */
export type MeaningOf = (relation: Relation) => RelationMeaning;

/** The paths of facts that grow or change by several events; a `*` stands for any key. */
export type Growing = readonly (readonly string[])[];

/** The facts that grow in every cycle. */
export const ALWAYS_GROWING: Growing = [
  ['offers', '*'],
  ['decisions', '*', 'objections'],
  ['recommendations', 'agreed'],
];

/** Tells whether a term reads one of these facts. */
const readsOneOf = (growing: Growing, term: TermData): boolean =>
  'fact' in term
    ? growing.some((path) => path.every((key, i) => i in term.fact && (key === '*' || key === term.fact[i])))
    : partsOf(term).some((part) => readsOneOf(growing, part));

/** Returns the meaning of relations where things are known by these names, and these facts grow. */
export const meaningAmong = /* @__PURE__ */ memoize((others: OtherNames) => {
  const meanings = meaningsAmong(namesAmong(others));
  const ofGrowing = Object.fromEntries(
    Object.entries(meanings).map(([is, meaning]) => [is, { ...meaning, ofGrowing: true }]),
  ) as Meanings;
  return /* @__PURE__ */ memoize(
    (growing: Growing): MeaningOf =>
      ({ is, of }) =>
        (of.some((term) => readsOneOf(growing, term)) ? ofGrowing : meanings)[is],
  );
});
