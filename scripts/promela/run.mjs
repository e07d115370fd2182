/**
 * The Promela of the 2011 programme beside paper.pml, a model of the same paper that was written by hand: both take each
 * event together, and SPIN asserts at every state that both accept the same events. Then faults are planted in the
 * programme, one at a time, and SPIN has to find a sequence that shows each; breadth first, so that it is a shortest.
 *
 *   npm run promela          (needs gcc and spin: installs them with apt-get where it can)
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ccm2011, withMachine } from 'intersessional';
import { alphabetOf, compileKernel } from 'intersessional/simulation';
import { EVENTS } from './events.mjs';
import { FAULTS } from './faults.mjs';
import { DAYS, productOf } from './product.mjs';
import { PRODUCTS } from './products.mjs';

const isInstalled = (command) => spawnSync('which', [command]).status === 0;

for (const command of ['spin', 'gcc']) {
  if (isInstalled(command)) continue;
  spawnSync('apt-get', ['install', '-y', command], { stdio: 'ignore' });
  if (!isInstalled(command)) throw new Error(`${command} is not there, and could not be installed`);
}

/** The events of the counterexample in a folder, with the paper's answer on the last. */
const sequenceIn = (folder) =>
  execFileSync('spin', ['-t', '-T', 'm.pml'], { cwd: folder, encoding: 'utf8' })
    .split('\n')
    .filter((line) => /^\w[\w-]*(: by the paper \d)?$/.test(line));

/** Runs SPIN's verifier on a model; returns what it counts, and the events of a counterexample if there is one. */
function verified(model, flags = []) {
  const folder = mkdtempSync(join(tmpdir(), 'intersessional-spin-'));
  const inFolder = { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 };
  try {
    writeFileSync(join(folder, 'm.pml'), model);
    // SPIN's removal of dead variables (-o2 turns it off) takes a few states for one another.
    execFileSync('spin', ['-o2', '-a', 'm.pml'], inFolder);
    const options = ['-O2', '-DSAFETY', '-DNOREDUCE', '-w', '-DMEMLIM=4096', ...flags];
    execFileSync('gcc', [...options, '-o', 'pan', 'pan.c'], inFolder);
    const { stdout } = spawnSync('./pan', ['-m1000000', '-w24', '-E'], inFolder);
    const [, states] = stdout.match(/(\d+) states, stored/) ?? [];
    const [, errors] = stdout.match(/errors: (\d+)/) ?? [];
    if (errors === undefined || (errors === '0' && /not completed|max search depth/.test(stdout))) {
      throw new Error(stdout);
    }
    return { states, hasErrors: errors !== '0', sequence: errors === '0' ? [] : sequenceIn(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const eventsNamed = (names) => Object.fromEntries(names.map((name) => [name, EVENTS[name]]));

/** The product over some events of a programme. */
function productFor(programme, { events, days }) {
  const own = eventsNamed(events);
  const kernel = compileKernel(programme, { alphabet: Object.values(own) });
  return productOf(kernel, own, days ?? DAYS.map(({ name }) => name));
}

/** The name that paper.pml has for an event. */
function nameOf(event) {
  const [found] = Object.entries(EVENTS).find(([, each]) => isDeepStrictEqual(each, event)) ?? [];
  if (found === undefined) throw new Error(`paper.pml lacks ${JSON.stringify(event)}`);
  return found;
}

/** Prints a line for a product or a fault, with the sequence that was found; fails at the end if that is not right. */
function tell(text, isRight, sequence) {
  const found = sequence.length > 0 ? 'the two differ' : 'the two agree';
  console.log(`${text}: ${found}${isRight ? '' : ', AND SHOULD NOT'}`);
  if (sequence.length > 0) console.log(`  ${sequence.join(', ')}`);
  if (!isRight) process.exitCode = 1;
}

const canonical = alphabetOf(ccm2011, { departures: false }).map(({ event }) => nameOf(event));
const products = { ...PRODUCTS, 'the events as the programme has them': { events: canonical } };
for (const [name, product] of Object.entries(products)) {
  const { states, hasErrors, sequence } = verified(productFor(ccm2011, product));
  tell(`${name}: ${product.events.length} events, ${states} states`, !hasErrors, sequence);
}
for (const { name, product, change } of FAULTS) {
  const changed = withMachine({ ...ccm2011, ...change(ccm2011) });
  const { hasErrors, sequence } = verified(productFor(changed, PRODUCTS[product]), ['-DBFS']);
  tell(`fault planted: ${name}`, hasErrors, sequence);
}
