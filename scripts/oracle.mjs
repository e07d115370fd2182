/**
 * All that is compared with an oracle, of which the tests compare a sample. The kernel with XState, for every event of an
 * alphabet: whether it happens, what comes next, which provisions refuse it. That at every state of the 2011 programme
 * over its canonical alphabet; with departures of each kind, as far as a limit; on random programmes. `submit` and
 * `explain` with XState, on random pairs; the order in which an audit takes the events of a day with every other;
 * `complies` with the audit.
 *
 *   npm run oracle          (XState's production build)
 */
import { ccm2011 } from 'intersessional';
import { compileKernel } from 'intersessional/simulation';
import { differences } from '../test/support/differential.ts';
import { canonical, DEPARTURES, departureDifferences, randomDifferences } from '../test/support/oracle.ts';
import { daysAudited } from '../test/support/orders.ts';
import { pairsCompared } from '../test/support/pairs.ts';
import { another, verdictsCompared } from '../test/support/verdicts.ts';

const SEED = Number(process.env.SEED ?? 20101112);
const PROGRAMMES = 300;
const PAIRS = 24_000;
const DAYS = 250;
const RECORDS = 2000;
/** States of the 2011 programme that are held against XState with the departures of one kind. */
const WITH_DEPARTURES = 1500;

const total = (results, of) => results.reduce((sum, each) => sum + Number(each[of]), 0);

/** Prints what was compared; whether nothing differs, and enough was compared to the last state. */
function told(name, results, exhausted) {
  for (const { found } of results) for (const each of found) console.error(each);
  const pairs = total(results, 'pairs');
  const differing = results.flatMap(({ found }) => found).length;
  console.log(
    `${name}: ${total(results, 'states')} states, ${pairs} pairs of a state and an event, ${differing} differences`,
  );
  if (differing === 0 && pairs > 100_000 && total(results, 'exhausted') >= exhausted) return;
  process.exitCode = 1;
}

const worse = ({ ours, least }) => ours.misplaced !== least.misplaced || ours.refused > least.refused;

const differing = [...pairsCompared(PAIRS, SEED)].flatMap(({ differs }) => differs ?? []);
for (const each of differing) console.error(each);
console.log(`submit: ${PAIRS} random pairs (seed ${SEED}), ${differing.length} differences`);

const worsened = [...daysAudited(DAYS, SEED)].filter(worse).length;
console.log(`audit: every order of ${DAYS} random days (seed ${SEED}), ${worsened} better than that taken`);

const verdicts = [ccm2011, another].flatMap((each) => [...verdictsCompared(each, RECORDS / 2, SEED)]);
const disputed = verdicts.filter(({ audited, checked }) => audited !== checked);
for (const { candidate } of disputed) console.error(JSON.stringify(candidate));
console.log(`complies: ${RECORDS} edited records (seed ${SEED}), ${disputed.length} unlike the audit`);
if (differing.length + worsened + disputed.length > 0) process.exitCode = 1;

const kernel = compileKernel(ccm2011, { alphabet: canonical });
told('every state of ccm-2011', [differences(ccm2011, kernel)], 1);
told(
  'ccm-2011 with departures',
  DEPARTURES.map((word) => departureDifferences(word, WITH_DEPARTURES)),
  0,
);
told(`${PROGRAMMES} random programmes`, [...randomDifferences(PROGRAMMES)], PROGRAMMES / 2);
