import { memoize } from './memoize.ts';

/** Names and languages compared as people read them. */

/** Capitals first: they are where `ß` is SS and every sigma is one. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toUpperCase()
    .toLowerCase();

/** Texts and their folded forms: names come back again and again, and folding one costs more than a rule. */
const FOLDED = /* @__PURE__ */ new Map<string, string>();
const KEPT = { texts: 20_000, length: 200 } as const;

/** A text as people read it: white space, Unicode form, case and invisible characters make no difference. */
export function folded(text: string): string {
  let form = FOLDED.get(text);
  if (form === undefined) {
    form = fold(text);
    if (FOLDED.size >= KEPT.texts) FOLDED.clear();
    if (text.length <= KEPT.length) FOLDED.set(text, form);
  }
  return form;
}

/** Other names of places, bodies, funds, venues and themes, by the name that a programme gives them. */
export type OtherNames = Readonly<Record<string, readonly string[]>>;

/** Names as people read them who know a programme. */
export interface Names {
  /** The name by which a thing is compared. */
  readonly nameOf: (text: string) => string;
  /** Tells whether two texts are names of the same thing. */
  readonly isSame: (a: string, b: string) => boolean;
  /** Tells whether a text has a name of a thing in it, by any of its names. */
  readonly mentions: (text: string, name: string) => boolean;
}

/** The names of things that have several, each with the name by which it is compared. */
const foldedNames = (others: OtherNames): readonly (readonly [string, string])[] =>
  Object.entries(others).flatMap(([name, more]) =>
    [name, ...more].map((each) => [folded(each), folded(name)] as const),
  );

/** Returns the names that a programme gives, ready to compare. */
export const namesAmong = /* @__PURE__ */ memoize((others: OtherNames): Names => {
  const all = foldedNames(others);
  const known = new Map(all);
  const nameOf = (text: string): string => {
    const form = folded(text);
    return known.get(form) ?? form;
  };
  return {
    nameOf,
    isSame: (a, b) => a === b || nameOf(a) === nameOf(b),
    mentions: (text, name) =>
      [folded(name), ...all.flatMap(([each, of]) => (of === nameOf(name) ? [each] : []))].some((each) =>
        folded(text).includes(each),
      ),
  };
});

/** The names of a programme that gives none. */
export const NO_NAMES: OtherNames = {};

/** Tells whether a name is one of these. */
export const isNamed = (name: string, names: readonly string[]): boolean =>
  names.some((each) => folded(each) === folded(name));

const wordsOf = (name: string): readonly string[] =>
  folded(name)
    .split(/[\s.,]+/)
    .filter((word) => word !== '');

const hasWords = (name: readonly string[], words: readonly string[]): boolean =>
  words.every((word) => name.includes(word));

/** Tells whether two names are of one person: the words of one are among the words of the other. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return folded(one) === folded(other);
  return hasWords(a, b) || hasWords(b, a);
}

/** Tells whether a tag is of a language, as BCP 47 basic filtering has it: `en-GB` is English. */
const isOfLanguage = (tag: string, language: string): boolean => {
  const [one, range] = [tag.toLowerCase(), language.toLowerCase()];
  return one === range || one.startsWith(`${range}-`);
};

/** Tells whether languages cover all of these. */
export const speaksAll = (tags: readonly string[], languages: readonly string[]): boolean =>
  languages.every((language) => tags.some((tag) => isOfLanguage(tag, language)));
