/*
 * Random runs a second: the compiled programme beside XState's actor on the same machine, XState's actor on a machine
 * written by hand for this paper, and plain JavaScript, over the same events. First each peer is compared with the
 * library along random walks. Then each way warms up for the same CPU time, and they take turns in rounds of similar
 * CPU time. One thread, medians. The cold figure is the first run in a process of its own, with what it compiles. The
 * warm figures are a call for one run, and the runs that follow in a call for many. Last, the share of the runs that
 * get to the Second Meeting, when one chooses among what is enabled, and naively.
 *
 *   npm run bench:simulate          (builds first; XState's production build, outside Vitest)
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ccm2011 } from 'intersessional';
import { simulate } from 'intersessional/simulation';
import { cpu, median } from './measure.js';
import { checkPeer } from './simulate/agreement.js';
import { handwrittenPlayer, plainPlayer } from './simulate/players.js';
import { drawing, WAYS, waysFor } from './simulate/ways.js';
import { SIZES, workloadOf } from './simulate/workload.js';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SEED = Number(process.env.SEED ?? 2011);
/** CPU milliseconds of a way before it counts, and in a round. */
const WARM_MS = Number(process.env.WARM_MS ?? 2000);
const ROUND_MS = Number(process.env.ROUND_MS ?? 1000);
/** Walks on which a peer is compared with the library. */
const WALKS = Number(process.env.WALKS ?? 300);
/** Runs of each choice, and tries in a naive run. */
const RUNS = Number(process.env.RUNS ?? 10_000);
const TRIES = 1000;

const COLD = fileURLToPath(new URL('simulate/cold.js', import.meta.url));

/** Returns the CPU milliseconds of the first run of a way in a process of its own. */
const coldOf = (workload, name) =>
  Number(execFileSync(process.execPath, [COLD, name, `${SEED}`], { input: JSON.stringify(workload) }));

/** Runs a way, once compiled, until it has had its CPU time. Returns the number of runs that a round takes. */
function warmUp(run) {
  run(1, SEED);
  let [runs, spent, last] = [1, 0, 0];
  while (spent < WARM_MS) {
    last = cpu(() => run(runs, SEED)).ms;
    spent += last;
    if (last < WARM_MS / 4 && spent < WARM_MS) runs *= 2;
  }
  return Math.max(2, Math.round((runs * ROUND_MS) / last));
}

function makeReady(workload, name) {
  const run = WAYS[name](workload);
  return { name, run, runs: warmUp(run), once: [], each: [], result: undefined };
}

/** Measures a round of a way: the milliseconds of a call for one run, and of each run more. */
function measureRound(way, seed) {
  const once = cpu(() => way.run(1, seed)).ms;
  const { ms, result } = cpu(() => way.run(way.runs, seed));
  way.once.push(once);
  way.each.push((ms - once) / (way.runs - 1));
  way.result = result;
}

/** Measures the ways of a workload in turn. */
function measure(workload) {
  const ways = waysFor(workload).map((name) => makeReady(workload, name));
  for (let round = 1; round <= ROUNDS; round++) for (const way of ways) measureRound(way, SEED + round);
  return ways;
}

const percent = (share) => `${(share * 100).toFixed(1)} %`;

/** Returns how many times as fast a way is as another: the median over the rounds. */
const timesAsFast = (way, other) => median(way.each.map((ms, round) => other.each[round] / ms)).toFixed(2);

function rowsOf(workload) {
  const ways = measure(workload);
  const [ours] = ways;
  return ways.map((way) => ({
    way: way.name,
    'cold: first run, ms': coldOf(workload, way.name).toFixed(0),
    'warm: first run, ms': median(way.once).toFixed(2),
    'warm: runs/s after it': (1000 / median(way.each)).toFixed(1),
    'intersessional is faster, times': timesAsFast(ours, way),
    'events a run': way.result.events.toFixed(0),
    'reach the Second Meeting': percent(way.result.reached),
  }));
}

const reachedBy = ({ outcomes }) => {
  const { share, interval } = outcomes.find(({ outcome }) => outcome === 'reached');
  return `${percent(share)} (${(interval.from * 100).toFixed(1)}-${(interval.to * 100).toFixed(1)})`;
};

function choicesOf({ name, options, events }) {
  const given = { ...options, seed: SEED, runs: RUNS };
  const naive = simulate(ccm2011, { ...given, choice: 'naive', mostEvents: TRIES });
  return {
    alphabet: name,
    letters: events.length,
    'among what is enabled': reachedBy(simulate(ccm2011, given)),
    [`naive, ${TRIES} tries`]: reachedBy(naive),
    'lost a run': Math.round(naive.lost / naive.runs),
  };
}

const workloads = SIZES.map(workloadOf);

/** Compares the peers with the library over all events that they know. An error ends the benchmark. */
function checkPeers() {
  const { events, days } = workloads.findLast(({ options }) => options.departures === 0);
  for (const [name, peer] of Object.entries({ handwrittenPlayer, plainPlayer })) {
    const states = checkPeer(peer, { events, days, walks: WALKS, below: drawing(SEED) });
    console.log(
      `${name}: the same events are possible in ${states} states of ${WALKS} random walks, seed ${SEED}`,
    );
  }
}

checkPeers();
console.log(
  `\n${ROUNDS} rounds of ${ROUND_MS} ms after ${WARM_MS} ms to warm up, CPU time, one thread, medians, Node ${process.version}, seed ${SEED}`,
);
for (const workload of workloads) {
  console.log(`\n${workload.name}: ${workload.events.length} events`);
  console.table(rowsOf(workload));
}
console.log('The ways written by hand know no departures, and are left out there.');
console.log('\nRuns that reach the Second Meeting, with Wilson intervals (95 %)\n');
console.table(workloads.map(choicesOf));
