import type { Programme } from '../index.ts';

/** The operation of a test run on a programme under test: to watch it, or to put a mutant in its place. */
export type Take = (programme: Programme) => void;

interface Bench {
  readonly takes: Map<string, Take>;
  /** The programmes under test, by their ids. */
  readonly programmes: Map<string, Programme>;
}

/** One place per worker, whichever copies of the library the tests and the runner load. */
const PLACE = Symbol.for('intersessional.bench');

const worker = globalThis as { [PLACE]?: Bench };

function bench(): Bench {
  worker[PLACE] ??= { takes: new Map(), programmes: new Map() };
  return worker[PLACE];
}

/** Sets up this worker to do something, known by a name, to each programme that is put under test. */
export const setBench = (name: string, take: Take): void => {
  bench().takes.set(name, take);
};

/** The programmes under test already: without isolation, a module outlasts the test file that loaded it. */
export const programmesUnderTest = (): readonly Programme[] => [...bench().programmes.values()];

/**
 * Puts a programme of one's own under test: coverage counts what it answers, `mutate --suite` tries its mutants. To be
 * called where the programme is made, before it is first used; it changes nothing in any other run. The programmes that
 * the library has are under test without it.
 *
 * @example
 * ```ts
 * import { ccm2011, withMachine } from 'intersessional';
 * import { underTest } from 'intersessional/testing/coverage';
 * const ours = underTest(withMachine({ ...ccm2011, id: 'ours' }));
 * console.log(ours.id);
 * ```
 * ```text
 * ours
 * ```
 */
export function underTest<P extends Programme>(programme: P): P {
  const { takes, programmes } = bench();
  programmes.set(programme.id, programme);
  for (const take of takes.values()) take(programme);
  return programme;
}
