/*
 * States explored a second: the compiled programme beside SPIN, on the model that it exports, in turn. The counts
 * must be the same; XState's own graph walker must agree on the smallest. CPU time, medians of the ratios. Both meet
 * every state; SPIN follows every step to it, the kernel counts those that commute and follows one order of them
 * (docs/adr/0004), so states a second are compared, not steps.
 *
 *   npm run bench:explore          (builds first; needs gcc; installs spin with apt-get where it can)
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ccm2011 } from 'intersessional';
import { alphabetOf, compileKernel, firstDaysOf, promelaOf, stateOf, walk } from 'intersessional/simulation';
import { getAdjacencyMap } from 'xstate/graph';
import { cpu, median } from './measure.js';

const ROUNDS = Number(process.env.ROUNDS ?? 5);

const canonical = alphabetOf(ccm2011, { departures: false }).map(({ event }) => event);
const without = (pattern) => canonical.filter(({ type }) => !pattern.test(type));
const themes = (count) => (event, i, all) =>
  event.type !== 'theme.discussed' ||
  all.slice(0, i).filter(({ type }) => type === event.type).length < count;

const deferrals = (decisions) => decisions.map((decision) => ({ type: 'decision.deferred', decision }));

/**
 * The sizes of the alphabet: the events that each leaves out of the canonical one, and the facts that keep states
 * apart.
 */
const SIZES = [
  {
    name: 'smallest',
    alphabet: without(
      /theme|prep|coordination.held|friend|participants|sponsor|interpr|contrib|support|convened|standing/,
    ),
    observe: 'refusals',
  },
  { name: '10^4', alphabet: canonical.filter(themes(4)), observe: 'refusals' },
  { name: '10^5', alphabet: canonical, observe: 'refusals' },
  {
    name: '10^6',
    alphabet: [
      ...canonical,
      ...deferrals(['languages', 'conferenceSupport', 'coordination', 'recommendations']),
    ],
    observe: 'all',
  },
];

function installed(command) {
  return spawnSync('which', [command]).status === 0;
}

if (!installed('spin')) {
  spawnSync('apt-get', ['install', '-y', 'spin'], { stdio: 'ignore' });
  if (!installed('spin')) throw new Error('spin is not there, and could not be installed');
}

/** Builds SPIN's verifier for a kernel, in a folder. */
function verifierOf(kernel, folder, states) {
  // A hash table with two places a state: larger ones cost SPIN the time to clear them.
  const log2 = Math.ceil(Math.log2(states)) + 1;
  writeFileSync(join(folder, 'm.pml'), promelaOf(kernel));
  execFileSync('spin', ['-o2', '-a', 'm.pml'], { cwd: folder });
  execFileSync('gcc', ['-O2', '-DSAFETY', '-DNOREDUCE', '-o', 'pan', 'pan.c'], {
    cwd: folder,
    stdio: 'ignore',
  });
  return () => {
    const timed = spawnSync('bash', ['-c', `TIMEFORMAT="cpu %U %S"; time ./pan -m10000 -w${log2} -E`], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    const number = (pattern) => Number((timed.stdout + timed.stderr).match(pattern)?.[1]);
    const [, user, system] = timed.stderr.match(/cpu ([\d.]+) ([\d.]+)/);
    return {
      states: number(/(\d+) states, stored/),
      transitions: number(/(\d+) transitions \(/) - 1,
      ms: (Number(user) + Number(system)) * 1000,
      text: timed.stdout,
    };
  };
}

function same(what, a, b) {
  if (a !== b) throw new Error(`${what}: ${a} and ${b} differ`);
}

const { permits } = ccm2011.machine.implementations.guards;

/** The machine without the edges that stand for a step that never came: the kernel takes every step. */
const everyStep = ccm2011.machine.provide({
  guards: { permits: (args, params) => !params.skips && permits(args, params) },
});

/** The same space by XState's own walker, with the kernel's states as its keys. */
function byXState(kernel) {
  const firstDays = firstDaysOf(kernel);
  const events = firstDays.flatMap((on) => [
    ...kernel.quotient.alphabet.map((event) => ({ on, ...event })),
    { on, type: 'date.reached' },
  ]);
  const map = getAdjacencyMap(everyStep, {
    // Time does not go back, and passes one run of days at a time.
    events: (snapshot) => {
      const now = snapshot.context.on ?? firstDays[0];
      const run = firstDays.findLastIndex((day) => day <= now);
      return events.filter(({ on, type }) =>
        type === 'date.reached' ? on === firstDays[run + 1] : on === firstDays[Math.max(run, 0)],
      );
    },
    serializeState: (snapshot) => {
      const on = snapshot.context.on ?? firstDays[0];
      return stateOf(kernel, { ...snapshot, context: { ...snapshot.context, on } }).join();
    },
    limit: 100_000,
  });
  return Object.keys(map).length;
}

const rows = [];
for (const { name, alphabet, observe } of SIZES) {
  const folder = mkdtempSync(join(tmpdir(), 'intersessional-spin-'));
  try {
    const compiled = cpu(() => compileKernel(ccm2011, { alphabet, observe }));
    const kernel = compiled.result;
    const verify = verifierOf(kernel, folder, walk(kernel).store.size);
    const ours = [];
    const spins = [];
    let found;
    let spin;
    for (let round = -1; round < ROUNDS; round++) {
      const walked = cpu(() => walk(kernel));
      found = walked.result;
      spin = verify();
      same(`${name}: states`, found.store.size, spin.states);
      same(`${name}: transitions`, found.transitions, spin.transitions);
      if (round >= 0) {
        ours.push(walked.ms);
        spins.push(spin.ms);
      }
    }
    const states = found.store.size;
    const xstate = name === 'smallest' ? cpu(() => byXState(kernel)) : undefined;
    if (xstate) same('states by xstate/graph', xstate.result, states);
    rows.push({
      size: name,
      letters: alphabet.length,
      states,
      transitions: found.transitions,
      depth: found.depth,
      'compile ms': compiled.ms.toFixed(0),
      'kernel ms': median(ours).toFixed(1),
      'spin ms': median(spins).toFixed(1),
      'kernel states/s': Math.round(states / median(ours)) * 1000,
      'x SPIN': median(ours.map((ms, i) => spins[i] / ms)).toFixed(2),
      'bytes/state': (found.store.bytes / states).toFixed(0),
      'xstate/graph ms': xstate ? xstate.ms.toFixed(0) : '',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log(
  `${ROUNDS} rounds, CPU time, medians, Node ${process.version}; states and transitions are SPIN's, too\n`,
);
console.table(rows);
