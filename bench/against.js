/*
 * This build beside another one, such as that of an earlier commit: each way of playing, judging and searching on the
 * same records, A and B in one process, in turn, CPU time. Medians over nine rounds of the ratios of a round.
 *
 *   git worktree add ../earlier COMMIT && (cd ../earlier && npm ci && npm run build)
 *   npm run bench:against -- ../earlier/dist
 */
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createActor } from 'xstate';
import { median } from './measure.js';
import { APART } from './slips.js';
import { model, variations } from './variations.js';

const ROUNDS = Number(process.env.ROUNDS ?? 9);
const WARMING = 3;
const SEED = Number(process.env.SEED ?? 20101112);
/** Each figure stays within a tenth. */
const LIMIT = 1.1;

const other = process.argv[2];
if (other === undefined) {
  console.error('Name the folder of another build: npm run bench:against -- ../earlier/dist');
  process.exit(2);
}

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const { events } = model;
const [slip] = APART;
const slipped = { ...model, events: slip(events) };

async function buildIn(folder) {
  const load = (entry) => import(pathToFileURL(resolve(folder, entry, 'index.js')).href);
  const [core, simulation] = await Promise.all([load('.'), load('simulation')]);
  return { ...core, ...simulation, check: simulation.checker(core.ccm2011) };
}

/** The calls that are timed, for a build and the records of a round. */
const WAYS = {
  'XState actor, send': ({ ccm2011 }, records) => {
    for (const record of records) {
      const actor = createActor(ccm2011.machine).start();
      for (const event of record.events) actor.send(event);
    }
  },
  submit: ({ ccm2011, begin, submit }, records) => {
    for (const record of records) {
      let snapshot = begin(ccm2011);
      for (const event of record.events) ({ snapshot } = submit(ccm2011, snapshot, event));
    }
  },
  explain: ({ ccm2011, begin, explain, submit }) => {
    let snapshot = begin(ccm2011);
    for (const event of events) {
      explain(ccm2011, snapshot, event);
      ({ snapshot } = submit(ccm2011, snapshot, event, { findings: false }));
    }
  },
  next: ({ ccm2011, begin, next }) => next(ccm2011, begin(ccm2011)),
  replay: ({ ccm2011, replay }) => replay(ccm2011, model),
  audit: ({ ccm2011, audit }, records) => {
    for (const record of records) audit(ccm2011, record);
  },
  checker: ({ check }, records) => {
    for (const record of records) check(record);
  },
  'checker, made anew': ({ ccm2011, checker }, records) => {
    const fresh = checker(ccm2011);
    for (const record of records) fresh(record);
  },
  'simulate, 2000 runs': ({ ccm2011, simulate }, _, round) =>
    simulate(ccm2011, { runs: 2000, seed: round + 10 }),
  repair: ({ ccm2011, repair }) => repair(ccm2011, slipped),
};

const [A, B] = [await buildIn(resolve(other)), await buildIn(dist)];

function measure(way, build, records, round) {
  const before = process.cpuUsage();
  way(build, records, round);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Calls a way often enough to be timed. */
function timesToCall(way, records) {
  const once = Math.max(measure(way, B, records, 0), 0.1);
  return Math.max(1, Math.ceil(50 / once));
}

const rows = [];
for (const [name, way] of Object.entries(WAYS)) {
  const times = { A: [], B: [] };
  let calls = 1;
  for (let round = -WARMING; round < ROUNDS; round++) {
    const records = variations(20, 200, SEED + round);
    if (round === 0) calls = timesToCall(way, structuredClone(records));
    const inTurn = round % 2 === 0 ? ['A', 'B'] : ['B', 'A'];
    for (const which of inTurn) {
      const own = structuredClone(records);
      const repeated = (build) => {
        for (let call = 0; call < calls; call++) way(build, own, round);
      };
      const ms = measure(repeated, which === 'A' ? A : B, own, round);
      if (round >= 0) times[which].push(ms / calls);
    }
  }
  const ratio = median(times.B.map((ms, round) => ms / times.A[round]));
  rows.push({
    way: name,
    'A, ms': median(times.A).toFixed(2),
    'B, ms': median(times.B).toFixed(2),
    'B / A': ratio.toFixed(2),
    'within a tenth': ratio <= LIMIT ? 'yes' : 'no',
  });
}
console.log(
  `A is the other build, B this one. ${ROUNDS} rounds after ${WARMING}, Node ${process.version}, seed ${SEED}\n`,
);
console.table(rows);
