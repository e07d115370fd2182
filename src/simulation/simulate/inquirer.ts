import { lookUp } from '../../kernel/encode/packed/lookUp.ts';
import { VisitedStates } from '../../kernel/encode/packed/visitedStates.ts';
import type { Inquiry } from './inquiry.ts';

/** The paragraphs that refuse a kind of event, each once; empty: it can happen; `undefined`: it has no place. */
type Refusers = readonly number[] | undefined;

/** The value of a test that was not looked up yet. */
const UNKNOWN = -1;

/** Finds out why runs did not get on. Keeps its results by state. */
export class Inquirer {
  readonly #inquiry: Inquiry;
  readonly #states: VisitedStates;
  readonly #known: (readonly Refusers[])[] = [];
  /** The values of the tests in the state that is looked at. */
  readonly #values: Int8Array;

  constructor(inquiry: Inquiry, words: number) {
    this.#inquiry = inquiry;
    this.#values = new Int8Array(inquiry.lookups.starts.length);
    this.#states = new VisitedStates(words);
  }

  /**
   * Returns the causes that stopped a run, from the states in which it waited, the last one last: for each kind of
   * event that has a place there and cannot happen, the provisions that refused it when the fewest did, the first time.
   * Each cause is a kind and a paragraph.
   */
  stopping(states: Int32Array, count: number): readonly (readonly [kind: number, paragraph: number])[] {
    const { words } = this.#states;
    const moments = Array.from({ length: count }, (_, i) => this.#refusersAt(states, i * words));
    const last = moments.at(-1) ?? [];
    return last.flatMap((refusers, kind) => {
      if (refusers === undefined || refusers.length === 0) return [];
      const all = moments.map((each) => each[kind]).filter((each) => each && each.length > 0) as number[][];
      const fewest = all.reduce((best, each) => (each.length < best.length ? each : best));
      return fewest.map((paragraph) => [kind, paragraph] as const);
    });
  }

  #refusersAt(states: Int32Array, at: number): readonly Refusers[] {
    const index = this.#states.add(states, at, 0, 0);
    this.#known[index] ??= this.#find(states, at);
    return this.#known[index];
  }

  #find(states: Int32Array, at: number): readonly Refusers[] {
    const { kinds, leads, lookups } = this.#inquiry;
    const known = this.#values.fill(UNKNOWN);
    const holds = (test: number): boolean => {
      if (known[test] === UNKNOWN) known[test] = lookUp(lookups, test, states, at);
      return known[test] === 1;
    };
    const found: Refusers[] = kinds.map(() => undefined);
    for (const { kind, place, asks } of leads) {
      if (!place.every(holds)) continue;
      const refusing = asks.filter(({ ways }) => ways.some(holds)).map(({ paragraph }) => paragraph);
      const refusers = [...new Set(refusing)];
      const least = found[kind];
      if (least === undefined || refusers.length < least.length) found[kind] = refusers;
    }
    return found;
  }
}
