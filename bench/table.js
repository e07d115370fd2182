/*
 * A table of all that people wait for: CPU time of whole commands and of calls in a process of their own, the most memory,
 * and each as a multiple of a calibration loop of the same run, so that two machines can be compared. Medians.
 *
 *   npm run bench:table          (builds first; some names as arguments: npm run bench:table -- audit)
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './measure.js';
import { COMMANDS, WORK } from './table/rows.js';

const ROUNDS = Number(process.env.ROUNDS ?? 3);
/** Certificates that a machine adds are read at each start of Node, and are no part of what is measured. */
const { NODE_EXTRA_CA_CERTS, ...env } = process.env;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const USAGE = at('table/usage.js');

/**
 * Runs a script in a process of its own, which tells its CPU milliseconds and the most memory at its end. `printed`: what
 * the script prints.
 */
function usageOf(args, exits = 0) {
  const { stderr, stdout, status } = spawnSync(process.execPath, ['--import', USAGE, ...args], {
    cwd: at('..'),
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== exits) throw new Error(`${args.join(' ')}: ${stderr}`);
  const told = stderr.trim().split('\n').at(-1);
  return { ...JSON.parse(told), printed: stdout };
}

const calibrated = () => Number(execFileSync(process.execPath, [at('table/loop.js')], { env }));

/** Measures whole processes; `isCall`: the call that the script measures itself. */
function row(name, args, { wanted, exits, isCall = false }) {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const { ms, megabytes, printed } = usageOf(args, exits);
    return { loop: calibrated(), megabytes, ms: isCall ? Number(printed) : ms };
  });
  const ms = median(rounds.map((each) => each.ms));
  return {
    what: name,
    'CPU s': (ms / 1000).toFixed(2),
    'wanted s': wanted,
    'MB at most': Math.max(...rounds.map((each) => each.megabytes)),
    'x loop': median(rounds.map((each) => each.ms / each.loop)).toFixed(2),
  };
}

const asked = process.argv.slice(2);
const isAsked = (name) => asked.length === 0 || asked.some((part) => name.includes(part));

console.log(`${ROUNDS} rounds, CPU time, medians, Node ${process.version}`);
console.log('Cold, with starting Node. Rows that name a call: this call alone.\n');
console.table([
  ...Object.entries(COMMANDS)
    .filter(([name]) => isAsked(name))
    .map(([name, { args, ...how }]) => row(name, ['dist/cli/main.js', ...args], how)),
  ...Object.entries(WORK)
    .filter(([name]) => isAsked(name))
    .map(([name, { axis, size, prints, wanted }]) =>
      row(name, ['bench/growth/one.js', axis, `${size}`, prints ?? 'ms'], {
        wanted,
        isCall: prints !== undefined,
      }),
    ),
]);
