/** The mark, beside or inside a text, that characters in it are written as `\uXXXX`. */
export const ESCAPED = 'escaped';

/** Words that tables (of pandas, for one) write into cells without a value; no value of a record is empty. */
const MISSING: ReadonlySet<unknown> = new Set(['nan', 'NaN', 'NaT', 'None', '<NA>', '']);

/** True for a value that stands for none. A text of a record that is such a word is written escaped. */
export const isMissing = (raw: unknown): boolean => raw === null || MISSING.has(raw);

/** True for a column that a tool keeps for itself, such as `@@index` of PM4Py. */
export const isOfTool = (name: string): boolean => name.startsWith('@@');

const codeOf = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text that a format can carry: the characters that it cannot as `\uXXXX`, a `\` too, and the start of a missing value. */
export const escaped = (text: string, isCarried: (char: string) => boolean): string =>
  Array.from(text, (char, index) =>
    char !== '\\' && isCarried(char) && !(index === 0 && isMissing(text)) ? char : codeOf(char),
  ).join('');

/** The inverse of `escaped`. */
export const unescaped = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
