import { ccm2011, EVENT_TYPES, MalformedError, type ProgrammeWithMachine } from '../index.ts';
import { nearest } from '../model/nearest.ts';

/** The programmes that the command line knows, by id. */
export const PROGRAMMES: ReadonlyMap<string, ProgrammeWithMachine> = new Map(
  [ccm2011].map((programme) => [programme.id, programme]),
);

/** Returns names to choose from, and of several the one most like the name that is not among them. */
export function choiceWords(name: string, names: readonly string[]): string {
  const near = names.length > 1 ? nearest(name, names) : undefined;
  const all = names.length === 1 ? `${names[0]}` : `one of ${names.join(', ')}`;
  return near === undefined ? all : `${all} (nearest: ${near})`;
}

/** Returns the ids of the programmes, as a problem names them. */
export const idWords = (id: string): string => {
  const ids = [...PROGRAMMES.keys()];
  return ids.length === 1 ? `one of ${ids[0]}` : choiceWords(id, ids);
};

/** Returns the programme with an id, or throws a `MalformedError` that says which there are. */
export function programmeOf(id: string): ProgrammeWithMachine {
  const programme = PROGRAMMES.get(id);
  if (programme !== undefined) return programme;
  throw new MalformedError([{ path: 'programme', expected: idWords(id), found: JSON.stringify(id) }]);
}

/** Returns what an event type is, with the one most like the name that is none. */
export function typeWords(type: string): string {
  const near = nearest(type, EVENT_TYPES);
  return `an event type, as "intersessional events" lists them${near === undefined ? '' : ` (nearest: ${near})`}`;
}
