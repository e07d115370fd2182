/*
 * Random runs a second: the compiled programme beside XState's actor on the same machine, over the same events, in
 * turn; and how many runs get to the Second Meeting, when one chooses among what is enabled, and naively. CPU time,
 * one thread, medians of the ratios.
 *
 *   npm run bench:simulate          (builds first; XState's production build, outside Vitest)
 */
import { ccm2011 } from 'intersessional';
import { alphabetOf, compileKernel, firstDaysOf, simulate } from 'intersessional/simulation';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { __unsafe_getAllOwnEventDescriptors, createActor } from 'xstate';
import { cpu, median } from './measure.js';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SEED = Number(process.env.SEED ?? 2011);
/** Runs a round. */
const OURS = Number(process.env.RUNS ?? 5000);
const XSTATES = Number(process.env.XSTATE_RUNS ?? 15);
/** Tries in a naive run. */
const TRIES = 1000;

const OBJECTIONS = { objections: 0.05, withdrawals: 0.8, deferrals: 0.02 };
const NONE = { objections: 0, withdrawals: 0, deferrals: 0 };

/** The sizes of the alphabet: by what can depart from the programme. */
const SIZES = [
  { name: 'as the programme has it', ...NONE, departures: 0 },
  { name: 'objections, deferrals', ...OBJECTIONS, departures: 0 },
  { name: 'all departures', ...OBJECTIONS, departures: 0.005 },
];

function chanceOf({ event, deviates }, { objections, withdrawals, deferrals, departures }) {
  const named = {
    'objection.raised': objections,
    'objection.withdrawn': withdrawals,
    'decision.deferred': deferrals,
  };
  return named[event.type] ?? (deviates ? departures : 1);
}

/**
 * Makes a run with XState alone: among the events that the actor `can` take today, one at random; each comes once,
 * coordination twice, and those with a chance only if it falls so. On a day without one, time passes to the next day on
 * which an answer changes. The guards are asked last: of events that are still to come, and of a type that some state takes.
 */
function runOfXState(random, letters, chances, days) {
  const actor = createActor(ccm2011.machine).start();
  const left = letters.map(({ event }, i) => {
    const comes = uniformInt(random, 0, 999_999) < chances[i] * 1_000_000;
    return !comes ? 0 : event.type === 'coordination.held' ? 2 : 1;
  });
  let events = 0;
  for (const day of days) {
    for (;;) {
      const snapshot = actor.getSnapshot();
      if (snapshot.value === 'secondMeeting') return { events, reached: 1 };
      const types = new Set(__unsafe_getAllOwnEventDescriptors(snapshot));
      const enabled = [];
      letters.forEach(({ event }, i) => {
        if (left[i] > 0 && types.has(event.type) && snapshot.can({ on: day, ...event })) enabled.push(i);
      });
      if (enabled.length === 0) break;
      const i = enabled[uniformInt(random, 0, enabled.length - 1)];
      left[i]--;
      events++;
      actor.send({ on: day, ...letters[i].event });
    }
  }
  return { events, reached: 0 };
}

const percent = (share) => `${(share * 100).toFixed(1)} %`;
const reachedBy = ({ outcomes }) => {
  const { share, interval } = outcomes.find(({ outcome }) => outcome === 'reached');
  return `${percent(share)} (${(interval.from * 100).toFixed(1)}-${(interval.to * 100).toFixed(1)})`;
};

const rows = [];
const choices = [];
for (const { name, ...chances } of SIZES) {
  const letters = alphabetOf(ccm2011).filter((letter) => chanceOf(letter, chances) > 0);
  const alphabet = letters.map(({ event }) => event);
  const days = firstDaysOf(compileKernel(ccm2011, { alphabet, observe: 'all' }));
  const options = { ...chances, seed: SEED };
  const compiled = cpu(() => simulate(ccm2011, { ...options, runs: 1 }));
  const prepared = cpu(() => simulate(ccm2011, { ...options, runs: 1 }));
  const random = xoroshiro128plus(SEED);
  const theirChances = letters.map((letter) => chanceOf(letter, chances));
  const ours = [];
  const theirs = [];
  const events = { ours: 0, theirs: 0 };
  let theirReached = 0;
  for (let round = -1; round < ROUNDS; round++) {
    const simulated = cpu(() => simulate(ccm2011, { ...options, seed: SEED + round + 1, runs: OURS }));
    const walked = cpu(() =>
      Array.from({ length: XSTATES }, () => runOfXState(random, letters, theirChances, days)),
    );
    events.ours = simulated.result.events.median;
    if (round < 0) continue;
    ours.push((simulated.ms - prepared.ms) / OURS);
    theirs.push(walked.ms / XSTATES);
    events.theirs += walked.result.reduce((sum, run) => sum + run.events, 0) / XSTATES / ROUNDS;
    theirReached += walked.result.reduce((sum, run) => sum + run.reached, 0) / XSTATES / ROUNDS;
  }
  rows.push({
    alphabet: name,
    letters: letters.length,
    'compile ms': (compiled.ms - prepared.ms).toFixed(0),
    'runs/s': Math.round(1000 / median(ours)),
    'XState runs/s': (1000 / median(theirs)).toFixed(1),
    'x XState': Math.round(median(ours.map((ms, i) => theirs[i] / ms))),
    'events a run': events.ours,
    'XState events': events.theirs.toFixed(0),
    'XState reached': percent(theirReached),
  });
  const naive = simulate(ccm2011, { ...options, choice: 'naive', mostEvents: TRIES, runs: 2 * OURS });
  choices.push({
    alphabet: name,
    letters: letters.length,
    'among what is enabled': reachedBy(simulate(ccm2011, { ...options, runs: 2 * OURS })),
    [`naive, ${TRIES} tries`]: reachedBy(naive),
    'lost a run': Math.round(naive.lost / naive.runs),
  });
}

console.log(`${ROUNDS} rounds, CPU time, one thread, medians, Node ${process.version}, seed ${SEED}\n`);
console.table(rows);
console.log('\nRuns that reach the Second Meeting, with Wilson intervals (95 %)\n');
console.table(choices);
