import type { Programme } from '../index.ts';

/** What a test run does to the programmes under test, in its worker; nothing, outside such a run. */
export interface Bench {
  /** Watches a programme, or puts a mutant of it in its place. */
  readonly take: (programme: Programme) => void;
}

/** One place per worker, whichever copies of the library the tests and the runner load. */
const PLACE = Symbol.for('intersessional.bench');

const workers = globalThis as { [PLACE]?: Bench };

/** Sets up the bench of this worker. */
export const setBench = (bench: Bench): void => {
  workers[PLACE] = bench;
};

/**
 * Puts a programme of one's own under test: coverage counts what it answers, `mutate --suite` tries its mutants. To be
 * called where the programme is made, before it is first used; it changes nothing in any other run. The programmes that
 * the library has are under test without it.
 */
export function underTest<P extends Programme>(programme: P): P {
  workers[PLACE]?.take(programme);
  return programme;
}
