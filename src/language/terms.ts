import type { Span } from '../model/calendar.ts';
import type { Facts } from '../model/facts.ts';

/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The origin of a value, as data. `T` is the type of the value; it leaves no trace at run time. */
export type Term<T = unknown> = TermData & { readonly typed?: () => T };

export type TermData =
  | { readonly event: string }
  | { readonly fact: readonly (string | TermData)[] }
  | { readonly param: string }
  | { readonly value: Json }
  | { readonly first: readonly TermData[] }
  | { readonly field: string; readonly of: TermData }
  | { readonly length: TermData }
  | { readonly list: readonly TermData[] };

/** Tells whether the keys of a fact lead to the text of a decision, or into it. */
export const isText = (keys: readonly (string | TermData)[]): boolean =>
  keys[0] === 'decisions' && keys[2] === 'terms';

/** The terms that a term is made of. */
export function partsOf(term: TermData): readonly TermData[] {
  if ('fact' in term) return term.fact.filter((key) => typeof key !== 'string');
  if ('field' in term) return [term.of];
  if ('length' in term) return [term.length];
  return 'first' in term ? term.first : 'list' in term ? term.list : [];
}

/** The dotted paths into a value; for a union of events, only the paths that all of them have. */
export type TermPath<T> = [NonNullable<T>] extends [readonly unknown[]]
  ? never
  : [NonNullable<T>] extends [object]
    ? {
        [K in keyof NonNullable<T> & string]: K | `${K}.${TermPath<NonNullable<T>[K]>}`;
      }[keyof NonNullable<T> & string]
    : never;

/** The type of the value at a path. */
export type ValueAt<T, P extends string> = P extends `${infer K}.${infer Rest}`
  ? K extends keyof NonNullable<T>
    ? ValueAt<NonNullable<T>[K], Rest>
    : never
  : P extends keyof NonNullable<T>
    ? NonNullable<NonNullable<T>[P]>
    : never;

type FactsOfDecision = Facts['decisions'][keyof Facts['decisions']];

/**
 * A fact on record, by its path in `Facts`.
 *
 * @example
 * ```ts
 * import { fact } from 'intersessional/simulation';
 * console.log(fact('intersessional.opened'));
 * ```
 * ```text
 * { fact: [ 'intersessional', 'opened' ] }
 * ```
 */
export const fact = <P extends TermPath<Facts>>(path: P): Term<ValueAt<Facts, P>> => ({
  fact: path.split('.'),
});

/** A fact on record, by a path that only the programme knows. */
export const factAt = <T = unknown>(path: string): Term<T> => ({ fact: path.split('.') });

/** A fact about the decision that a term names. */
export const factOfDecision = <K extends keyof FactsOfDecision>(
  decision: Term<string>,
  name: K,
): Term<NonNullable<FactsOfDecision[K]>> => ({ fact: ['decisions', decision, name] });

/** The standing offer of the country that a term names. */
export const offerOf = (country: Term<string>): Term<Facts['offers'][string]> => ({
  fact: ['offers', country],
});

/**
 * A constant.
 *
 * @example
 * ```ts
 * import { value } from 'intersessional/simulation';
 * console.log(value('2011-06-27'));
 * ```
 * ```text
 * { value: '2011-06-27' }
 * ```
 */
export const value = <const T extends Json>(constant: T): Term<T> => ({ value: constant });

/** The first of several terms that has a value. */
export const first = <T>(...terms: readonly Term<T>[]): Term<T> => ({ first: terms });

/** A field of what a term stands for. */
export const field = <T, K extends keyof T & string>(of: Term<T>, name: K): Term<T[K]> => ({
  field: name,
  of,
});

/** Builds the term for the number of days of a span. */
export const length = (span: Term<Span>): Term<number> => ({ length: span });

/** A list of what several terms stand for. */
export const listOf = <T>(...terms: readonly Term<T>[]): Term<readonly T[]> => ({ list: terms });
