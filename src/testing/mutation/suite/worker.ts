import type { Programme } from '../../../index.ts';
import { DEFAULT_VOCABULARY } from '../../../programmes/standard.ts';
import type { Vocabulary } from '../../../programmes/vocabulary.ts';
import { type Mutant, mutateInPlace } from '../mutant.ts';
import { mutantsOf } from '../mutants.ts';

/**
 * The state that the runner and the setup file of one worker share: modules are loaded anew for each mutant, this state
 * is not.
 */
interface Shared {
  /** The programmes under test, as they are without a fault. */
  readonly programmes: Map<string, Programme>;
  /** The mutants of each, by id. */
  readonly mutants: Map<string, ReadonlyMap<string, Mutant>>;
  /** The fault that the tests run with, if any. */
  current?: { readonly programme: string; readonly mutant: Mutant } | undefined;
}

const PLACE = Symbol.for('intersessional.mutants');
const worker = globalThis as { [PLACE]?: Shared };

function shared(): Shared {
  worker[PLACE] ??= { programmes: new Map(), mutants: new Map() };
  return worker[PLACE];
}

/** Takes note of a programme under test, or gives it the fault of the moment. */
export function take(programme: Programme): void {
  const { current, programmes } = shared();
  if (current === undefined) programmes.set(programme.id, programme);
  else if (current.programme === programme.id) mutateInPlace(programme, current.mutant);
}

/** Tells whether the tests run with a fault. */
export const hasFault = (): boolean => shared().current !== undefined;

/** The mutants of a programme. The runner loads none itself: the standard vocabulary is loaded with it. */
const mutantsWith = (_standard: Vocabulary, programme: Programme) => mutantsOf(programme);

/** The mutants of a programme that the tests use, by id; none where they do not. */
export function mutantsIn(id: string): ReadonlyMap<string, Mutant> {
  const { programmes, mutants } = shared();
  const programme = programmes.get(id);
  const known = mutants.get(id);
  if (known || !programme) return known ?? new Map();
  const made = new Map(mutantsWith(DEFAULT_VOCABULARY, programme).map((mutant) => [mutant.id, mutant]));
  mutants.set(id, made);
  return made;
}

/** Sets the fault that the tests run with next, or none. */
export const setCurrent = (current?: Shared['current']): void => {
  shared().current = current;
};
