import type { IsoDate, Span } from '../model/calendar.ts';
import type { Term, TermData } from './terms.ts';

/** The closed set of relations: what each asks is in `relations.ts`. */
export type RelationName =
  | 'equal'
  | 'oneOf'
  | 'within'
  | 'before'
  | 'notAfter'
  | 'followsOn'
  | 'makeUp'
  | 'atMost'
  | 'atLeast'
  | 'includes'
  | 'includesAll'
  | 'isEmpty'
  | 'notEmpty'
  | 'exists'
  | 'given'
  | 'mentions'
  | 'named'
  | 'sameName'
  | 'speaksAll'
  | 'follows'
  | 'never';

/** The words for a part of a condition whose fields alone would not explain it to a person. */
export interface Saying {
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
}

/** A relation between terms; the first is what is found, the others what is expected. */
export interface Relation {
  readonly is: RelationName;
  readonly of: readonly TermData[];
  /** The fields compared by `follows`. */
  readonly fields?: TermData;
}

/** A rule's condition, as data. */
export type Condition =
  | Relation
  | { readonly all: readonly Condition[]; readonly says?: Saying }
  | { readonly any: readonly Condition[]; readonly says?: Saying }
  | { readonly not: Condition; readonly says?: Saying }
  | { readonly when: Condition; readonly then: Condition };

const relation = (is: RelationName, ...of: readonly TermData[]): Relation => ({ is, of });

/** Passes when every part does. */
export const all = (...parts: readonly Condition[]): Condition => ({ all: parts });

/** Passes when one part does. */
export const any = (...parts: readonly Condition[]): Condition => ({ any: parts });

/** Passes when the part fails. */
export const not = (part: Condition): Condition => ({ not: part });

/** Applies only when the first condition passes; then asks the second. */
export const when = (condition: Condition, then: Condition): Condition => ({ when: condition, then });

/** Puts a group of conditions to a person in these words. */
export function saying(condition: Condition, what: string, expected: string, actual: string): Condition {
  return { ...condition, says: { what, expected, actual } } as Condition;
}

/**
 * The same JSON value.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { always, check, equal, fact, value } from 'intersessional/simulation';
 * const alphabet = [{ type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const];
 * const inGeneva = equal(fact('decisions.intersessional.terms.city'), value('Geneva'));
 * console.log(check(ccm2011, [always(inGeneva)], { alphabet })[0]?.holds);
 * ```
 * ```text
 * true
 * ```
 */
export const equal = <T>(found: Term<T>, expected: Term<NoInfer<T>>): Condition =>
  relation('equal', found, expected);

/** One of a list of values. */
export const oneOf = <T>(found: Term<T>, list: Term<readonly NoInfer<T>[]>): Condition =>
  relation('oneOf', found, list);

/** A date, a span or each of several spans inside a span, its ends included. */
export const within = (
  found: Term<Span> | Term<readonly Span[]> | Term<IsoDate>,
  window: Term<Span>,
): Condition => relation('within', found, window);

/** A date before another. */
export const before = (found: Term<IsoDate>, date: Term<IsoDate>): Condition =>
  relation('before', found, date);

/** A date on or before another. */
export const notAfter = (found: Term<IsoDate>, date: Term<IsoDate>): Condition =>
  relation('notAfter', found, date);

/** A span that follows another with no overlap and no idle weekday between. */
export const followsOn = (found: Term<Span>, earlier: Term<Span>): Condition =>
  relation('followsOn', found, earlier);

/** Spans that together, without a gap, are exactly the whole. */
export const makeUp = (found: Term<readonly Span[]>, whole: Term<Span>): Condition =>
  relation('makeUp', found, whole);

/** A number that is not more. */
export const atMost = (found: Term<number>, limit: Term<number>): Condition =>
  relation('atMost', found, limit);

/** A number that is not less. */
export const atLeast = (found: Term<number>, limit: Term<number>): Condition =>
  relation('atLeast', found, limit);

/**
 * A list that has this member.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { always, check, fact, includes, value } from 'intersessional/simulation';
 * const alphabet = [{ type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const];
 * const hasFrench = includes(fact('decisions.languages.terms.languages'), value('fr'));
 * console.log(check(ccm2011, [always(hasFrench)], { alphabet })[0]?.holds);
 * ```
 * ```text
 * true
 * ```
 */
export const includes = <T>(found: Term<readonly T[]>, member: Term<NoInfer<T>>): Condition =>
  relation('includes', found, member);

/**
 * A list that has all of these members.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { always, check, fact, includesAll, value } from 'intersessional/simulation';
 * const alphabet = [{ type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const];
 * const hasAll = includesAll(fact('decisions.languages.terms.languages'), value(['en', 'ru']));
 * console.log(check(ccm2011, [always(hasAll)], { alphabet })[0]?.holds);
 * ```
 * ```text
 * false
 * ```
 */
export const includesAll = <T>(found: Term<readonly T[]>, members: Term<readonly NoInfer<T>[]>): Condition =>
  relation('includesAll', found, members);

/** A list with something in it. */
export const notEmpty = (found: Term<readonly unknown[]>): Condition => relation('notEmpty', found);

/** A list with nothing in it, as far as the record shows. */
export const isEmpty = (found: Term<readonly unknown[]>): Condition => relation('isEmpty', found);

/**
 * On record at all: on an incomplete record, what is absent is unknown.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { check, exists, fact, never } from 'intersessional/simulation';
 * const alphabet = [{ type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const];
 * const [result] = check(ccm2011, [never(exists(fact('firstMeeting.opened')))], { alphabet });
 * console.log(result?.holds);
 * ```
 * ```text
 * false
 * ```
 */
export const exists = (found: Term): Condition => relation('exists', found);

/**
 * Filled in, on this event or in this text: a blank is simply not given.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { always, check, fact, given } from 'intersessional/simulation';
 * const alphabet = [{ type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const];
 * const properties = [
 *   always(given(fact('decisions.intersessional.terms.span'))),
 *   always(given(fact('decisions.nextMeeting.terms.span'))),
 * ];
 * console.log(check(ccm2011, properties, { alphabet }).map(({ holds }) => holds));
 * ```
 * ```text
 * [ true, false ]
 * ```
 */
export const given = (found: Term): Condition => relation('given', found);

/** A text that has a name in it, whatever the case of its letters. */
export const mentions = (found: Term<string>, name: Term<string>): Condition =>
  relation('mentions', found, name);

/** One of the names of a thing, as people read them. */
export const named = (found: Term<string>, names: Term<readonly string[]>): Condition =>
  relation('named', found, names);

/** The name of the same person: the words of one are among the words of the other. */
export const sameName = (found: Term<string>, name: Term<string>): Condition =>
  relation('sameName', found, name);

/** Languages that cover all of these; a regional tag is its language. */
export const speaksAll = (found: Term<readonly string[]>, languages: Term<readonly string[]>): Condition =>
  relation('speaksAll', found, languages);

/** Agrees with a text in these fields: lists have all of the text's members, a blank on either side is free. */
export const follows = (found: Term, text: Term, fields: Term<readonly string[]>): Condition => ({
  is: 'follows',
  of: [found, text],
  fields,
});

/** Nothing that happens can meet it: the event itself is what is ruled out. */
export const never = (what: Term): Condition => relation('never', what);
