import { valueWords } from '../../compliance/words.ts';
import type { Decision, Json, Programme } from '../../index.ts';
import { say, themeTexts, valueLabel } from '../../messages/index.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { ccmThemes } from '../../source/index.ts';

/* Names of what stands in a record, as the page has them. */

const THEMES: Readonly<Record<string, string>> = ccmThemes;

/** Returns a letter of the paper of 2011 with the title of its theme, any other text as it is. */
export function themeName(text: string): string {
  const title = THEMES[text];
  return title === undefined ? text : say(themeTexts.titled, { letter: text, title });
}

function named(value: Json): Json {
  if (typeof value === 'string') return themeName(value);
  if (Array.isArray(value)) return value.map((each) => named(each as Json));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, named(each)]));
}

/** Returns a value of a finding as a person reads it: themes of 2011 with their titles. */
export const valueName = (value: Json, { cycle }: Programme): string =>
  valueWords(cycle === undefined ? named(value) : value);

/** Returns one name as briefly as it can be said: a theme of 2011 by its letter. */
export const shortName = (text: string, { cycle }: Programme): string =>
  cycle === undefined && text in THEMES ? say(themeTexts.letter, { letter: text }) : valueLabel(text);

/** Tells if a text is the name of a decision of a programme. */
export const isDecision = (name: unknown, programme: Programme): name is Decision =>
  (vocabularyOf(programme).decisions as readonly unknown[]).includes(name);
