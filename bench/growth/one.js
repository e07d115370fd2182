/**
 * Does the work of one size of one axis, and prints its calls, or the CPU milliseconds of the first call of the process, or
 * of a call after ten others of the same, a median.
 */
import { cpu, median } from '../measure.js';
import { AXES } from './axes.js';
import { callsIn } from './calls.js';

const [axis, size, what] = process.argv.slice(2);
const work = AXES[axis].work(Number(size));
const cpuOf = () => cpu(work).ms;
const times = (count) => Array.from({ length: count }, cpuOf);

const PRINTS = {
  calls: () => callsIn(work),
  ms: cpuOf,
  warm: () => median(times(15).slice(10)),
};
console.log(await PRINTS[what]());
