import { dateWords } from '../../compliance/words.ts';
import type { Finding, TreatyEvent } from '../../index.ts';
import { capital, eventName, placeTexts, say } from '../../messages/index.ts';
import type { PositionOf } from '../input.ts';
import { themeName } from './names.ts';
import type { Page } from './page.ts';

/** Tells if an event has its line to itself, which a record on one line does not give it. */
const isAloneOnLine = (event: number, positionOf: PositionOf): boolean =>
  [event - 1, event + 1].every((other) => positionOf(other)?.line !== positionOf(event)?.line);

/** Returns the line of an event as a table has it: `97`, or with the column `1:230`. */
export function lineCell(event: number, positionOf: PositionOf): string {
  const position = positionOf(event);
  if (position === undefined) return say(placeTexts.event, { number: event + 1 });
  return isAloneOnLine(event, positionOf) ? `${position.line}` : `${position.line}:${position.column}`;
}

/** Returns the line of an event in words: `line 97`, or `line 1, column 230`. */
export function lineWords(event: number, positionOf: PositionOf): string {
  const position = positionOf(event);
  if (position === undefined) return say(placeTexts.event, { number: event + 1 });
  const { line, column } = position;
  return isAloneOnLine(event, positionOf)
    ? say(placeTexts.line, { line })
    : say(placeTexts.column, { line, column });
}

/** Returns the name of an event: `decision adopted: languages`. A theme has its title. */
export function titledEvent(event: TreatyEvent): string {
  const theme = 'theme' in event ? event.theme : undefined;
  return eventName(
    theme === undefined ? event : ({ ...event, theme: themeName(String(theme)) } as TreatyEvent),
  );
}

/** Returns the place, the name and the day of an event: `line 97, intersessional opened, 27 June 2011`. */
export function happenedWords(event: TreatyEvent, index: number, positionOf: PositionOf): string {
  const place = lineWords(index, positionOf);
  return say(placeTexts.happened, { place, event: titledEvent(event), day: dateWords(event.on) });
}

/** Returns the place of an event of the record in words. */
export function placeWords(index: number, { record, positionOf }: Page): string {
  const happened = record.events[index];
  return happened === undefined ? lineWords(index, positionOf) : happenedWords(happened, index, positionOf);
}

/** Returns the place of an event as a sentence. */
export const placeSentence = (index: number, page: Page): string =>
  say(placeTexts.sentence, { place: capital(placeWords(index, page)) });

/** Says that nothing is on record by a day. */
export const silenceSentence = ({ on = '' }: Pick<Finding, 'on'>): string =>
  say(placeTexts.sentence, { place: capital(say(placeTexts.silence, { day: dateWords(on) })) });
