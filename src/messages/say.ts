import { LANGUAGE } from './language.ts';
import type { Forms, Slots, SlotValue, Text } from './text.ts';

type Values = Readonly<Record<string, SlotValue>>;

/** The tools of the language, each made at its first use. */
const tools: { plurals?: Intl.PluralRules; and?: Intl.ListFormat; or?: Intl.ListFormat } = {};

/** Returns names as a list in a sentence: `English, French and Spanish`. */
export function every(names: readonly string[]): string {
  if (names.length < 2) return names.join();
  tools.and ??= new Intl.ListFormat(LANGUAGE, { type: 'conjunction' });
  return tools.and.format(names);
}

/** Returns names as a choice in a sentence: `English, French or Spanish`. */
export function either(names: readonly string[]): string {
  tools.or ??= new Intl.ListFormat(LANGUAGE, { type: 'disjunction' });
  return tools.or.format(names);
}

/** Texts taken apart: what stands between the slots at even places, the names of slots at odd ones. */
const parts = /* @__PURE__ */ new Map<string, readonly string[]>();

function partsOf(text: string): readonly string[] {
  const known = parts.get(text);
  if (known !== undefined) return known;
  const made = text.split(/[{}]/);
  parts.set(text, made);
  return made;
}

const written = (value: SlotValue | undefined): string =>
  typeof value === 'object' ? every(value) : String(value);

/** Fills the slots of one form of a text. */
const filled = (form: string, values: Values): string =>
  partsOf(form)
    .map((part, index) => (index % 2 === 0 ? part : written(values[part])))
    .join('');

function formOf(forms: Forms, count: number): string {
  tools.plurals ??= new Intl.PluralRules(LANGUAGE);
  return forms[tools.plurals.select(count)] ?? forms.other;
}

/** Returns a text of the catalogue with its slots filled. A slot left out does not compile. */
export function say<const T extends Text>(text: T, ...[values]: Slots<T>): string {
  const given = (values ?? {}) as Values;
  return filled(typeof text === 'string' ? text : formOf(text, Number(given.count)), given);
}

/** Returns whole sentences one after the other. */
export const sentences = (...all: readonly (string | undefined)[]): string =>
  all.filter((each) => each !== undefined && each !== '').join(' ');
