/**
 * Holds the kernel against XState at every state of the 2011 programme over its canonical alphabet, and for every event:
 * whether it happens, what comes next, which provisions refuse it.
 *
 *   npm run oracle          (XState's production build)
 */
import { ccm2011 } from 'intersessional';
import { alphabetOf, compileKernel } from 'intersessional/simulation';
import { differences } from '../test/support/differential.ts';

const alphabet = alphabetOf(ccm2011, { departures: false }).map(({ event }) => event);
const kernel = compileKernel(ccm2011, { alphabet });
const { states, pairs, exhausted, found } = differences(ccm2011, kernel);
for (const each of found) console.error(each);
console.log(`${states} states, ${pairs} pairs of a state and an event, ${found.length} differences`);
process.exitCode = exhausted && found.length === 0 ? 0 : 1;
