/*
 * Checking records: `checker` (whether a record complies, without the reasons) and `audit` (with all of them) beside
 * XState's actor, which merely takes the events of the same records, and `submit`. In one process, in turn, CPU
 * time; medians of the ratios.
 *
 *   npm run bench:check            (builds first; XState's production build, outside Vitest)
 *
 * Each round has records of its own: no way has seen any of them, so nothing can be won by keeping whole records.
 * All ways have run on other such records before; what a checker has kept of single events and of days serves it
 * again. The rows below the line take that away.
 */
import { audit, begin, ccm2011, submit } from 'intersessional';
import { checker } from 'intersessional/simulation';
import { createActor } from 'xstate';
import { median } from './measure.js';
import { later, variations } from './variations.js';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const RECORDS = Number(process.env.RECORDS ?? 2000);
const SEED = Number(process.env.SEED ?? 20101112);
const SIZES = [10, 20, 43];
const WARMING = 3;

const check = checker(ccm2011);

const WAYS = {
  'XState actor'(records) {
    for (const { events } of records) {
      const actor = createActor(ccm2011.machine).start();
      for (const event of events) actor.send(event);
    }
  },
  submit(records) {
    for (const { events } of records) {
      let snapshot = begin(ccm2011);
      for (const event of events) ({ snapshot } = submit(ccm2011, snapshot, event));
    }
  },
  audit(records) {
    for (const record of records) audit(ccm2011, record);
  },
  checker(records) {
    for (const record of records) check(record);
  },
  'checker, made anew'(records) {
    const fresh = checker(ccm2011);
    for (const record of records) fresh(record);
  },
  'checker, unseen events'(records, round) {
    const unseen = later(records, round + WARMING + 1);
    return () => {
      for (const record of unseen) check(record);
    };
  },
};

/** Returns the CPU microseconds for each record. A way that returns a function is timed for that function only. */
function measure(way, records, round) {
  let before = process.cpuUsage();
  const counted = way(records, round);
  if (counted) {
    before = process.cpuUsage();
    counted();
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / records.length;
}

const rows = [];
for (const size of SIZES) {
  const times = Object.fromEntries(Object.keys(WAYS).map((name) => [name, []]));
  let comply = 0;
  for (let round = -WARMING; round < ROUNDS; round++) {
    const records = variations(size, RECORDS, SEED + 1000 * size + round);
    for (const [name, way] of Object.entries(WAYS)) {
      const time = measure(way, structuredClone(records), round);
      if (round >= 0) times[name].push(time);
    }
    for (const record of records) {
      const complies = audit(ccm2011, record).verdict === 'compliant';
      if (check(record) !== complies) throw new Error(`they differ on ${JSON.stringify(record)}`);
      if (round >= 0) comply += Number(complies);
    }
  }
  const share = Math.round((100 * comply) / (ROUNDS * RECORDS));
  for (const [name, each] of Object.entries(times)) {
    rows.push({
      events: size,
      'comply %': share,
      way: name,
      'us/record': median(each).toFixed(1),
      'records/s': Math.round(1e6 / median(each)),
      'x actor': median(times['XState actor'].map((ours, round) => ours / each[round])).toFixed(2),
    });
  }
}
console.log(`Counted: from the objects of a record to the answer; making them is not. Every round has records that nobody has
seen: the first events of the model record, their days shuffled, three in four with one edit. After ${WARMING} such rounds
to warm up, "checker" knows most of their events and days. "made anew": one that knows nothing at the start of each
round. "unseen events": one that has met no event of the round, as all of them are on other days.
`);
console.log(
  `${RECORDS} records a round, ${ROUNDS} rounds, seed ${SEED}, CPU time, medians, Node ${process.version}\n`,
);
console.table(rows);
