import * as fc from 'fast-check';
import { ccm2011, type Programme } from 'intersessional';
import { alphabetOf, compileKernel, type EventTemplate } from 'intersessional/simulation';
import { type Differences, differences } from './differential.ts';
import { anyProgramme } from './programmes.ts';

/* Compares the kernel with XState. `npm run oracle` does all of it; the tests do as much as fits. */

const SEED = 2011;
/** Letters of a random programme's alphabet, beside those that lead through the cycle. */
const LETTERS = 6;
const MOST_STATES = 250;

const THROUGH = /^(firstMeeting|intersessional|secondMeeting)\.(opened|closed)$|recommendations.transmitted/;
const LEFT_OUT = /theme|prep|coordination.held|friend|participants|sponsor|interpr|contrib|convened|standing/;

const cases = fc.record({
  programme: anyProgramme,
  picks: fc.array(fc.nat(), { minLength: LETTERS, maxLength: LETTERS }),
  observe: fc.constantFrom('refusals' as const, 'all' as const),
});

function lettersOf(programme: Programme, picks: readonly number[]): readonly EventTemplate[] {
  const letters = alphabetOf(programme);
  const through = letters.filter(({ event, deviates }) => !deviates && THROUGH.test(event.type));
  const picked = picks.map((pick) => letters[pick % letters.length]);
  return [...new Set([...through, ...picked])].flatMap((letter) => (letter ? [letter.event] : []));
}

/** The first of a fixed sequence of random programmes, each held against XState as far as a limit of states. */
export function* randomDifferences(count: number): Generator<Differences> {
  for (const { programme, picks, observe } of fc.sample(cases, { seed: SEED, numRuns: count })) {
    const alphabet = lettersOf(programme, picks);
    yield differences(programme, compileKernel(programme, { alphabet, observe }), MOST_STATES);
  }
}

/** The canonical letters of the 2011 programme. */
export const canonical: readonly EventTemplate[] = alphabetOf(ccm2011, { departures: false }).map(
  ({ event }) => event,
);

/** A few of them, with which every state can be met. */
export const fewLetters = canonical.filter(({ type }) => !LEFT_OUT.test(type));

/** Words that pick departures of different kinds. */
export const DEPARTURES = [
  /"languages"/,
  /nextMeeting|secondMeeting/,
  /"intersessional"|intersessional.opened/,
  /workProgramme|conferenceSupport/,
  /host.offered|objection/,
];

/** The few letters with the departures that a word picks, held against XState as far as a limit of states. */
export function departureDifferences(word: RegExp, limit: number): Differences {
  const departing = alphabetOf(ccm2011).filter(({ deviates }) => deviates);
  const picked = departing.map(({ event }) => event).filter((event) => word.test(JSON.stringify(event)));
  const alphabet = [...fewLetters, ...picked];
  return differences(ccm2011, compileKernel(ccm2011, { alphabet, observe: 'all' }), limit);
}
