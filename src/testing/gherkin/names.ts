import { valueLabel } from '../../messages/index.ts';
import type { IsoDate } from '../../model/calendar.ts';

/* The names that features use, and what records have for them. */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const CODES: readonly string[] = [...LETTERS].flatMap((a) => [...LETTERS].map((b) => `${a}${b}`));

/** Names in English and the two-letter codes that they stand for. */
function codesByName(type: 'language' | 'region', codes: readonly string[]): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type, fallback: 'none' });
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
  countries ??= codesByName(
    'region',
    CODES.map((code) => code.toUpperCase()),
  );
  return countries.get(name.toLowerCase()) ?? name;
}

/** `English, French and Spanish` as its members. */
export const membersOf = (list: string): readonly string[] =>
  list
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+/)
    .map((member) => member.trim())
    .filter((member) => member !== '');

/** The member of a closed list that a feature calls by its words: `work programme` as `workProgramme`. */
export function memberOf<T extends string>(members: readonly T[], words: string): T {
  const plain = words.trim().toLowerCase();
  const found = members.find((member) =>
    [member.toLowerCase(), valueLabel(member).toLowerCase()].includes(plain),
  );
  if (found !== undefined) return found;
  throw new Error(`"${words}" is none of ${members.map(valueLabel).join(', ')}.`);
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** `11 April 2011` as a calendar date; one that is written so already stays what it is. */
export function dateOf(words: string): IsoDate {
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(words.trim()) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (number === 0) return words.trim();
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
