import { afterAll, beforeEach, type RunnerTestFile } from 'vitest';
import { ccm2011, type Programme } from '../../index.ts';
import { programmesUnderTest, setBench } from '../bench.ts';
import { type CoverageTally, counterOf, type OutcomeCounter } from './tally.ts';

/*
 * A setup file: it runs in each worker, before each test file. The answers of the programmes under test in that file
 * are counted, and go to the reporter with the file's own results.
 */

/** One place per worker: without isolation a programme outlasts the test file, and is watched once. */
const PLACE = Symbol.for('intersessional.counters');

const worker = globalThis as { [PLACE]?: Map<Programme, OutcomeCounter> };

worker[PLACE] ??= new Map();
const counters = worker[PLACE];

function take(programme: Programme): void {
  if (!counters.has(programme)) counters.set(programme, counterOf(programme));
}

for (const counter of counters.values()) counter.clear();
for (const programme of [ccm2011, ...programmesUnderTest()]) take(programme);

/** The programmes that were there before this test file: another may have made one with the same id. */
const outlasting: ReadonlySet<Programme> = new Set(counters.keys());

setBench('coverage', take);

const isAsked = ({ provisions }: CoverageTally): boolean =>
  provisions.some(({ applicable }) => applicable > 0);

/** Returns the counts of this file, without programmes that only another test file used. */
const counted = (): readonly CoverageTally[] =>
  [...counters].flatMap(([programme, counter]) => {
    const tally = counter.read();
    return isAsked(tally) || programme === ccm2011 || !outlasting.has(programme) ? [tally] : [];
  });

/** The test file, as its own tests name it: the arguments of `afterAll` differ from one Vitest to another. */
let file: RunnerTestFile | undefined;

beforeEach(({ task }) => {
  file = task.file;
});

afterAll(() => {
  if (file) Object.assign(file.meta, { provisions: counted() });
});
