import type { Programme } from '../index.ts';

/** What a test run does to a programme under test: it watches it, or puts a mutant of it in its place. */
export type Take = (programme: Programme) => void;

/** One place per worker, whichever copies of the library the tests and the runner load. */
const PLACE = Symbol.for('intersessional.bench');

const worker = globalThis as { [PLACE]?: Readonly<Record<string, Take>> };

/** Sets up this worker to do something, known by a name, to each programme under test. */
export const setBench = (name: string, take: Take): void => {
  worker[PLACE] = { ...worker[PLACE], [name]: take };
};

/**
 * Puts a programme of one's own under test: coverage counts what it answers, `mutate --suite` tries its mutants. To be
 * called where the programme is made, before it is first used; it changes nothing in any other run. The programmes that
 * the library has are under test without it.
 */
export function underTest<P extends Programme>(programme: P): P {
  for (const take of Object.values(worker[PLACE] ?? {})) take(programme);
  return programme;
}
