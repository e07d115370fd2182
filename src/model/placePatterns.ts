import { made } from './made.ts';
import { bitsOf, COUNTRIES, LANGUAGES, SUBTAGS } from './places.ts';

/* The codes of countries and languages as patterns, for schemas. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Returns letters as they stand in a class: runs of three and more by their ends. */
function classOf(bits: number): string {
  const letters = [...LETTERS].map((letter, i) => ((bits >> i) & 1 ? letter : ' ')).join('');
  const runs = letters.split(/ +/).map((run) => run.replace(/^(.).+(.)$/, '$1-$2'));
  return runs.join('');
}

/** Returns a pattern for codes: a first letter, then every second letter that it takes. */
const patternOf = (codes: string): string =>
  bitsOf(codes)
    .flatMap((bits, i) => {
      const seconds = classOf(bits);
      return seconds === '' ? [] : [`${LETTERS[i]}${seconds.length === 1 ? seconds : `[${seconds}]`}`];
    })
    .join('|');

/** A pattern for letters of either case, without a flag: a JSON Schema takes none. */
const inAnyCase = (pattern: string): string =>
  pattern.replace(/\[(.*?)\]|[a-z]/g, (one, set = one) => `[${set}${set.toUpperCase()}]`);

/** Matches a country code of ISO 3166-1 alpha-2, in capitals. */
export const COUNTRY: RegExp = /* @__PURE__ */ made(() => new RegExp(`^(${patternOf(COUNTRIES)})$`));

/** Matches a BCP 47 tag of a language that ISO 639-1 has, in any case of letters. */
export const LANGUAGE_TAG: RegExp = /* @__PURE__ */ made(
  () => new RegExp(`^(${inAnyCase(patternOf(LANGUAGES).toLowerCase())})${SUBTAGS}`),
);
