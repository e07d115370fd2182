import { getPath } from '../../model/path.ts';
import type { IncrementalReplayer } from '../../replay/replayer.ts';
import type { CandidateEdit } from './candidates.ts';
import { type Costs, costOfLeaving } from './costs.ts';
import type { RepairEvent, Trace } from './trace.ts';

/** An edit that was made: what, and on which day. */
export interface AppliedEdit {
  readonly candidate: CandidateEdit;
  /** The entry that is there afterwards; unset: it is gone. */
  readonly entry?: RepairEvent;
}

/** A record that was made to comply. */
export interface Solution {
  readonly edits: readonly AppliedEdit[];
  readonly cost: number;
  /** The provisions, by index, that are no longer met, though no verdict rests on them. */
  readonly leaves: readonly number[];
  readonly trace: Trace;
}

/** The options of a search for repairs. */
export interface SearchOptions {
  readonly costs: Costs;
  /** The points by which a repair may be dearer than the cheapest. */
  readonly within: number;
  /** The most repairs that are asked for. */
  readonly most: number;
  /** Dates that are named anywhere. */
  readonly dates: readonly string[];
  /** The first day that a field of the programme or of the record names. */
  readonly firstNamed: number;
  /** Solutions, by their signature, that are none. */
  readonly refuted: ReadonlySet<string>;
}

/** Returns a key that is equal for repairs that differ only in a day. */
export const signatureOf = (edits: readonly AppliedEdit[]): string =>
  edits
    .map(({ candidate: { kind, entry, letter, field } }) =>
      [kind, entry?.origin ?? '', kind === 'delete' ? '' : (letter?.id ?? ''), field ?? ''].join(':'),
    )
    .sort()
    .join(' ');

const movedBy = ({ edits }: Solution): number =>
  edits.reduce((sum, { candidate, entry }) => {
    return candidate.kind === 'move'
      ? sum + Math.abs((entry as RepairEvent).day - (candidate.entry as RepairEvent).day)
      : sum;
  }, 0);

const departing = ({ edits }: Solution): number => edits.filter(({ candidate }) => candidate.departs).length;

/** Tells whether an edit takes an event off the record, or what a field of one says. */
const takes = ({ candidate: { kind, field }, entry }: AppliedEdit): boolean =>
  kind === 'delete' || (field !== undefined && getPath(entry?.event, field.split('.')) === undefined);

const takenAway = ({ edits }: Solution): number => edits.filter(takes).length;

/** The cheapest first; then the fewest edits, what the programme has, what leaves most on record, and the shortest moves. */
export const byRank = (a: Solution, b: Solution): number =>
  a.cost - b.cost ||
  a.edits.length - b.edits.length ||
  departing(a) - departing(b) ||
  takenAway(a) - takenAway(b) ||
  movedBy(a) - movedBy(b) ||
  (signatureOf(a.edits) < signatureOf(b.edits) ? -1 : 1);

/** Keeps the solutions that were found, and how much a better one may cost. */
export class Solutions {
  readonly #player: IncrementalReplayer;
  readonly #costs: Costs;
  readonly #within: number;
  readonly #refuted: ReadonlySet<string>;
  readonly #met: ReadonlySet<number>;
  readonly #found = new Map<string, Solution>();
  #least = Number.POSITIVE_INFINITY;

  /** True if only solutions that are cheaper are still looked for, not those that cost the same. */
  isCheaperOnly = false;

  constructor(player: IncrementalReplayer, root: Trace, { costs, within, refuted }: SearchOptions) {
    this.#player = player;
    this.#costs = costs;
    this.#within = within;
    this.#refuted = refuted;
    this.#met = new Set(root.reported.flat());
  }

  /** The most that a solution may cost. */
  get bound(): number {
    return this.#least + this.#within;
  }

  get isEmpty(): boolean {
    return this.#found.size === 0;
  }

  /** Tells whether a cost is too high for a solution that is still looked for. */
  isBeyond(cost: number): boolean {
    return this.isCheaperOnly ? cost >= this.bound : cost > this.bound;
  }

  /** The provisions, by index, that a record no longer meets, though no verdict rests on them. */
  leavesOf(trace: Trace): readonly number[] {
    return [...new Set(trace.reported.flat())].filter((each) => !this.#met.has(each));
  }

  costOf(edits: readonly AppliedEdit[], leaves: readonly number[]): number {
    const own = edits.reduce((sum, { candidate }) => sum + candidate.cost, 0);
    return own + costOfLeaving(this.#player, this.#costs, leaves);
  }

  /** Keeps a solution, unless one like it leaves no more unmet; gives how many provisions it leaves unmet. */
  keep(edits: readonly AppliedEdit[], trace: Trace): number {
    const leaves = this.leavesOf(trace);
    const cost = this.costOf(edits, leaves);
    const signature = signatureOf(edits);
    const known = this.#found.get(signature);
    if (!this.#refuted.has(signature) && (known === undefined || cost < known.cost)) {
      this.#found.set(signature, { edits, cost, leaves, trace });
      this.#least = Math.min(this.#least, cost);
    }
    return leaves.length;
  }

  /** Returns the solutions, the best first. */
  ranked(): readonly Solution[] {
    return [...this.#found.values()].filter(({ cost }) => cost <= this.bound).sort(byRank);
  }
}
