import type { EventTemplate } from '../../analysis/template.ts';
import { dateWords, valueWords } from '../../compliance/words.ts';
import { eventName, fieldLabel, stageLabel } from '../../messages/index.ts';
import type { IsoDate } from '../../model/calendar.ts';
import { getPath } from '../../model/path.ts';
import type { Json } from '../../rules/language/terms.ts';

/* The fields by which messages name an event. */

/** An event as "decision adopted: work programme". */
export const eventWords = (event: EventTemplate | { readonly type: string }): string => eventName(event);

/** Returns the place of an event: `decision adopted on 12 November 2010 (events[5])`. */
export function placeWords(words: string, on: IsoDate | undefined, index: number | undefined): string {
  const day = on === '' || on === undefined ? '' : ` on ${dateWords(on)}`;
  return `${words}${day}${index === undefined ? '' : ` (events[${index}])`}`;
}

export const fieldWords = fieldLabel;

/** Returns the text of a field, by its dotted path. */
export const fieldText = (event: object | undefined, field: string): string =>
  valueWords((getPath(event, field.split('.')) ?? null) as Json);

/** `a`, `a and b`, `a, b and c`. */
export const listed = (parts: readonly string[], and = 'and'): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;

export const stageWords = stageLabel;

/** `1 event`, `3 events`. */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const COMMON = new Set(['on', 'type', 'by', 'source', 'note', 'decision', 'subject', 'meeting', 'theme']);

/** Returns the values of an event beside its day and its variant: ` (languages en, fr, es)`. */
export function valuesOf(event: object): string {
  const { terms, ...fields } = event as Readonly<Record<string, object>>;
  const said = Object.entries({ ...fields, ...terms }).filter(([field]) => !COMMON.has(field));
  const words = said.map(([field, value]) => `${fieldWords(field)} ${valueWords(value as Json)}`);
  return words.length === 0 ? '' : ` (${words.join('; ')})`;
}
