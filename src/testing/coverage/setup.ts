import { afterAll } from 'vitest';
import { ccm2011, type Programme } from '../../index.ts';
import { setBench } from '../bench.ts';
import { type Tally, tallyOf } from './tally.ts';

/*
 * A setup file: it runs in each worker, before each test file. What the programmes under test answer in that
 * file is counted, and goes to the reporter with the file's own results.
 */

const tallies = new Map<Programme, () => Tally>();

function take(programme: Programme): void {
  if (!tallies.has(programme)) tallies.set(programme, tallyOf(programme));
}

setBench('coverage', take);
take(ccm2011);

// biome-ignore lint/correctness/noEmptyPattern: Vitest asks for a pattern where no fixture is wanted.
afterAll(({}, file) => {
  Object.assign(file.meta, { provisions: [...tallies.values()].map((tally) => tally()) });
});
