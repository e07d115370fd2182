import { ccm2011, MalformedError, type ProgrammeWithMachine } from '../index.ts';

/** The programmes that the command line knows, by id. */
export const PROGRAMMES: ReadonlyMap<string, ProgrammeWithMachine> = new Map(
  [ccm2011].map((programme) => [programme.id, programme]),
);

/** The programme with an id, or a `MalformedError` that says which there are. */
export function programmeOf(id: string): ProgrammeWithMachine {
  const programme = PROGRAMMES.get(id);
  if (programme !== undefined) return programme;
  const expected = `one of ${[...PROGRAMMES.keys()].join(', ')}`;
  throw new MalformedError([{ path: 'programme', expected, found: JSON.stringify(id) }]);
}
