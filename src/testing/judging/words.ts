import { dateWords, valueWords } from '../../compliance/words.ts';
import type { Json } from '../../language/terms.ts';
import { eventName, eventPlaceTexts, fieldLabel, fieldTexts, say } from '../../messages/index.ts';
import type { IsoDate } from '../../model/calendar.ts';
import { fieldsIn, getPath, type Path } from '../../model/path.ts';

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

/** Returns the value of a field as a person reads it. A field that is not there is nothing. */
export const valueAt = (value: object | undefined, path: Path): string =>
  valueWords((getPath(value, path) ?? null) as Json);

const COMMON = new Set(['on', 'type', 'by', 'source', 'note', 'decision', 'subject', 'meeting', 'theme']);

/** Returns fields and their values: `languages: English, French; city: Geneva`. */
export const fieldsText = (fields: object): string =>
  fieldsIn(fields)
    .map((path) => say(fieldTexts.value, { name: fieldLabel(path.join('.')), value: valueAt(fields, path) }))
    .join('; ');

/** Returns an event with its day, and with its values beside its variant. */
export function eventInFull(event: NamedEvent): string {
  const { terms, ...fields } = event as NamedEvent & { readonly terms?: object };
  const own = Object.entries({ ...fields, ...terms }).filter(([field]) => !COMMON.has(field));
  const values = fieldsText(Object.fromEntries(own));
  const place = eventPlace(event);
  return values === '' ? place : say(eventPlaceTexts.withValues, { event: place, values });
}
