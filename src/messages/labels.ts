import {
  countryLabels,
  decisionLabels,
  eventLabels,
  eventTexts,
  fieldLabels,
  fieldNameLabels,
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

type Labels = Readonly<Record<string, string>>;

/** Returns the label of a name, if there is one. */
export const labelOf = (labels: Labels, name: string): string | undefined =>
  Object.hasOwn(labels, name) ? labels[name] : undefined;

/** Returns the label of a dotted path, or else that of its last name. */
export const labelAt = (labels: Labels, path: string): string | undefined =>
  labelOf(labels, path) ?? labelOf(labels, path.split('.').at(-1) as string);

/** Returns a label with its first letter as a capital, to open a line with. */
export const capital = (label: string): string => `${label.charAt(0).toUpperCase()}${label.slice(1)}`;

/** Returns the name of a type of event: `firstMeeting.opened` as "First Meeting opened". */
export const eventLabel = (type: string): string => labelOf(eventLabels, type) ?? type;

/** The fields that tell one event of a type from another. */
const VARIANTS = ['decision', 'subject', 'meeting', 'theme'] as const;

/** Returns the value that tells an event from others of its type, if it has one. */
export const variantOf = (event: object): string | undefined =>
  VARIANTS.map((field) => (event as Readonly<Record<string, unknown>>)[field]).find(
    (value) => typeof value === 'string',
  );

/** Returns the name of a type of event with the values that tell one from others: "decision adopted: work programme". */
export function eventAbout(type: string, about: readonly string[]): string {
  const event = eventLabel(type);
  if (about.length === 0) return event;
  return say(eventTexts.variant, { event, variant: about.map(valueLabel).join(', ') });
}

/** Returns the name of an event with the value that tells it from others. */
export function eventName(event: { readonly type: string }): string {
  const variant = variantOf(event);
  return eventAbout(event.type, variant === undefined ? [] : [variant]);
}

/** Returns the name of a field by its path: `terms.span` as "days". */
export function fieldLabel(path: string): string {
  const field = path.replace(/^terms\./, '');
  return labelAt(fieldLabels, field) ?? field;
}

/** Returns the name of a thing that a rule looks at: in words, or a field by its name. */
export const thingLabel = (thing: string): string =>
  labelOf(thingLabels, thing) ?? labelOf(fieldNameLabels, thing) ?? thing;

/** Returns the name of a thing or of a field by its path. */
export const thingLabelAt = (path: string): string => labelOf(thingLabels, path) ?? fieldLabel(path);

let languages: Intl.DisplayNames | undefined;
let countries: Intl.DisplayNames | undefined;

function languageOf(tag: string): string | undefined {
  if (!/^[a-z]{2}(-[a-z]{4})?(-[a-z]{2})?$/i.test(tag)) return undefined;
  languages ??= new Intl.DisplayNames(LANGUAGE, { type: 'language', fallback: 'none' });
  return languages.of(tag);
}

function countryOf(code: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  countries ??= new Intl.DisplayNames(LANGUAGE, { type: 'region', fallback: 'none' });
  return labelOf(countryLabels, code) ?? countries.of(code);
}

/** Returns the name of a decision, a subject or a meeting. */
const matterOf = (name: string): string | undefined =>
  labelOf(decisionLabels, name) ?? labelOf(subjectLabels, name) ?? labelOf(meetingLabels, name);

/** Returns a text of a record as a person says it: closed lists by their labels, languages and countries by name. */
export const valueLabel = (text: string): string =>
  matterOf(text) ?? labelOf(valueLabels, text) ?? countryOf(text) ?? languageOf(text) ?? text;

const labelOfStage = (name: string): string => labelOf(stageLabels, name) ?? matterOf(name) ?? name;

/** Stages that say nothing beside what is in them. */
const SILENT: ReadonlySet<string> = new Set(['underWay', 'inPreparation', 'meeting']);

/** Returns the name of a place in the chart: a stage, or any, which goes by the id of the chart. */
export const placeLabel = (stage: string, chart: string): string =>
  stage === chart ? stageTexts.any : stageLabel(stage);

/** Returns the name of a stage: `firstMeeting.languages.onTheTable` as "First Meeting, languages: on the table". */
export function stageLabel(path: string): string {
  const names = path.split('.');
  const last = names.pop() as string;
  const labels = names.filter((name) => !SILENT.has(name)).map(labelOfStage);
  const stage = labelOfStage(last);
  return labels.length === 0 ? stage : say(stageTexts.within, { stages: labels.join(', '), stage });
}
