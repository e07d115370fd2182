import type { Kernel } from './kernel.ts';
import { Store } from './store.ts';

/** What a breadth-first walk over a kernel's states found. */
export interface Walk {
  readonly store: Store;
  /** Steps from a state to a state; those that change nothing, too. */
  readonly transitions: number;
  /** The number of steps to the farthest state. */
  readonly depth: number;
  /** Whether all states were met; `false`: a limit was reached first. */
  readonly complete: boolean;
}

/** How many bits are set (SWAR, after Warren's Hacker's Delight). */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Walks over every state that can be reached, breadth first, until there are more than `limit`. */
export function walk(kernel: Kernel, limit = Number.POSITIVE_INFINITY): Walk {
  const { words, rowWords, simple } = kernel;
  const store = new Store(words);
  store.add(kernel.start, 0, -1, 0);
  const row = new Int32Array(rowWords);
  const still = new Int32Array(rowWords);
  const next = new Int32Array(words);
  let transitions = 0;
  let depth = 0;
  let levelEnd = 1;
  let state = 0;
  for (; state < store.size && store.size <= limit; state++) {
    if (state === levelEnd) {
      depth++;
      levelEnd = store.size;
    }
    const at = state * words;
    kernel.enabled(store.states, at, row, still);
    for (let i = 0; i < rowWords; i++) {
      // What changes nothing is a step, too, but leads nowhere new.
      const idle = (row[i] as number) & (still[i] as number) & (simple[i] as number);
      transitions += bitsIn(idle);
      for (let bits = (row[i] as number) & ~idle; bits !== 0; bits &= bits - 1) {
        const action = (i << 5) + 31 - Math.clz32(bits & -bits);
        if (!kernel.passes(action, store.states, at)) continue;
        transitions++;
        kernel.apply(action, store.states, at, next, 0);
        store.add(next, 0, state, action);
      }
    }
  }
  return { store, transitions, depth, complete: state === store.size };
}
