import { dateWords, type TreatyEvent } from '../../index.ts';
import type { PositionOf } from '../input.ts';
import { DECISION_NAMES, fieldName, isDecision, valueName } from './names.ts';
import type { Page } from './page.ts';

type Fields = Readonly<Record<string, unknown>>;

const VARIANTS = ['decision', 'subject', 'theme'] as const;

/** Tells if an event has its line to itself, which a record on one line does not give it. */
const isAloneOnLine = (event: number, positionOf: PositionOf): boolean =>
  [event - 1, event + 1].every((other) => positionOf(other)?.line !== positionOf(event)?.line);

/** Returns the line of an event as a table has it: `97`, or with the column `1:230`. */
export function lineCell(event: number, positionOf: PositionOf): string {
  const position = positionOf(event);
  if (position === undefined) return `event ${event + 1}`;
  return isAloneOnLine(event, positionOf) ? `${position.line}` : `${position.line}:${position.column}`;
}

/** Returns the line of an event in words: `line 97`, or `line 1, column 230`. */
export function lineWords(event: number, positionOf: PositionOf): string {
  const position = positionOf(event);
  if (position === undefined) return `event ${event + 1}`;
  const line = `line ${position.line}`;
  return isAloneOnLine(event, positionOf) ? line : `${line}, column ${position.column}`;
}

/** Returns an event in words: `intersessional opened`, `decision on languages adopted`. */
export function eventName(event: TreatyEvent): string {
  const fields = event as unknown as Fields;
  const [subject = '', done = ''] = event.type.split('.');
  if (subject === 'decision' && isDecision(fields.decision)) {
    return `decision on ${DECISION_NAMES[fields.decision]} ${fieldName(done)}`;
  }
  if (subject === 'meeting') return `${valueName(String(fields.meeting))} ${fieldName(done)}`;
  const variant = VARIANTS.map((name) => fields[name]).find((value) => typeof value === 'string');
  const words = `${valueName(subject)} ${fieldName(done)}`;
  if (variant === undefined) return words;
  return `${words}: ${isDecision(variant) ? DECISION_NAMES[variant] : valueName(variant as string)}`;
}

/** Returns the place of an event in words: `line 97, intersessional opened, 27 June 2011`. */
export function placeWords(index: number, { record, positionOf }: Page): string {
  const event = record.events[index];
  const line = lineWords(index, positionOf);
  return event === undefined ? line : `${line}, ${eventName(event)}, ${dateWords(event.on)}`;
}
