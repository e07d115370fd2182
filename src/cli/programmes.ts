import { ccm2011, MalformedError, type ProgrammeWithMachine } from '../index.ts';
import { cliExpectedTexts, expectedTexts, say } from '../messages/index.ts';
import { nearest } from '../model/nearest.ts';
import type { Vocabulary } from '../programmes/vocabulary.ts';

/** The programmes that the command line knows, by id. */
export const PROGRAMMES: ReadonlyMap<string, ProgrammeWithMachine> = new Map(
  [ccm2011].map((programme) => [programme.id, programme]),
);

/** The ids of the programmes, as a problem names them. */
export const PROGRAMME_IDS = [...PROGRAMMES.keys()].join(', ');

/** Returns names to choose from, and of several the one most like the name that is not among them. */
export function choiceWords(name: string, names: readonly string[]): string {
  const near = names.length > 1 ? nearest(name, names) : undefined;
  const choices = names.join(', ');
  return near === undefined
    ? say(expectedTexts.oneOf, { choices })
    : say(cliExpectedTexts.oneOfNearest, { choices, nearest: near });
}

/** Returns the programme with an id, or throws a `MalformedError` that says which there are. */
export function programmeOf(id: string): ProgrammeWithMachine {
  const programme = PROGRAMMES.get(id);
  if (programme !== undefined) return programme;
  const expected = choiceWords(id, [...PROGRAMMES.keys()]);
  throw new MalformedError([{ path: 'programme', expected, found: JSON.stringify(id) }]);
}

/** Returns what an event type is, with the one most like the name that is none. */
export function typeWords(type: string, { eventTypes }: Vocabulary): string {
  const near = nearest(type, eventTypes);
  return near === undefined
    ? cliExpectedTexts.eventType
    : say(cliExpectedTexts.eventTypeNearest, { nearest: near });
}
