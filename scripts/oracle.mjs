/**
 * All that is compared with an oracle, of which the tests compare a sample. The kernel with XState, for every event of an
 * alphabet: whether it happens, what comes next, which provisions refuse it. That at every state of the 2011 programme
 * over its canonical alphabet; with departures of each kind, as far as a limit; on random programmes. `submit` and
 * `explain` with XState, on random pairs; the order in which an audit takes the events of a day with every other, and
 * whole records with every order of all their days, with what `submit` accepts and with a second model of the paper;
 * `complies` with the audit. All of that but the second
 * model on random programmes of format 2, and that a part of a record that complies accuses nobody.
 *
 *   npm run oracle          (XState's production build; as many parts at a time as there are cores: SEED=… for other random ones)
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ccm2011 } from 'intersessional';
import { alphabetOf, compileKernel } from 'intersessional/simulation';
import {
  heldAgainstEveryOrder,
  heldAgainstSecondModel,
  heldAgainstSubmit,
  printed,
} from '../test/support/audits.ts';
import { differences } from '../test/support/differential.ts';
import { canonical, DEPARTURES, departureDifferences, randomDifferences } from '../test/support/oracle.ts';
import { daysAudited } from '../test/support/orders.ts';
import { estuary, estuaryRecord, REAL_CYCLES } from '../test/support/ownCycles.ts';
import { pagesCompared } from '../test/support/pagesCompared.ts';
import { ownPairsCompared, pairsCompared } from '../test/support/pairs.ts';
import { another, verdictsCompared } from '../test/support/verdicts.ts';

const SEED = Number(process.env.SEED ?? 20101112);
/** The share of random things that are compared: CI takes half of them. */
const SHARE = Number(process.env.ORACLE_SHARE ?? 1);
const share = (count) => Math.ceil(count * SHARE);
const PROGRAMMES = share(200);
const PAIRS = share(24_000);
const DAYS = share(250);
const RECORDS = share(2000);
const PAGES = share(200);
/** States of the 2011 programme that are held against XState with the departures of one kind. */
const WITH_DEPARTURES = 1500;

/** Prints what was compared, with what differs before it. */
function tell(what, differing) {
  for (const each of differing) console.error(each);
  console.log(`${what}: ${differing.length} differences`);
  if (differing.length > 0) process.exitCode = 1;
}

/** The same of kernels held against XState, of which so many must have been met to the last state. */
function tellOf(name, results, exhausted) {
  const total = (of) => results.reduce((sum, each) => sum + Number(each[of]), 0);
  const pairs = total('pairs');
  tell(
    `${name}, ${total('states')} states, ${pairs} pairs of a state and an event`,
    results.flatMap(({ found }) => found),
  );
  if (pairs <= 100_000 || total('exhausted') < exhausted) process.exitCode = 1;
}

const worse = ({ ours, least }) => ours.misplaced !== least.misplaced || ours.refused > least.refused;

/** The parts, the longest first. */
const PARTS = {
  states() {
    const kernel = compileKernel(ccm2011, { alphabet: canonical });
    tellOf('every state of ccm-2011', [differences(ccm2011, kernel)], 1);
  },
  verdicts() {
    const verdicts = [ccm2011, another].flatMap((each) => [...verdictsCompared(each, RECORDS / 2, SEED)]);
    const disputed = verdicts.filter(({ audited, checked }) => audited !== checked);
    tell(
      `complies, ${RECORDS} edited records (seed ${SEED})`,
      disputed.map(({ candidate }) => JSON.stringify(candidate)),
    );
  },
  sequences() {
    const differing = [...heldAgainstSubmit(RECORDS, SEED)].flatMap(printed);
    tell(`audit, what submit accepts of ${RECORDS} random sequences (seed ${SEED})`, differing);
  },
  orders() {
    const differing = [...heldAgainstEveryOrder(RECORDS, SEED)].flatMap(printed);
    tell(`audit, every order of ${RECORDS} random records (seed ${SEED})`, differing);
  },
  pages() {
    const pages = [...pagesCompared(PAGES, SEED)];
    tell(
      `${pages.length} random programmes of format 2 (seed ${SEED})`,
      pages.flatMap(({ found }) => found),
    );
  },
  cycles() {
    for (const [id, programme, record] of [['estuary', estuary, estuaryRecord], ...REAL_CYCLES]) {
      const pairs = [...ownPairsCompared(programme, record, PAIRS / 8, SEED)];
      const differing = pairs.flatMap(({ differs }) => differs ?? []);
      tell(`submit, ${pairs.length} random pairs of ${id} (seed ${SEED})`, differing);
      const alphabet = alphabetOf(programme).map(({ event }) => event);
      const kernel = compileKernel(programme, { alphabet, observe: 'all' });
      const { states, found } = differences(programme, kernel, WITH_DEPARTURES);
      tell(`${id}, ${states} states`, found);
    }
  },
  model() {
    const differing = [...heldAgainstSecondModel(RECORDS, SEED)].flatMap(printed);
    tell(`audit, the second model on ${RECORDS} random records (seed ${SEED})`, differing);
  },
  programmes() {
    tellOf(`${PROGRAMMES} random programmes`, [...randomDifferences(PROGRAMMES)], PROGRAMMES / 2);
  },
  departures() {
    const departed = DEPARTURES.map((word) => departureDifferences(word, WITH_DEPARTURES));
    tellOf('ccm-2011 with departures', departed, 0);
  },
  pairs() {
    const differing = [...pairsCompared(PAIRS, SEED)].flatMap(({ differs }) => differs ?? []);
    tell(`submit, ${PAIRS} random pairs (seed ${SEED})`, differing);
  },
  days() {
    const differing = [...daysAudited(DAYS, SEED)].filter(worse).map((each) => JSON.stringify(each));
    tell(`audit, every order of ${DAYS} random days (seed ${SEED})`, differing);
  },
};

/** Runs one part in a process of its own; fails as that does. */
function run(part) {
  const self = fileURLToPath(import.meta.url);
  const child = spawn(process.execPath, [...process.execArgv, self, part], { stdio: 'inherit' });
  return new Promise((done) => {
    child.on('exit', (code) => {
      if (code !== 0) process.exitCode = 1;
      done();
    });
  });
}

const queue = Object.keys(PARTS);
async function lane() {
  for (let part = queue.shift(); part !== undefined; part = queue.shift()) await run(part);
}

const [part] = process.argv.slice(2);
if (part === undefined) await Promise.all(Array.from({ length: availableParallelism() }, lane));
else PARTS[part]();
