/*
 * The growth of the work with what it is given: offers, themes, duties, slips, events of a day, letters. For each size the
 * calls of the library's own functions are counted, which are the same in every run, and CPU time is measured in a
 * process of its own, cold. The exponent is fitted to the counts (size ^ exponent), without the smallest size. A walk
 * state by state over the same duties is beside, for comparison (docs/adr/0005).
 *
 *   npm run bench:growth          (builds first; some names as arguments: npm run bench:growth -- slips)
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AXES } from './growth/axes.js';
import { exponentOf } from './growth/fit.js';

const MOST = 1.3;
const ONE = fileURLToPath(new URL('growth/one.js', import.meta.url));
const asked = process.argv.slice(2);

/** Measures one size in a process of its own: the calls counted in one, the CPU time in another. */
const measured = (axis, size, what) =>
  Number(
    execFileSync(process.execPath, [ONE, axis, `${size}`, what], { stdio: ['ignore', 'pipe', 'inherit'] }),
  );

const verdictOf = (exponent, adr) =>
  exponent <= MOST ? '' : adr === undefined ? `above ${MOST}` : `ADR ${adr}`;

console.log(`CPU time cold, Node ${process.version}\n`);
for (const [name, { sizes, adr }] of Object.entries(AXES)) {
  if (asked.length > 0 && !asked.some((part) => name.includes(part))) continue;
  const calls = sizes.map((size) => measured(name, size, 'calls'));
  const times = sizes.map((size) => measured(name, size, 'ms'));
  const exponent = exponentOf(sizes.map((size, i) => [size, calls[i]]).slice(1));
  console.log(`${name}: exponent ${exponent.toFixed(2)} ${verdictOf(exponent, adr)}`);
  console.table(sizes.map((size, i) => ({ size, calls: calls[i], 'CPU ms': Math.round(times[i]) })));
}
