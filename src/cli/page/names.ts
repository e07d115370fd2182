import { DECISIONS, type Decision, EVENT_TYPES, type Json, valueWords } from '../../index.ts';
import { ccmThemes } from '../../source/index.ts';

/* Names of what stands in a record, as a person says them. */

/** The decisions, to be read after "the decision on". */
export const DECISION_NAMES: Readonly<Record<Decision, string>> = {
  workProgramme: 'the work programme',
  coordination: 'coordination',
  recommendations: 'recommendations',
  intersessional: 'the intersessional',
  languages: 'languages',
  conferenceSupport: 'conference support',
  nextMeeting: 'the next meeting',
};

/** Names that a record writes in its own way. */
const NAMES: Readonly<Record<string, string>> = {
  statesParties: 'States Parties',
  otherStates: 'other States',
  ngos: 'NGOs',
  structure: 'implementation structure',
  futureWork: 'future intersessional work',
  isuEstablishment: 'whether to establish a support unit',
  isuNature: 'the nature of a support unit',
  firstMeeting: 'First Meeting',
  secondMeeting: 'Second Meeting',
  lastHalfDay: 'the last half day',
};

/** Names of things looked at that are no words of the field. */
const FIELDS: Readonly<Record<string, string>> = {
  on: 'day',
  span: 'days',
  spans: 'days',
  'president.country': 'State that presides',
  'support arranged by': 'who arranged the support',
};

const THEMES: Readonly<Record<string, string>> = ccmThemes;
const LANGUAGES = /* @__PURE__ */ new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const COUNTRIES = /* @__PURE__ */ new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that are no country in a record, and a country that its meetings call otherwise. */
const SPECIAL: Readonly<Record<string, string>> = { UN: 'UN', LA: 'Lao PDR' };

const languageOf = (tag: string) => (/^[a-z]{2}(?:-\w+)*$/i.test(tag) ? LANGUAGES.of(tag) : undefined);
const countryOf = (code: string) => (/^[A-Z]{2}$/.test(code) ? COUNTRIES.of(code) : undefined);

/** Returns the letter of a theme in brackets, any other text as it is. */
const lettered = (text: string): string => (text in THEMES ? `(${text})` : text);

/** Returns a name as a person says it: themes with their titles, languages and countries by name. */
function nameOf(text: string): string {
  const title = THEMES[text];
  if (title !== undefined) return `(${text}) ${title}`;
  if ((EVENT_TYPES as readonly string[]).includes(text)) return valueWords(text.split('.')[1] ?? text);
  return NAMES[text] ?? SPECIAL[text] ?? countryOf(text) ?? languageOf(text) ?? valueWords(text);
}

const mapped = (value: Json, name: (text: string) => string): Json => {
  if (typeof value === 'string') return name(value);
  if (Array.isArray(value)) return value.map((each) => mapped(each as Json, name));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapped(each, name)]));
};

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);
const named = (text: string): string => (isDate(text) ? text : nameOf(text));

/** Returns a value of a finding as a person reads it. */
export const valueName = (value: Json): string => valueWords(mapped(value, named));

/** Returns one name as briefly as it can be said: a theme by its letter. */
export const shortName = (text: string): string => (text in THEMES ? lettered(text) : nameOf(text));

/** Returns the name of a thing that a finding looks at. */
export const fieldName = (name: string): string =>
  FIELDS[name] ??
  (isDecision(name) ? DECISION_NAMES[name].replace(/^the /, '') : valueWords(name.replaceAll('.', ' ')));

/** Tells if a text is the name of a decision. */
export const isDecision = (name: unknown): name is Decision =>
  (DECISIONS as readonly unknown[]).includes(name);

/** Returns a text with its first letter as a capital. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Returns names as a list in a sentence: `English, French and Spanish`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
