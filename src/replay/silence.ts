import { silenceFindings } from '../analysis/duties.ts';
import { maskOf, placesOf } from './masks.ts';
import type { IncrementalReplayer } from './replayer.ts';
import { RowCache } from './rowCache.ts';
import { slotsOfSilence } from './silenceCosts.ts';

/** The findings of silence on a day: provisions, by index, that a missing step breaches or leaves undetermined. */
export interface Silence {
  readonly failed: readonly number[];
  readonly unknown: readonly number[];
}

/** Computes the findings of silence, once for each combination of the facts that they read. */
export class Silences {
  readonly #replayer: IncrementalReplayer;
  readonly #keys: readonly number[];
  readonly #known: RowCache<Silence>;

  constructor(replayer: IncrementalReplayer) {
    this.#replayer = replayer;
    const duties = replayer.provisions.filter(({ rule }) => rule.silence);
    this.#keys = placesOf(maskOf(slotsOfSilence(replayer, duties)));
    this.#known = new RowCache(this.#keys);
  }

  /** The positions in a row that silence reads. */
  get keys(): readonly number[] {
    return this.#keys;
  }

  at(row: Int32Array, from: number, day: number): Silence {
    return this.#known.at(row, from, day, () => this.#find(row, from, day));
  }

  #find(row: Int32Array, from: number, day: number): Silence {
    const { provisions, factTable } = this.#replayer;
    const heard = silenceFindings(provisions, factTable.factsIn(row, from + 1), this.#replayer.dateOf(day));
    const indexes = (outcome: string) =>
      heard.filter((each) => each.decides && each.outcome === outcome).map(({ ready }) => ready.index);
    return { failed: indexes('failed'), unknown: indexes('cantTell') };
  }
}
