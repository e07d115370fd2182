import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

export type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Certainty, as a threshold: `happens` is asked of 32 bits. */
export const CERTAIN = 2 ** 32;

/** Spreads every bit of a word over all of it (the finalizer of MurmurHash3, A. Appleby). */
function mixed(word: number): number {
  let hash = word ^ (word >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

const GOLDEN = 0x9e3779b9;

/** The random numbers of one run: they depend on the seed and the number of the run, on nothing before it. */
export function streamOf(seed: number, run: number): RandomGenerator {
  const low = mixed(seed >>> 0);
  const high = mixed(Math.floor(seed / 2 ** 32) + GOLDEN);
  const own = mixed(low ^ mixed(high ^ mixed(run + 1)));
  const word = (i: number) => mixed(own + Math.imul(i, GOLDEN)) ^ low;
  return xoroshiro128plusFromState([word(1), word(2), word(3) ^ run, word(4) | 1]);
}

/** A whole number from 0 to below `count`, each as likely as the other. */
export const below = (random: RandomGenerator, count: number): number => uniformInt(random, 0, count - 1);

/** Draws with a chance out of `CERTAIN`. */
export const happens = (random: RandomGenerator, threshold: number): boolean =>
  threshold === CERTAIN || random.next() >>> 0 < threshold;

/** A seed, where none is given: which one is said with the result. */
export const anySeed = (): number => Math.floor(Math.random() * CERTAIN);
