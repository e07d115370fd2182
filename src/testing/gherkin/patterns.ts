import {
  dateTexts,
  type gherkinEventPatterns,
  type gherkinExpectationPatterns,
  gherkinFramePatterns,
  type gherkinMeetingPatterns,
  type gherkinStepPatterns,
  gherkinWordPatterns,
  type SlotOf,
  say,
  valueLabel,
} from '../../messages/index.ts';
import type { Vocabulary } from '../../programmes/vocabulary.ts';
import { VOCABULARY } from './names.ts';

/* The patterns of the catalogue, with named places, as regular expressions. */

type Values<T> = T[keyof T];
type EveryPattern =
  | Values<typeof gherkinEventPatterns>
  | Values<typeof gherkinExpectationPatterns>
  | Values<typeof gherkinMeetingPatterns>
  | Values<typeof gherkinStepPatterns>;

/** The places of a pattern. Other braces hold shared words. */
type PlaceOf<P extends string> = Exclude<SlotOf<P>, keyof typeof gherkinWordPatterns>;

const labels = (members: readonly string[]): string => members.map(valueLabel).join('|');

/** A date as the language writes it, or as a record does. */
const DATE = `${say(dateTexts.date, { day: '\\d{1,2}', month: '\\p{L}+', year: '\\d{4}' })}|\\d{4}-\\d\\d-\\d\\d`;

/** The names that sentences can have: they are registered before a feature names its programme. */
export type SentenceNames = { readonly [Of in 'decisions' | 'meetings']: readonly string[] };

/** The names that sentences have in each of some vocabularies, the first first. */
export const namesIn = (vocabularies: readonly Vocabulary[]): SentenceNames => ({
  decisions: [...new Set<string>(vocabularies.flatMap(({ decisions }) => decisions))],
  meetings: [...new Set<string>(vocabularies.flatMap(({ meetings }) => meetings))],
});

/** The text that can stand at each place. */
const placesFor = ({
  decisions,
  meetings,
}: SentenceNames): Readonly<Record<PlaceOf<EveryPattern> | 'day', string>> => ({
  city: '[\\p{L} .-]+?',
  country: '[\\p{L} ]+?',
  day: DATE,
  decision: labels(decisions),
  delegation: '[\\p{L} ]+?',
  due: '.+',
  from: '.+?',
  helpers: '.+?',
  languages: '.+?',
  meeting: labels(meetings),
  names: '.+?',
  programme: '[^"]+',
  provision: '[\\w.-]+',
  stage: '[\\w.-]+',
  subject: '[\\p{L} ]+?',
  text: '.+',
  themes: '.+?',
  to: '.+?',
  type: '[\\w.]+',
});

/** The texts that a sentence has at the places of its pattern; empty where a place is left out. */
export type SaidAt<P extends string> = { readonly [S in PlaceOf<P>]: string };

const WORDS: Readonly<Record<string, string>> = gherkinWordPatterns;

/** A pattern ready for a runner: its regular expression, and the places of its captures. */
export interface SentencePattern {
  readonly regexp: RegExp;
  readonly places: readonly string[];
}

/** Returns the regular expression of a pattern of the catalogue. */
export function sentencePattern(
  pattern: string,
  flags = 'u',
  names: SentenceNames = VOCABULARY,
): SentencePattern {
  const places = placesFor(names);
  const parts = pattern.replace(/\{(\w+)\}/g, (name, word) => WORDS[word] ?? name).split(/[{}]/);
  const source = parts.map((part, i) => (i % 2 === 0 ? part : `(${places[part as keyof typeof places]})`));
  return {
    regexp: new RegExp(`^${source.join('')}$`, flags),
    places: parts.filter((_, i) => i % 2 === 1),
  };
}

/** Returns a sentence on an event, with a day or without. */
export const withDay = (sentence: string): string =>
  say(gherkinFramePatterns.onDay, { sentence, day: '{day}' });

/** Names the captures of a sentence. A place that a pattern has twice is filled by either. */
export function saidAt(places: readonly string[], words: readonly (string | undefined)[]) {
  const said = Object.fromEntries(places.map((place) => [place, '']));
  for (const [i, place] of places.entries()) said[place] = words[i] || (said[place] as string);
  return said;
}
