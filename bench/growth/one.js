/** Does the work of one size of one axis, and prints its calls, or its CPU milliseconds. */
import { cpu } from '../measure.js';
import { AXES } from './axes.js';
import { callsIn } from './calls.js';

const [axis, size, what] = process.argv.slice(2);
const work = AXES[axis].work(Number(size));
console.log(what === 'calls' ? await callsIn(work) : cpu(work).ms);
