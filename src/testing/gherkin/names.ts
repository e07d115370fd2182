import {
  countryLabels,
  dateTexts,
  gherkinListPattern,
  gherkinTexts,
  LANGUAGE,
  monthLabels,
  say,
  valueLabel,
} from '../../messages/index.ts';
import type { IsoDate } from '../../model/calendar.ts';
import { DEFAULT_VOCABULARY } from '../../programmes/standard.ts';
import type { Vocabulary } from '../../programmes/vocabulary.ts';

/* The names that features use, and what records have for them. */

/** The vocabulary of features that name no programme. */
export const VOCABULARY: Vocabulary = DEFAULT_VOCABULARY;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const CODES: readonly string[] = [...LETTERS].flatMap((a) => [...LETTERS].map((b) => `${a}${b}`));

/** Names in the language of features and the two-letter codes that they stand for. */
function codesByName(type: 'language' | 'region', codes: readonly string[]): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames(LANGUAGE, { type, fallback: 'none' });
  return new Map(
    codes.flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[name.toLowerCase(), code] as const];
    }),
  );
}

let languages: ReadonlyMap<string, string> | undefined;
let countries: ReadonlyMap<string, string> | undefined;

/** `English` as `en`; a tag stays what it is. */
export function languageOf(name: string): string {
  languages ??= codesByName('language', CODES);
  return languages.get(name.toLowerCase()) ?? name;
}

/** `Lebanon` as `LB`; a code stays what it is. */
export function countryOf(name: string): string {
  countries ??= new Map([
    ...codesByName(
      'region',
      CODES.map((code) => code.toUpperCase()),
    ),
    ...Object.entries(countryLabels).map(([code, own]) => [own.toLowerCase(), code] as const),
  ]);
  return countries.get(name.toLowerCase()) ?? name;
}

/** `English, French and Spanish` as its members. */
export const membersOf = (list: string): readonly string[] =>
  list
    .split(new RegExp(gherkinListPattern, 'u'))
    .map((member) => member.trim())
    .filter((member) => member !== '');

/** The member of a closed list that a feature calls by its words: `work programme` as `workProgramme`. */
export function memberOf<T extends string>(members: readonly T[], words: string): T {
  const plain = words.trim().toLowerCase();
  const found = members.find((member) =>
    [member.toLowerCase(), valueLabel(member).toLowerCase()].includes(plain),
  );
  if (found !== undefined) return found;
  throw new Error(say(gherkinTexts.noMember, { name: words, names: members.map(valueLabel) }));
}

const MONTHS = monthLabels.map((month) => month.toLowerCase());

const DATE = new RegExp(
  `^${say(dateTexts.date, { day: '(?<day>\\d{1,2})', month: '(?<month>\\p{L}+)', year: '(?<year>\\d{4})' })}$`,
  'u',
);

/** `11 April 2011` as a calendar date; one that is written so already stays what it is. */
export function dateOf(words: string): IsoDate {
  const { day = '', month = '', year = '' } = DATE.exec(words.trim())?.groups ?? {};
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (number === 0) return words.trim();
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
