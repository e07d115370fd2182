/** Names and languages compared as people read them. */

/** A text without what people do not see: white space, Unicode form and case make no difference. */
const folded = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

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
