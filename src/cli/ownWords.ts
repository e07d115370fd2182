import type { EventType, Programme } from '../index.ts';
import { labelIn } from '../kinds/sentences.ts';
import { eventLabel, ownStepTexts, quotedTexts, say, valueLabel } from '../messages/index.ts';

/* The words of a programme that brings its own cycle: the labels of its file. No grammar can touch them. */

/** Returns the label that a programme gives to a thing of its own cycle. */
export const ownLabel = (name: string, { cycle }: Programme): string | undefined =>
  cycle && labelIn(cycle, name);

/** Returns the name of a thing of any programme, for a cell, a list or the place before a colon. */
export const nameWords = (name: string, programme: Programme): string =>
  ownLabel(name, programme) ?? valueLabel(name);

/** Returns a thing of an own cycle by its label, or else by its name, in quotes. */
export const quoted = (name: string, programme: Programme): string =>
  say(quotedTexts.name, { name: nameWords(name, programme) });

/** Returns an event of an own cycle in words: `the opening of "the Fourth Meeting"`, `"a report on a basin"`. */
export function eventWords(type: EventType, programme: Programme): string {
  if (ownLabel(type, programme) !== undefined) return quoted(type, programme);
  const [meeting = '', step = ''] = type.split('.');
  const isStep = Object.hasOwn(programme.cycle?.meetings ?? {}, meeting) && Object.hasOwn(ownStepTexts, step);
  return isStep
    ? say(ownStepTexts[step as keyof typeof ownStepTexts], { meeting: quoted(meeting, programme) })
    : eventLabel(type);
}
