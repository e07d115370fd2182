import type { EventTemplate } from '../../analysis/template.ts';
import { dateWords, nameWords, plainWords, valueWords } from '../../compliance/words.ts';
import type { IsoDate } from '../../model/calendar.ts';
import { getPath } from '../../model/path.ts';
import type { Json } from '../../rules/language/terms.ts';

/* The fields by which messages name an event. */

const VARIANTS = ['decision', 'subject', 'meeting', 'theme'] as const;

const MEETING_NAMES: Readonly<Record<string, string>> = {
  firstMeeting: 'First Meeting',
  secondMeeting: 'Second Meeting',
};

/** `decision.adopted` as "decision adopted"; the meetings by their names. */
export const typeWords = (type: string): string =>
  type
    .split('.')
    .map((part) => MEETING_NAMES[part] ?? plainWords(part))
    .join(' ');

/** An event as "decision adopted: work programme". */
export function eventWords(event: EventTemplate | { readonly type: string }): string {
  const variant = VARIANTS.map((field) => getPath(event, [field])).find((value) => typeof value === 'string');
  return `${typeWords(event.type)}${variant === undefined ? '' : `: ${plainWords(variant as string)}`}`;
}

/** Returns the place of an event: `decision adopted on 12 November 2010 (events[5])`. */
export function placeWords(words: string, on: IsoDate | undefined, index: number | undefined): string {
  const day = on === '' || on === undefined ? '' : ` on ${dateWords(on)}`;
  return `${words}${day}${index === undefined ? '' : ` (events[${index}])`}`;
}

/** A field of an event or of its terms by its own name: `terms.span` as "span". */
export const fieldWords = (field: string): string =>
  field
    .replace(/^terms\./, '')
    .split('.')
    .reverse()
    .map(nameWords)
    .join(' of the ');

/** Returns the text of a field, by its dotted path. */
export const fieldText = (event: object | undefined, field: string): string =>
  valueWords((getPath(event, field.split('.')) ?? null) as Json);

/** `a`, `a and b`, `a, b and c`. */
export const listed = (parts: readonly string[], and = 'and'): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;

const STAGES: Readonly<Record<string, string>> = {
  preparation: 'before the First Meeting',
  betweenMeetings: 'between the Meetings',
};

/** `betweenMeetings.intersessional.preparing` as "between the Meetings, intersessional, preparing". */
export const stageWords = (stage: string): string =>
  stage
    .split('.')
    .map((part) => STAGES[part] ?? typeWords(part))
    .join(', ');

/** `1 event`, `3 events`. */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const COMMON = new Set(['on', 'type', 'by', 'source', 'note', ...VARIANTS]);

/** Returns the values of an event beside its day and its variant: ` (languages en, fr, es)`. */
export function valuesOf(event: object): string {
  const { terms, ...fields } = event as Readonly<Record<string, object>>;
  const said = Object.entries({ ...fields, ...terms }).filter(([field]) => !COMMON.has(field));
  const words = said.map(([field, value]) => `${fieldWords(field)} ${valueWords(value as Json)}`);
  return words.length === 0 ? '' : ` (${words.join('; ')})`;
}
