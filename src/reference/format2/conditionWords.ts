import type { RelationName } from '../../language/conditions.ts';

/* The condition language, in words: a relation without words does not compile. */

/** The demand of each relation on its terms, the first of which is what is found. */
export const RELATION_WORDS: Readonly<Record<RelationName, string>> = {
  equal: 'The two are the same, names as people read them.',
  oneOf: 'The first is among the members of the second.',
  within: 'A day, or days, lie in the days of the second.',
  before: 'The first day is before the second.',
  notAfter: 'The first day is the second or earlier.',
  followsOn: 'Days follow on other days, with no idle weekday between.',
  makeUp: 'A list of days makes up the days of the second.',
  atMost: 'The first number is the second or less.',
  atLeast: 'The first number is the second or more.',
  includes: 'The list has the second as a member.',
  includesAll: 'The list has each member of the second.',
  isEmpty: 'The list has no member.',
  notEmpty: 'The list has a member.',
  exists: 'It is on record. What is absent is a failure, on a record that is not complete undetermined.',
  given: 'It is there. What is absent is a failure.',
  mentions: 'The text mentions a thing by one of its names.',
  named: 'The text is one of some names.',
  sameName: 'Two names are of the same thing.',
  speaksAll: 'The languages have each of the second, a variant counts: `en-GB` is `en`.',
  follows: 'A field of a text is as in the second text; `fields` names which.',
  never: 'Nothing does.',
};

/** The origins of a value, as a page writes them. */
export const TERM_WORDS = {
  '{ event: site }': 'A field of the event; `on` is its day, `president.country` a field of a field.',
  '{ fact: [lastSite] }':
    'A fact on record, key by key: what acts put there, `[im, opened]`, `[decisions, budget, terms, total]`.',
  '{ value: 3 }': 'A value.',
  '{ length: TERM }': 'The number of days, or of the members of a list.',
  '{ first: [TERM, TERM] }': 'The first of these that is there.',
  '{ field: from, of: TERM }': 'A field of a value.',
  '{ list: [TERM, TERM] }': 'A list of values.',
} as const;

/** Conditions that are made of others. */
export const COMPOUND_WORDS = {
  '{ all: [‥] }': 'Every one holds.',
  '{ any: [‥] }': 'One holds.',
  '{ not: ‥ }': 'It does not hold.',
  '{ when: ‥, then: ‥ }': 'The second holds where the first does; else nothing is asked.',
} as const;
