import { dateWords, valueWords } from '../../compliance/words.ts';
import { eventName, eventPlaceTexts, fieldLabel, relationTexts, say } from '../../messages/index.ts';
import type { IsoDate } from '../../model/calendar.ts';
import { getPath } from '../../model/path.ts';
import type { Json } from '../../rules/language/terms.ts';

/** An event as far as a message names it. */
interface NamedEvent {
  readonly type: string;
  readonly on?: IsoDate;
}

/** Returns the name, the day and the place of an event: `decision adopted on 12 November 2010 (events[5])`. */
export function eventPlace(event: NamedEvent, index?: number): string {
  const name = eventName(event);
  if (!event.on) return name;
  const said = { event: name, day: dateWords(event.on) };
  return index === undefined
    ? say(eventPlaceTexts.onDay, said)
    : say(eventPlaceTexts.inRecord, { ...said, index });
}

/** Returns the text of a field, by its dotted path. */
export const fieldText = (event: object | undefined, field: string): string =>
  valueWords((getPath(event, field.split('.')) ?? null) as Json);

const COMMON = new Set(['on', 'type', 'by', 'source', 'note', 'decision', 'subject', 'meeting', 'theme']);

/** Tells whether a value has fields of its own to name. A span is one value. */
const isNested = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('from' in value);

/** Returns fields and their values, those inside others by their paths. */
const fieldTexts = (fields: object, prefix = ''): readonly string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    isNested(value)
      ? fieldTexts(value, `${prefix}${name}.`)
      : say(relationTexts.field, { name: fieldLabel(`${prefix}${name}`), value: valueWords(value as Json) }),
  );

/** Returns fields and their values: `languages: English, French; city: Geneva`. */
export const fieldsText = (fields: object): string => fieldTexts(fields).join('; ');

/** Returns an event with its day, and with its values beside its variant. */
export function eventInFull(event: NamedEvent): string {
  const { terms, ...fields } = event as NamedEvent & { readonly terms?: object };
  const own = Object.entries({ ...fields, ...terms }).filter(([field]) => !COMMON.has(field));
  const values = fieldsText(Object.fromEntries(own));
  const place = eventPlace(event);
  return values === '' ? place : say(eventPlaceTexts.withValues, { event: place, values });
}
