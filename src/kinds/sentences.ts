import { say, templateTexts } from '../messages/index.ts';
import type { RuleDeclared } from './declared.ts';
import type { TEMPLATES } from './templates.ts';

/** A sentence for each template: one without does not compile. */
const SENTENCES: Readonly<Record<keyof typeof TEMPLATES, string>> = templateTexts;

/** The demand of a rule that brings no sentence of its own: that of its template. */
export function sentenceOf({ use, with: given = {} }: RuleDeclared): string {
  const slots = Object.entries(given).map(([name, value]) => [
    name,
    Array.isArray(value) ? value : String(value),
  ]);
  const fill = say as (text: string, slots: object) => string;
  return fill(SENTENCES[use as keyof typeof TEMPLATES], Object.fromEntries(slots));
}
