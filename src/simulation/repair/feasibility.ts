import type { LogEntry } from '../../replay/entries.ts';
import type { IncrementalReplayer, StepOutcome } from '../../replay/replayer.ts';

/** The number of positions tried before the answer is left open. */
const MOST_POSITIONS = 2000;

/** As many events as there are bits. */
const MOST_EVENTS = 30;

type Provisions = readonly number[];

const isSame = (a: Int32Array, b: Int32Array): boolean => a.every((value, i) => value === b[i]);

/** Returns the provisions against an event; the complement of an index marks an undetermined one. */
function againstIn({ failed, unknown, reported }: StepOutcome, should: boolean): Provisions {
  if (unknown.length === 0 && !should) return failed;
  return [...failed, ...unknown.map((each) => ~each), ...(should ? reported : [])];
}

/** A row, and whether all that is still to come has its place in some order from there. */
interface Position {
  readonly row: Int32Array;
  leadsOn: boolean;
}

/**
 * Decides if a day is infeasible: no order of its events is right. An audit takes a day in an order without a misplaced
 * event, if there is one, and reports a provision that fails in all of these orders. So a day is infeasible if every
 * order leads to a misplaced event, or if one and the same provision fails on an event in all the others.
 */
export class Feasibility {
  readonly #player: IncrementalReplayer;
  readonly #should: boolean;
  /** By event: what stands against it in every order so far. */
  #standing: (Provisions | undefined)[] = [];
  /** By the events that are still to come, as bits. */
  #positions = new Map<number, Position[]>();
  #looked = 0;
  #steps = 0;

  /** `should`: what is only reported counts as well. */
  constructor(player: IncrementalReplayer, should: boolean) {
    this.#player = player;
    this.#should = should;
  }

  /** The number of events tried since the start. */
  get steps(): number {
    return this.#steps;
  }

  isInfeasible(entries: readonly LogEntry[], row: Int32Array): boolean {
    if (entries.length > MOST_EVENTS) return false;
    this.#standing = entries.map(() => undefined);
    this.#positions = new Map();
    this.#looked = 0;
    const leadsOn = this.#walk(entries, (1 << entries.length) - 1, row);
    return this.#looked <= MOST_POSITIONS && !(leadsOn && this.#isOpen);
  }

  /** Tells whether all remaining events have a place in some order from this row. */
  #walk(entries: readonly LogEntry[], left: number, row: Int32Array): boolean {
    if (left === 0) return true;
    const known = this.#positions.get(left) ?? [];
    const same = known.find((each) => isSame(each.row, row));
    if (same !== undefined) return same.leadsOn;
    const position = { row, leadsOn: false };
    this.#positions.set(left, [...known, position]);
    if (this.#looked++ > MOST_POSITIONS) return true;
    for (const [i, entry] of entries.entries()) {
      if ((left & (1 << i)) !== 0 && this.#goesOn(entries, i, entry, left, row)) position.leadsOn = true;
      if (position.leadsOn && this.#isOpen) return true;
    }
    return position.leadsOn;
  }

  /** Takes an event that has its place; whether all that is left after it has, too. */
  #goesOn(entries: readonly LogEntry[], i: number, entry: LogEntry, left: number, row: Int32Array): boolean {
    const outcome = this.#player.step(row, 0, entry.eventClass, entry.day);
    this.#steps++;
    if (outcome.misplaced) return false;
    const next = row.slice();
    this.#player.apply(outcome, next, 0);
    if (!this.#walk(entries, left & ~(1 << i), next)) return false;
    const [before, against] = [this.#standing[i], againstIn(outcome, this.#should)];
    this.#standing[i] = before === undefined ? against : before.filter((each) => against.includes(each));
    return true;
  }

  /** True if no event fails the same provision in all orders so far. */
  get #isOpen(): boolean {
    return this.#standing.every((each) => each?.length === 0);
  }
}
