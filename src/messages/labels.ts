import {
  countryLabels,
  decisionLabels,
  eventLabels,
  eventTexts,
  fieldLabels,
  LANGUAGE,
  meetingLabels,
  stageLabels,
  stageTexts,
  subjectLabels,
  thingLabels,
  valueLabels,
} from './language.ts';
import { say } from './say.ts';

/* Names of things as a person reads them. A label stands before a colon, in a cell or in quotes. */

const own = (labels: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(labels, name) ? labels[name] : undefined;

/** Returns a label with its first letter as a capital, to open a line with. */
export const capital = (label: string): string => `${label.charAt(0).toUpperCase()}${label.slice(1)}`;

/** Returns the name of a type of event: `firstMeeting.opened` as "First Meeting opened". */
export const eventLabel = (type: string): string => own(eventLabels, type) ?? type;

/** The fields that tell one event of a type from another. */
const VARIANTS = ['decision', 'subject', 'meeting', 'theme'] as const;

/** Returns the value that tells an event from others of its type, if it has one. */
export const variantOf = (event: object): string | undefined =>
  VARIANTS.map((field) => (event as Readonly<Record<string, unknown>>)[field]).find(
    (value) => typeof value === 'string',
  );

/** Returns the name of an event with the value that tells it from others: "decision adopted: work programme". */
export function eventName(event: { readonly type: string }): string {
  const variant = variantOf(event);
  const label = eventLabel(event.type);
  return variant === undefined
    ? label
    : say(eventTexts.variant, { event: label, variant: valueLabel(variant) });
}

/** Returns the name of a field by its path: `terms.span` as "days". */
export function fieldLabel(path: string): string {
  const field = path.replace(/^terms\./, '');
  return own(fieldLabels, field) ?? own(fieldLabels, field.split('.').at(-1) as string) ?? field;
}

/** Returns the name of a thing that a rule looks at. */
export const thingLabel = (thing: string): string => own(thingLabels, thing) ?? fieldLabel(thing);

let languages: Intl.DisplayNames | undefined;
let countries: Intl.DisplayNames | undefined;

function languageOf(tag: string): string | undefined {
  languages ??= new Intl.DisplayNames(LANGUAGE, { type: 'language', fallback: 'none' });
  return /^[a-z]{2}(-[a-z]{4})?(-[a-z]{2})?$/i.test(tag) ? languages.of(tag) : undefined;
}

function countryOf(code: string): string | undefined {
  countries ??= new Intl.DisplayNames(LANGUAGE, { type: 'region', fallback: 'none' });
  return /^[A-Z]{2}$/.test(code) ? (own(countryLabels, code) ?? countries.of(code)) : undefined;
}

/** Returns the name of a decision, a subject or a meeting. */
const matterOf = (name: string): string | undefined =>
  own(decisionLabels, name) ?? own(subjectLabels, name) ?? own(meetingLabels, name);

/** Returns a text of a record as a person says it: closed lists by their labels, languages and countries by name. */
export const valueLabel = (text: string): string =>
  matterOf(text) ?? own(valueLabels, text) ?? countryOf(text) ?? languageOf(text) ?? text;

const labelOfStage = (name: string): string => own(stageLabels, name) ?? matterOf(name) ?? name;

/** Stages that say nothing beside what is in them. */
const SILENT: ReadonlySet<string> = new Set(['underWay', 'inPreparation', 'meeting']);

/** Returns the name of a stage: `firstMeeting.languages.onTheTable` as "First Meeting, languages: on the table". */
export function stageLabel(path: string): string {
  const names = path.split('.');
  const last = names.pop() as string;
  const labels = names.filter((name) => !SILENT.has(name)).map(labelOfStage);
  const stage = labelOfStage(last);
  return labels.length === 0 ? stage : say(stageTexts.within, { stages: labels.join(', '), stage });
}
