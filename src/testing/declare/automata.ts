/*
 * The automaton of each template, which reads a sequence of events, one by one. Its input symbol says if an event is an
 * A and if it is a B, the activities of the template.
 */

/** The class of an event: 1 is an A, 2 a B, 3 both, 0 neither. */
export type InputSymbol = 0 | 1 | 2 | 3;
export const INPUT_SYMBOLS: readonly InputSymbol[] = [0, 1, 2, 3];

/** Its states are small numbers; it starts at 0. */
export interface Automaton {
  readonly step: (state: number, letter: InputSymbol) => number;
  /** Tells whether a sequence may end at a state. */
  readonly accepts: (state: number) => boolean;
}

const isA = (letter: InputSymbol): boolean => (letter & 1) !== 0;
const isB = (letter: InputSymbol): boolean => (letter & 2) !== 0;
/** The state of an automaton that nothing can put right again. */
const BROKEN = 2;
const isWhole = (state: number): boolean => state !== BROKEN;
const isFree = (state: number): boolean => state === 0;

/** Counts A up to `most`. */
const counting = (most: number, accepts: Automaton['accepts']): Automaton => ({
  step: (state, letter) => Math.min(most, state + Number(isA(letter))),
  accepts,
});

/** Remembers whether there was an A (1), a B (2) or both (3). */
const seeing = (accepts: Automaton['accepts']): Automaton => ({
  step: (state, letter) => state | letter,
  accepts,
});

/** From the state in which nothing is owed, and from that in which something is. */
const owing = (
  accepts: Automaton['accepts'],
  free: (letter: InputSymbol) => number,
  owed: (letter: InputSymbol) => number,
): Automaton => ({
  step: (state, letter) => (state === 0 ? free(letter) : state === 1 ? owed(letter) : BROKEN),
  accepts,
});

const one = (letter: InputSymbol): number => Number(isA(letter));

export const existence = (times: number) => counting(times, (state) => state === times);
export const absence = (times: number) => counting(times, (state) => state < times);
export const init = owing(
  (state) => state === 1,
  (letter) => (isA(letter) ? 1 : BROKEN),
  () => 1,
);
/** Two states for "not an A", in turn, so that it is the last event that leads to either. */
export const end: Automaton = {
  step: (state, letter) => (isA(letter) ? 1 : state === 2 ? 3 : 2),
  accepts: (state) => state === 1,
};
export const respondedExistence = seeing((state) => state !== 1);
export const choice = seeing((state) => state !== 0);
export const notCoExistence = seeing((state) => state !== 3);

export const response = owing(
  isFree,
  (letter) => Number(isA(letter) && !isB(letter)),
  (letter) => Number(!isB(letter)),
);
export const alternateResponse = owing(isFree, one, (letter) => {
  if (isB(letter)) return one(letter);
  return isA(letter) ? BROKEN : 1;
});
export const chainResponse = owing(isFree, one, (letter) => (isB(letter) ? one(letter) : BROKEN));

export const precedence = owing(
  isWhole,
  (letter) => (isA(letter) ? 1 : isB(letter) ? BROKEN : 0),
  () => 1,
);
export const alternatePrecedence = owing(
  isWhole,
  (letter) => (isB(letter) ? (isA(letter) ? 0 : BROKEN) : one(letter)),
  (letter) => (isB(letter) ? 0 : 1),
);
export const chainPrecedence = owing(isWhole, (letter) => (isB(letter) ? BROKEN : one(letter)), one);

export const notSuccession = owing(
  isWhole,
  (letter) => (letter === 3 ? BROKEN : one(letter)),
  (letter) => (isB(letter) ? BROKEN : 1),
);
export const notChainSuccession = owing(isWhole, one, (letter) => (isB(letter) ? BROKEN : one(letter)));

/** The same with A and B in each other's place. */
export const reversed = ({ step, accepts }: Automaton): Automaton => ({
  step: (state, letter) => step(state, (((letter & 1) << 1) | (letter >> 1)) as InputSymbol),
  accepts,
});

/** More than any state of a part. */
const PART = 1 << 15;

/** Reads for both at once: accepts what both accept. */
export const both = (first: Automaton, second: Automaton): Automaton => ({
  step: (state, letter) =>
    first.step(state % PART, letter) + PART * second.step(Math.floor(state / PART), letter),
  accepts: (state) => first.accepts(state % PART) && second.accepts(Math.floor(state / PART)),
});

/** Every state that some letters lead to, from these on. */
export function closure({ step }: Automaton, states: Iterable<number>): ReadonlySet<number> {
  const found = new Set(states);
  for (const state of found) for (const letter of INPUT_SYMBOLS) found.add(step(state, letter));
  return found;
}

/** Tells whether no continuation leads to an accepting state: Declare calls the template *permanently violated*. */
export const isPermanentlyViolated = (automaton: Automaton, state: number): boolean =>
  ![...closure(automaton, [state])].some(automaton.accepts);
