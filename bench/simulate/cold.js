/** Prints the CPU milliseconds of the first run of a way in this process. Reads the workload, as JSON. */
import { readFileSync } from 'node:fs';
import { cpu } from '../measure.js';
import { WAYS } from './ways.js';

const [name, seed] = process.argv.slice(2);
const run = WAYS[name](JSON.parse(readFileSync(0, 'utf8')));
console.log(cpu(() => run(1, Number(seed))).ms);
