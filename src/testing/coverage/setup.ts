import { afterAll } from 'vitest';
import { ccm2011, type Programme } from '../../index.ts';
import { programmesUnderTest, setBench } from '../bench.ts';
import { type Tally, tallyOf } from './tally.ts';

/*
 * A setup file: it runs in each worker, before each test file. What the programmes under test answer in that
 * file is counted, and goes to the reporter with the file's own results.
 */

const tallies = new Map<Programme, () => Tally>();

function take(programme: Programme): void {
  if (!tallies.has(programme)) tallies.set(programme, tallyOf(programme));
}

const outlasting = programmesUnderTest();

setBench('coverage', take);
for (const programme of [ccm2011, ...outlasting]) take(programme);

const isAsked = ({ provisions }: Tally): boolean => provisions.some(({ applicable }) => applicable > 0);

/** What was counted, but of a programme that only another test file used. */
const counted = (): readonly Tally[] =>
  [...tallies].flatMap(([programme, tally]) => {
    const told = tally();
    return isAsked(told) || !outlasting.includes(programme) ? [told] : [];
  });

// biome-ignore lint/correctness/noEmptyPattern: Vitest asks for a pattern where no fixture is wanted.
afterAll(({}, file) => {
  Object.assign(file.meta, { provisions: counted() });
});
