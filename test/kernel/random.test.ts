import * as fc from 'fast-check';
import { alphabetOf, compileKernel } from 'intersessional/simulation';
import { expect, it } from 'vitest';
import { differences } from '../support/differential.ts';
import { anyProgramme } from '../support/programmes.ts';

const SEED = 2011;
const PROGRAMMES = 300;
/** Letters of each programme's alphabet, beside those that lead through the cycle. */
const LETTERS = 6;
const MOST_STATES = 250;

const THROUGH = /^(firstMeeting|intersessional|secondMeeting)\.(opened|closed)$|recommendations.transmitted/;

const cases = fc.record({
  programme: anyProgramme,
  picks: fc.array(fc.nat(), { minLength: LETTERS, maxLength: LETTERS }),
  observe: fc.constantFrom('refusals' as const, 'all' as const),
});

it(`the kernel and XState agree on ${PROGRAMMES} random programmes`, { timeout: 120_000 }, () => {
  const exhausted: boolean[] = [];
  const differing: string[] = [];
  let pairs = 0;
  for (const { programme, picks, observe } of fc.sample(cases, { seed: SEED, numRuns: PROGRAMMES })) {
    const letters = alphabetOf(programme);
    const through = letters.filter(({ event, departs }) => !departs && THROUGH.test(event.type));
    const picked = picks.map((pick) => letters[pick % letters.length]);
    const alphabet = [...new Set([...through, ...picked])].flatMap((letter) =>
      letter ? [letter.event] : [],
    );
    const result = differences(programme, compileKernel(programme, { alphabet, observe }), MOST_STATES);
    exhausted.push(result.exhausted);
    differing.push(...result.found);
    pairs += result.pairs;
  }
  expect(differing).toEqual([]);
  expect(pairs).toBeGreaterThan(100_000);
  // The others were held against XState as far as the limit.
  expect(exhausted.filter(Boolean).length).toBeGreaterThan(PROGRAMMES / 2);
});
