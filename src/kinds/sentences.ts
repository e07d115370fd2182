import {
  labelOf,
  say,
  stepTexts,
  templateTexts,
  valuedTemplateTexts,
  valueLabel,
} from '../messages/index.ts';
import type { CycleDeclared, RuleDeclared } from './declared.ts';
import type { TEMPLATES } from './templates.ts';

/** A sentence for each template: one without does not compile. */
const SENTENCES: Readonly<Record<keyof typeof TEMPLATES, string> & Record<string, string | undefined>> =
  templateTexts;

/** Returns the label of a thing of a cycle by its name: of a meeting, a decision, an office or an act. */
export function labelIn(
  { meetings, decisions, offices, acts }: CycleDeclared,
  name: string,
): string | undefined {
  const things = { ...acts, ...offices, ...meetings };
  return Object.hasOwn(things, name) ? things[name]?.label : labelOf(decisions?.labels ?? {}, name);
}

/** Returns a name in the words of the programme: its label, and of a step of a meeting the label of the meeting. */
function wordsFor(cycle: CycleDeclared, name: string): string {
  const own = labelIn(cycle, name);
  if (own !== undefined) return own;
  const [meeting = '', step = ''] = name.split('.');
  const label = Object.hasOwn(stepTexts, step) ? labelIn(cycle, meeting) : undefined;
  return label === undefined ? name : say(stepTexts[step as keyof typeof stepTexts], { meeting: label });
}

/** Sentences that name the values of a provision, by the template and the parameter. */
const VALUED: Readonly<Record<string, string | undefined>> = valuedTemplateTexts;

/** Tells whether a sentence of a template names a parameter of the provision. */
export const namesValue = (use: string, param: string): boolean => Object.hasOwn(VALUED, `${use}.${param}`);

/** The demand of a rule that brings no sentence of its own: that of its template, with the labels of the cycle. */
export function sentenceOf({ use, with: given = {}, says = {} }: RuleDeclared, cycle: CycleDeclared): string {
  const [param = (given as { readonly param?: string }).param] = Object.keys(says);
  const inWords = (value: unknown) => wordsFor(cycle, String(value));
  const wordsOf = { languages: (value: unknown) => valueLabel(String(value)), offices: inWords };
  const told =
    (words: (value: unknown) => string) =>
    ([name, value]: [string, unknown]) => [name, Array.isArray(value) ? value.map(words) : words(value)];
  const slots = [
    ...Object.entries(given).map(told(inWords)),
    ...Object.entries(says).map(told(wordsOf[param as keyof typeof wordsOf] ?? String)),
  ];
  const fill = say as (text: string, slots: object) => string;
  const plain = SENTENCES[`${use}.${param}`] ?? SENTENCES[use as keyof typeof TEMPLATES];
  return fill(
    (param === undefined ? undefined : VALUED[`${use}.${param}`]) ?? plain,
    Object.fromEntries(slots),
  );
}
