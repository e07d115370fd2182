/** A loop of whole numbers, the same on every machine: prints its CPU milliseconds. */
import { cpu } from '../measure.js';

const LOOPS = 2e8;

const { ms } = cpu(() => {
  let state = 20_101_112;
  for (let i = 0; i < LOOPS; i++) state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + i;
  return state;
});
console.log(ms);
